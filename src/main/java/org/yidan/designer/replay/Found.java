package org.yidan.designer.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Refused;

/** What a replay has found so far. */
final class Found {

    private static final int MOST_LINES = 200_000;

    private final List<Line> lines = new ArrayList<>();
    private int cases;
    private int asked;
    private int asRecorded;

    /**
     * One thing that is counted.
     *
     * @param subject step, table or list it is about
     * @param recorded what is on record
     * @param replayed what came out instead; for what was not asked, why
     */
    record Line(
            String caseNo,
            Figure figure,
            @Nullable String unit,
            @Nullable String matter,
            @Nullable String matterName,
            String subject,
            String recorded,
            String replayed) {}

    void add(ClosedCase of, @Nullable String unit, Figure figure, String subject, String recorded, String replayed) {
        if (lines.size() == MOST_LINES) {
            throw Refused.invalid("designer.replay-too-many");
        }
        lines.add(new Line(
                of.caseNo(),
                figure,
                unit == null ? of.unit() : unit,
                of.matter(),
                of.matterName(),
                subject,
                recorded,
                replayed));
    }

    /** The rules in force were asked about something on record; {@code now} is what they say. */
    void check(ClosedCase of, @Nullable String unit, String subject, String recorded, String now) {
        asked++;
        if (recorded.equals(now)) {
            asRecorded++;
        } else {
            add(of, unit, Figure.CHECK, subject, recorded, now);
        }
    }

    void count(int more) {
        cases += more;
    }

    List<Line> lines() {
        return lines;
    }

    int cases() {
        return cases;
    }

    int asked() {
        return asked;
    }

    int asRecorded() {
        return asRecorded;
    }
}
