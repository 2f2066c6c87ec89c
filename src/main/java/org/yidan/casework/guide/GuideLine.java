package org.yidan.casework.guide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.GuideStep;

/**
 * One step of a guide as the work of one unit in one case.
 *
 * @param evidence what the guide wants as evidence
 * @param post the group of who does it
 * @param remindAt when four fifths of its time are over
 * @param proof what the person who did it gave as evidence
 * @param closed whether the unit has reported its work, so that the line stays as it is
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
        @Nullable String proof,
        boolean closed) {

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
                null,
                false);
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
