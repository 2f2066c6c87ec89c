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

/** Work goes to a post that the office names, never to a person or group written down. */
public final class CandidatesByPost implements Rule {

    private static final Set<String> HOLDERS =
            Set.of("potentialOwner", "humanPerformer", "performer", "resourceRole", "caseRef");

    @Override
    public String id() {
        return "candidates-by-post";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                if (HOLDERS.contains(tag.name())) {
                    out.error("candidates-by-post", model.file(), tag, tag.name());
                }
                for (String attribute : List.of("candidateUsers", "candidateGroups", "assignee")) {
                    if (tag.has(attribute) && !isAllowed(model, tag, attribute, facts)) {
                        out.error("candidates-by-post", model.file(), tag, tag.get(attribute));
                    }
                }
                if (tag.is("userTask") && !tag.has("candidateGroups") && !tag.has("assignee")) {
                    out.error("candidates-by-post.nobody", model.file(), tag);
                }
            }
        }
    }

    private static boolean isAllowed(Model model, Tag tag, String attribute, Facts facts) {
        String value = tag.get(attribute);
        if (facts.shippedWith(model.process(tag), attribute).contains(value)) {
            return true;
        }
        String method = attribute.equals("candidateGroups") ? "of" : attribute.equals("assignee") ? "user" : "";
        return Expressions.whole(value) instanceof Expr.Call call
                && call.base() instanceof Expr.Name bean
                && bean.name().equals("posts")
                && call.method().equals(method)
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof Expr.Text;
    }
}
