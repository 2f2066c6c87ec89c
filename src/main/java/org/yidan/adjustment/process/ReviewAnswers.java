package org.yidan.adjustment.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yidan.adjustment.review.ChangeReview.Point;
import org.yidan.engine.FormAnswers;

/** What the forms of both reviews (F-62) have in common: the points looked at, the result and its note. */
record ReviewAnswers(FormAnswers answers) {

    private enum Result {
        PASS,
        FAIL
    }

    boolean passed() {
        return answers.choice("reviewResult", Result.class) == Result.PASS;
    }

    String note() {
        return answers.text("reviewNote", 5, 2000);
    }

    Map<String, Point> points(String... names) {
        Map<String, Point> points = new LinkedHashMap<>();
        for (String name : names) {
            points.put(name, answers.choice(name, Point.class));
        }
        return points;
    }
}
