package org.yidan.casework.office;

import org.yidan.casework.journal.InModel;
import org.yidan.engine.steps.Step;

/**
 * The event of a model at which a case begins or ends.
 *
 * @param step the event as the journal keeps it
 * @param name what the model calls it
 */
public record DrawnEvent(Step step, String name) {

    /** As the model of its day had it; nobody has a duty at an event. */
    InModel inModel() {
        return new InModel(name, "", null);
    }
}
