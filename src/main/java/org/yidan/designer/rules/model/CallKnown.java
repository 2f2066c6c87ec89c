package org.yidan.designer.rules.model;

import java.util.List;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;

/** Every bean that a model calls is there, is for this process, and has the method with these arguments. */
public final class CallKnown implements Rule {

    @Override
    public String id() {
        return "call-known";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Model.Spot spot : model.spots()) {
                List<Expr> read = Expressions.in(spot.text());
                for (Expr expression : read == null ? List.<Expr>of() : read) {
                    AskedCall asked = new AskedCall(model, spot, facts, out);
                    asked.delegate(expression);
                    expression.all().forEach(asked::look);
                }
            }
        }
    }
}
