package org.yidan.enforcement.joint.measure;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.enforcement.EnforcementRefused;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violations;

/** Who may not approve a compulsory measure of a joint task: the officers who found the violation (行政强制法 18, 19). */
@Component
class CompulsionHands implements SeparatedHands {

    private static final Set<String> ON_SITE = Set.of("onSiteInspection", "onSiteDisposition");
    private static final Map<String, Set<String>> RULES =
            Map.of("approveCompulsion", ON_SITE, "approveAfterMeasure", ON_SITE);

    private final Violations violations;

    CompulsionHands(Violations violations) {
        this.violations = violations;
    }

    @Override
    public String process() {
        return "joint-enforcement";
    }

    @Override
    public Map<String, Set<String>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        return RULES.containsKey(step.step()) && step.part() != null
                ? barred(violations.one(step.no(), Integer.parseInt(step.part())))
                : Set.of();
    }

    void requireApprover(Violation violation, String user) {
        if (barred(violation).contains(user)) {
            throw EnforcementRefused.forbidden("approver-was-on-site");
        }
    }

    private static Set<String> barred(Violation violation) {
        return Set.copyOf(violation.officers());
    }
}
