package org.yidan.engine.steps;

/** The result of one step, out of those several steps share or as the only one it has. */
record OneResult(Step step, String name) implements StepResult {}
