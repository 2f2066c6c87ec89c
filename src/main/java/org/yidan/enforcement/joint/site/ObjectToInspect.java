package org.yidan.enforcement.joint.site;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.steps.StepPart;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.shared.Texts;

/** Tells the inspections of one unit apart, which come one after the other for the objects of the plan. */
@Component
class ObjectToInspect implements StepPart {

    private final Inspections inspections;

    ObjectToInspect(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public Optional<String> next(String caseNo, String step, Set<String> units) {
        return step.equals(JointEnforcementStep.ON_SITE_INSPECTION.key())
                ? inspections
                        .next(caseNo, units)
                        .map(left -> Texts.of("enforcement.object-next", left.no(), left.name()))
                : Optional.empty();
    }
}
