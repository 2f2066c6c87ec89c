/**
 * Every form as it was sent: one row per completed task or private start, written in the step's own transaction by the engine's
 * form handlers and never changed. Numbers that RULES 9 protects are sealed and the caller is left out; readers must
 * check the sight first.
 */
@NamedInterface("sent")
@NullMarked
package org.yidan.engine.sent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
