package org.yidan.designer.rules.model;

import java.util.Map;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** Ids tell what an element is and does: they are read in reports, tests and the guide. */
public final class IdsByPattern implements Rule {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "StartEvent_"),
            Map.entry("endEvent", "EndEvent_"),
            Map.entry("boundaryEvent", "Boundary_"),
            Map.entry("intermediateCatchEvent", "Catch_ Timer_"),
            Map.entry("intermediateThrowEvent", "Throw_"),
            Map.entry("userTask", "UserTask_"),
            Map.entry("serviceTask", "ServiceTask_"),
            Map.entry("receiveTask", "ReceiveTask_"),
            Map.entry("businessRuleTask", "RuleTask_"),
            Map.entry("callActivity", "CallActivity_"),
            Map.entry("subProcess", "SubProcess_ EventSubProcess_"),
            Map.entry("exclusiveGateway", "Gateway_"),
            Map.entry("inclusiveGateway", "Gateway_"),
            Map.entry("parallelGateway", "Gateway_"),
            Map.entry("eventBasedGateway", "Gateway_"),
            Map.entry("sequenceFlow", "Flow_"));

    @Override
    public String id() {
        return "ids-by-pattern";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                String prefixes = PREFIXES.get(tag.name());
                if (prefixes != null && tag.within("process") != null && !fits(tag.id(), prefixes)) {
                    out.warning("ids-by-pattern", model.file(), tag, tag.id(), prefixes);
                }
            }
        }
    }

    private static boolean fits(String id, String prefixes) {
        for (String prefix : prefixes.split(" ")) {
            if (id.startsWith(prefix) && isStem(id.substring(prefix.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Words run together, each with a capital; what Modeler makes up begins small or with a digit. */
    private static boolean isStem(String stem) {
        for (int at = 0; at < stem.length(); at++) {
            char here = stem.charAt(at);
            boolean capital = here >= 'A' && here <= 'Z';
            boolean other = here >= 'a' && here <= 'z' || here >= '0' && here <= '9';
            if (!capital && (at == 0 || !other)) {
                return false;
            }
        }
        return stem.length() > 1;
    }
}
