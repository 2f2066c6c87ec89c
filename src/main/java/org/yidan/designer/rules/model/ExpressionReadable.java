package org.yidan.designer.rules.model;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** Every expression can be read, and a condition is one. */
public final class ExpressionReadable implements Rule {

    @Override
    public String id() {
        return "expression-readable";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Model.Spot spot : model.spots()) {
                if (spot.parsed() == null) {
                    out.error("expression-readable", model.file(), spot.tag(), spot.text());
                }
            }
            for (Tag condition : model.each("conditionExpression")) {
                if (Expressions.in(condition.text()) != null && Expressions.whole(condition.text()) == null) {
                    out.error("expression-readable.condition", model.file(), condition, condition.text());
                }
            }
        }
    }
}
