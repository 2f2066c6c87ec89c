package org.yidan.engine.steps;

/** What a step came to, as its journal keeps it: a constant of the step's own enum of results, so that none can be borrowed. */
public interface StepResult {

    /** The step that comes to it. */
    Step step();

    /** The code that the journal keeps. */
    String name();
}
