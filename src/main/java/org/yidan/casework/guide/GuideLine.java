package org.yidan.call.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.GuideStep;

/**
 * One step of a call's guide as the work of one unit.
 *
 * @param evidence what the guide wants as evidence
 * @param post the group of who does it
 * @param remindAt when four fifths of its time are over
 * @param proof what the person who did it gave as evidence
 */
public record GuideLine(
        int stepNo,
        String unitCode,
        GuideStep.Actor actor,
        String text,
        @Nullable String form,
        @Nullable String evidence,
        String post,
        @Nullable Instant due,
        @Nullable Instant remindAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String proof) {

    /** A step nobody has done yet. */
    static GuideLine of(GuideStep step, String unit, String post, @Nullable Instant due, @Nullable Instant remindAt) {
        return new GuideLine(
                step.no(),
                unit,
                step.actor(),
                step.text(),
                step.form(),
                step.evidence(),
                post,
                due,
                remindAt,
                null,
                null,
                null);
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
