/**
 * The way a case took through its model: which version of the process it runs on, what was visited, which sequence flows were
 * taken ({@link org.yidan.casework.path.TakenFlows}) and what waits. Read from the engine's history, implemented by
 * {@code casework.process}; who may see it is asked before by {@code casework.sight}.
 */
@NamedInterface("path")
@NullMarked
package org.yidan.casework.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
