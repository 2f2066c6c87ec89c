package org.yidan.enforcement.penalty.facts;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Penalties beside a fine (行政处罚法 9). */
public enum PenaltyMeasure {
    WARNING,
    CONFISCATION,
    SUSPENSION,
    DOWNGRADE,
    REVOCATION,
    CLOSURE,
    RESTRICTION;

    private static final Set<PenaltyMeasure> GRAVE =
            Set.of(CONFISCATION, SUSPENSION, DOWNGRADE, REVOCATION, CLOSURE, RESTRICTION);

    /**
     * One that gives the party the right to a hearing (行政处罚法 63); by our own rule every confiscation counts as large.
     */
    public boolean grave() {
        return GRAVE.contains(this);
    }

    /** As they are kept. */
    public static List<String> names(Collection<PenaltyMeasure> measures) {
        return measures.stream().map(Enum::name).distinct().sorted().toList();
    }
}
