package org.yidan.audit.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what speaks against a verdict and keeps the first place: by index in the log, then as found. */
public final class Findings {

    private static final int SHOWN = 50;

    private final List<String> places = new ArrayList<>();
    private long count;
    private @Nullable Verdict first;

    /** A leaf speaks against it. */
    public void at(long index, String chinese, String english) {
        add(new Verdict(Verdict.State.FAILED, 1, index, "leaf " + index, chinese, english, List.of()));
    }

    /** A row, a file or another place speaks against it, the leaf with this index being the nearest one. */
    public void at(@Nullable Long index, String place, String chinese, String english) {
        add(new Verdict(Verdict.State.FAILED, 1, index, place, chinese, english, List.of()));
    }

    private void add(Verdict found) {
        count++;
        if (places.size() < SHOWN) {
            places.add(found.chinese());
        }
        if (first == null || before(found, first)) {
            first = found;
        }
    }

    private static boolean before(Verdict found, Verdict first) {
        Long index = found.firstIndex();
        return index != null && (first.firstIndex() == null || index < first.firstIndex());
    }

    public boolean none() {
        return first == null;
    }

    /** The verdict: what was found first, or else this one. */
    public Verdict or(Verdict otherwise) {
        Verdict found = first;
        return found == null
                ? otherwise
                : new Verdict(
                        Verdict.State.FAILED,
                        count,
                        found.firstIndex(),
                        found.place(),
                        found.chinese(),
                        found.english(),
                        List.copyOf(places));
    }
}
