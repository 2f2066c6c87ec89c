package org.yidan.designer.rules.model;

import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** Wherever ways part, one of them is always open. */
public final class ForkAnswered implements Rule {

    private static final Set<String> FORKS = Set.of("exclusiveGateway", "inclusiveGateway");

    @Override
    public String id() {
        return "fork-answered";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag node : model.nodes()) {
                List<Tag> ways = model.leaving(node);
                boolean conditional = ways.stream().anyMatch(way -> way.first("conditionExpression") != null);
                boolean fork = FORKS.contains(node.name());
                if (fork && ways.size() > 1 || conditional) {
                    look(model, node, ways, fork, out);
                }
            }
        }
    }

    private static void look(Model model, Tag node, List<Tag> ways, boolean fork, Findings out) {
        String otherwise = node.get("default");
        boolean hasDefault = ways.stream().anyMatch(way -> way.id().equals(otherwise));
        if (!otherwise.isEmpty() && !hasDefault) {
            out.error("fork-answered.default", model.file(), node, otherwise);
        }
        boolean always = false;
        for (Tag way : ways) {
            boolean plain =
                    way.first("conditionExpression") == null && !way.id().equals(otherwise);
            always |= plain;
            if (fork && plain && ways.size() > 1) {
                out.error("fork-answered.condition", model.file(), way, node.get("name"));
            }
        }
        if (!hasDefault && !always && !isComplete(ways)) {
            out.error("fork-answered", model.file(), node);
        }
    }

    /** Two ways of which one asks the contrary of the other. */
    private static boolean isComplete(List<Tag> ways) {
        if (ways.size() != 2) {
            return false;
        }
        Expr one = Expressions.whole(ways.get(0).textOf("conditionExpression"));
        Expr other = Expressions.whole(ways.get(1).textOf("conditionExpression"));
        return one != null && other != null && (isContrary(one, other) || isContrary(other, one));
    }

    private static boolean isContrary(Expr one, Expr other) {
        if (other instanceof Expr.Operation not && not.operator().equals("!")) {
            return not.operands().get(0).equals(one);
        }
        return one instanceof Expr.Operation equal
                && other instanceof Expr.Operation unequal
                && equal.operator().equals("==")
                && unequal.operator().equals("!=")
                && equal.operands().equals(unequal.operands());
    }
}
