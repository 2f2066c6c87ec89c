package org.yidan.designer.rules.model;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
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
                for (Expr expression : spot.read()) {
                    AskedCall asked = new AskedCall(model, spot, facts, out);
                    asked.delegate(expression);
                    expression.all().forEach(asked::look);
                }
            }
        }
    }
}
