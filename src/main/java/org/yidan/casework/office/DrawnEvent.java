package org.yidan.casework.office;

import org.jspecify.annotations.Nullable;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.InModel;
import org.yidan.engine.steps.Step;

/**
 * The event of a model at which a case begins or ends.
 *
 * @param step the event as the journal keeps it
 * @param name what the model calls it
 * @param lapse the duty that the unit which leads did not keep when a case comes here, as {@code yidan:lapse} of the event says
 */
public record DrawnEvent(Step step, String name, @Nullable Category lapse) {

    /** The property of an end event that says so. */
    public static final String LAPSE = "yidan:lapse";

    /** As the model of its day had it; nobody has a duty at an event. */
    InModel inModel() {
        return new InModel(name, "", null);
    }
}
