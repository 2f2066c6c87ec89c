/**
 * What modules above this one contribute to the rights and the task list of everybody: who may begin which of their processes
 * ({@link org.yidan.organization.access.StartRights}) and which of their tasks stand in which filter
 * ({@link org.yidan.organization.access.TaskFilters}). This module itself names no process and no task.
 */
@NamedInterface("access")
@NullMarked
package org.yidan.organization.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
