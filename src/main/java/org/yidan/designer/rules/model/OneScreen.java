package org.yidan.designer.rules.model;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A plane is read at one glance, and a file stays a file that an engine and a person can read. */
public final class OneScreen implements Rule {

    private static final int MOST_IN_A_PLANE = 20;
    private static final int MOST_IN_A_FILE = 1000;
    private static final double WIDEST = 1800;
    private static final double HIGHEST = 1000;

    @Override
    public String id() {
        return "one-screen";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            if (model.nodes().size() > MOST_IN_A_FILE) {
                out.error(
                        "one-screen.file",
                        model.file(),
                        model.root(),
                        String.valueOf(model.nodes().size()),
                        String.valueOf(MOST_IN_A_FILE));
            }
            for (Tag scope : model.all()) {
                int nodes = model.in(scope).size();
                if (nodes > MOST_IN_A_PLANE) {
                    out.warning("one-screen", model.file(), scope, String.valueOf(nodes));
                }
                if (scope.is("BPMNPlane")
                        && (breadth(scope, "x", "width") > WIDEST || breadth(scope, "y", "height") > HIGHEST)) {
                    out.warning("one-screen.size", model.file(), scope);
                }
            }
        }
    }

    private static double breadth(Tag plane, String from, String size) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (Tag shape : plane.each("BPMNShape")) {
            Tag box = shape.first("Bounds");
            if (box != null) {
                least = Math.min(least, number(box.get(from)));
                most = Math.max(most, number(box.get(from)) + number(box.get(size)));
            }
        }
        return most - least;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
