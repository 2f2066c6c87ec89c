package org.yidan.designer.rules.table;

import java.util.HashSet;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** A decision has a key that stays, once. */
public final class DecisionKey implements Rule {

    @Override
    public String id() {
        return "decision-key";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        Set<String> seen = new HashSet<>();
        for (Table table : design.tables()) {
            Tag decision = table.decision();
            if (!isKey(table.key())) {
                out.error("decision-key", table.file(), decision, table.key());
            }
            if (!seen.add(table.key())) {
                out.error("decision-key.twice", table.file(), decision, table.key());
            }
            if (decision.get("versionTag").isEmpty()) {
                out.warning("decision-key.version", table.file(), decision);
            }
        }
    }

    private static boolean isKey(String key) {
        for (int at = 0; at < key.length(); at++) {
            if ("abcdefghijklmnopqrstuvwxyz0123456789-".indexOf(key.charAt(at)) < 0) {
                return false;
            }
        }
        return !key.isEmpty() && !key.startsWith("-") && !key.endsWith("-");
    }
}
