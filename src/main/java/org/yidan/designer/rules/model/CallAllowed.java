package org.yidan.designer.rules.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A process calls what it may call: no number is passed, no process of the office, not itself. */
public final class CallAllowed implements Rule {

    @Override
    public String id() {
        return "call-allowed";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                look(model, tag, facts, out);
                if (tag.is("callActivity")) {
                    calls.computeIfAbsent(model.process(tag), none -> new LinkedHashSet<>())
                            .add(tag.get("calledElement"));
                }
            }
        }
        for (Model model : design.models()) {
            for (Tag call : model.each("callActivity")) {
                if (leads(calls, call.get("calledElement"), model.process(call), new HashSet<>())) {
                    out.error("call-allowed.itself", model.file(), call, call.get("calledElement"));
                }
            }
        }
    }

    private static void look(Model model, Tag tag, Facts facts, Findings out) {
        String process = model.process(tag);
        for (String attribute : List.of("businessKey", "calledElement")) {
            String value = tag.get(attribute);
            if (!tag.has(attribute) || facts.shippedWith(process, attribute).contains(value)) {
                continue;
            }
            if (attribute.equals("businessKey")) {
                out.error("call-allowed.number", model.file(), tag, value);
            } else if (Expressions.isIn(value) || facts.shipped().containsKey(value)) {
                out.error("call-allowed", model.file(), tag, value);
            }
        }
        if (tag.is("in") && (tag.has("variables") && !tag.has("source") && tag.has("local"))) {
            out.error("call-allowed.number", model.file(), tag, "variables");
        }
    }

    private static boolean leads(Map<String, Set<String>> calls, String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        for (String next : calls.getOrDefault(from, Set.of())) {
            if (leads(calls, next, to, seen)) {
                return true;
            }
        }
        return false;
    }
}
