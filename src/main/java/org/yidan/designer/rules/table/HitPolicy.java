package org.yidan.designer.rules.table;

import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;

/** A table says what counts when several rows hold, in a way this engine knows. */
public final class HitPolicy implements Rule {

    private static final Set<String> KNOWN = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> OF_LIMITS = Set.of("UNIQUE", "FIRST", "ANY");

    @Override
    public String id() {
        return "hit-policy";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            if (!KNOWN.contains(table.hitPolicy())) {
                out.unknown("hit-policy", table.file(), table.table(), KNOWN, table.hitPolicy());
            } else if (LimitWords.isOfLimits(table, facts) && !OF_LIMITS.contains(table.hitPolicy())) {
                out.error("hit-policy.limits", table.file(), table.table(), table.hitPolicy());
            }
        }
    }
}
