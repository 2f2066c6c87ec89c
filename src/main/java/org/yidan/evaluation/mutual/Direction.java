package org.yidan.evaluation.mutual;

import java.util.List;

/** Who is assessed: departments by townships, or townships by departments. */
public enum Direction {
    OF_DEPARTMENT("D_obj"),
    OF_TOWNSHIP("T_obj");

    /** Shown beside the score and counted in none. */
    static final List<String> SHOWN = List.of("urgency_raised", "self_closed");

    private final String formula;

    Direction(String formula) {
        this.formula = formula;
    }

    /** Key of the formula of the objective score. */
    String formula() {
        return formula;
    }

    /** The measure behind an item of the formula; what is not counted by a measure is its own. */
    static String measure(String item) {
        return item.startsWith("not_") ? item.substring("not_".length()) : item;
    }

    /** Whether less of the measure is better. */
    static boolean inverted(String item) {
        return item.startsWith("not_");
    }
}
