package org.yidan.enforcement.joint.measure;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/** Who may not approve a compulsory measure of a joint task: the officers who found the violation (行政强制法 18, 19). */
@Component
class CompulsionHands implements SeparatedHands {

    private static final Set<Step> ON_SITE =
            Set.of(JointEnforcementStep.ON_SITE_INSPECTION, JointEnforcementStep.ON_SITE_DISPOSITION);
    private static final Map<Step, Set<Step>> RULES = Map.of(
            JointEnforcementStep.APPROVE_COMPULSION, ON_SITE, JointEnforcementStep.APPROVE_AFTER_MEASURE, ON_SITE);

    private final Violations violations;

    CompulsionHands(Violations violations) {
        this.violations = violations;
    }

    @Override
    public String process() {
        return JointEnforcementStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
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
            throw Refused.forbidden("enforcement.approver-was-on-site");
        }
    }

    private static Set<String> barred(Violation violation) {
        return Set.copyOf(violation.officers());
    }
}
