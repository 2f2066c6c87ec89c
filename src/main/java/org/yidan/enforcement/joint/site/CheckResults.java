package org.yidan.enforcement.joint.site;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yidan.enforcement.joint.plan.CheckItem;
import org.yidan.shared.Refused;

/** Reads the results of a checklist: one line {@code number|result|note} for each item the unit checks. */
final class CheckResults {

    private static final Set<String> RESULTS = Set.of("合格", "不合格", "不适用");

    private CheckResults() {}

    /** Refuses a line that is none, an unknown item, and an item without a result; says whether anything failed. */
    static boolean anyFailed(List<String> lines, List<CheckItem> items) {
        Set<Integer> open = new HashSet<>(items.stream().map(CheckItem::no).toList());
        boolean failed = false;
        for (String line : lines) {
            List<String> parts =
                    Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList();
            if (parts.size() >= 2 && parts.get(1).isEmpty()) {
                throw Refused.invalid("enforcement.check-results-missing", parts.get(0));
            }
            boolean readable = parts.size() >= 2 && parts.get(0).matches("\\d{1,3}") && RESULTS.contains(parts.get(1));
            if (!readable || !open.remove(Integer.valueOf(parts.get(0)))) {
                throw Refused.invalid("enforcement.check-result-line", line);
            }
            failed |= parts.get(1).equals("不合格");
        }
        if (!open.isEmpty()) {
            throw Refused.invalid(
                    "enforcement.check-results-missing", open.iterator().next());
        }
        return failed;
    }
}
