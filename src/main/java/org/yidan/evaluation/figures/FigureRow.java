package org.yidan.evaluation.figures;

import java.util.List;
import java.util.Map;

/**
 * The figures of one unit, township, matter or time.
 *
 * @param keys what it is about, in the order of {@link By}; an empty text where the record says none
 * @param figures by the id of the measure, of every measure asked for
 */
public record FigureRow(List<String> keys, Map<String, Figure> figures) {

    public String key() {
        return keys.isEmpty() ? "" : keys.get(0);
    }

    public Figure figure(String measure) {
        return figures.getOrDefault(measure, Figure.NONE);
    }
}
