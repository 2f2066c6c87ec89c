/**
 * Scenarios without Java: a sheet with a line for each act (who, step, answers) and what is expected of it (next tasks, posts, due
 * times, variables, end), walked as a rehearsal ({@link org.yidan.designer.rehearsal.scenario.ScenarioRun}).
 */
@NullMarked
package org.yidan.designer.rehearsal.scenario;

import org.jspecify.annotations.NullMarked;
