package org.yidan.enforcement.joint.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.Offender;
import org.yidan.shared.OfficeClock;

/**
 * One subject's inspection of one object (F-21).
 *
 * @param id null until kept
 * @param objectNo number of the object in the plan
 * @param violation whether it found one
 */
public record Inspection(
        @Nullable Long id,
        String taskNo,
        int objectNo,
        String unitCode,
        Instant startedAt,
        Instant endedAt,
        List<String> officers,
        List<String> cardNos,
        Offender party,
        boolean violation,
        String documentNo) {

    public Inspection {
        officers = List.copyOf(officers);
        cardNos = List.copyOf(cardNos);
    }

    /** The day that decides on cards and competence. */
    public LocalDate day() {
        return startedAt.atZone(OfficeClock.ZONE).toLocalDate();
    }

    long requireId() {
        if (id == null) {
            throw new IllegalStateException("inspection not kept yet");
        }
        return id;
    }
}
