/**
 * The shield: what the engine, whose last patch has been written, must not be made to do. {@code DeploymentGate} looks at
 * every file before it is deployed and asks the designers' rules ({@link org.yidan.engine.shield.ModelRules}), {@code CheckedFilters} at every stored filter, {@code Shield} puts both in place.
 * Expressions are guarded by {@code engine.expression}, paths by {@code engine.login}, tasks by {@code engine.tasks}.
 */
@NamedInterface("shield")
@NullMarked
package org.yidan.engine.shield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
