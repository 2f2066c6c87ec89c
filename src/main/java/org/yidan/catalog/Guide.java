package org.yidan.catalog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the sentences of a guide say about the course of a matter. */
final class Guide {

    /** What comes after the handling, which a sentence about the handling's own end never is. */
    private static final Pattern AFTER = Pattern.compile("^(?!.*办结).*(回头看|回访|复查|验收|评价|评估|反馈呼叫人|归档)");

    private static final Pattern NEIGHBOURS = Pattern.compile("^(网格|村|社区)");

    private Guide() {}

    /** How many steps, from the first, are over when the matter is handled: the last ones may look back at the result. */
    static int untilHandled(List<String> steps) {
        int count = steps.size();
        while (count > 1 && AFTER.matcher(steps.get(count - 1)).find()) {
            count--;
        }
        return count;
    }

    /** The steps as data, in their order. */
    static List<GuideStep> steps(List<String> lines, String leadUnitType) {
        boolean townshipLeads = leadUnitType.startsWith("乡镇");
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(no -> GuideStep.of(no, lines.get(no - 1), townshipLeads && !byNeighbours(lines.get(no - 1))))
                .toList();
    }

    /** The people of grids and villages call; they handle nothing, whoever leads. */
    private static boolean byNeighbours(String line) {
        return NEIGHBOURS.matcher(line).find();
    }
}
