/**
 * What the steps of cases have in common: the interface of the processes' enums ({@link org.yidan.casework.steps.CaseStep}), what
 * each constant says of itself, and the filters of the task list they stand in.
 */
@NamedInterface("steps")
@NullMarked
package org.yidan.casework.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
