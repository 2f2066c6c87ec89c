package org.yidan.adjustment.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.page.KindPart;
import org.yidan.catalog.difference.DifferenceWords.MatterWords;

/**
 * What only adjustments have on their page.
 *
 * @param type in words
 * @param proposer code of the unit
 * @param matters what would become of each
 */
public record AdjustmentPart(String type, String proposer, String reason, List<MatterWords> matters)
        implements KindPart {

    private static final int UNFOLDED = 10;
    private static final int MOST_SHOWN = 300;

    /** How many matters are added, changed or removed. */
    public long count(String kind) {
        return matters.stream().filter(matter -> matter.kind().equals(kind)).count();
    }

    /** Whether they are too many to stand open on the page. */
    public boolean isLong() {
        return matters.size() > UNFOLDED;
    }

    /** As many as a page carries; the draft and the published version have all. */
    public List<MatterWords> shown() {
        return matters.subList(0, Math.min(MOST_SHOWN, matters.size()));
    }

    @Override
    public String template() {
        return "adjustment/parts";
    }

    @Override
    public List<String> sections() {
        return List.of("difference");
    }

    @Override
    public Stream<@Nullable String> people() {
        return Stream.of();
    }

    @Override
    public Stream<@Nullable String> units() {
        return Stream.of(proposer);
    }
}
