package org.yidan.enforcement.joint.result;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.joint.measure.Measures;
import org.yidan.enforcement.joint.measure.TakenMeasure;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.result.SubjectResult.Code;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.organization.Organization;

/** Works the results of every subject out of what it recorded, so that nobody can report otherwise. */
@Component
public class SubjectResults {

    private final Participants participants;
    private final Violations violations;
    private final Measures measures;
    private final Organization organization;

    SubjectResults(Participants participants, Violations violations, Measures measures, Organization organization) {
        this.participants = participants;
        this.violations = violations;
        this.measures = measures;
        this.organization = organization;
    }

    /** One result for each subject that inspected; none at all for a mere patrol. */
    public List<SubjectResult> of(String taskNo) {
        List<Violation> found = violations.of(taskNo);
        List<TakenMeasure> taken = measures.of(taskNo);
        return participants.qualified(taskNo).stream()
                .map(unit -> result(unit, found, taken))
                .toList();
    }

    private SubjectResult result(Participant unit, List<Violation> found, List<TakenMeasure> taken) {
        String code = unit.unitCode();
        Set<Code> codes = EnumSet.noneOf(Code.class);
        found.stream().filter(violation -> violation.unitCode().equals(code)).forEach(violation -> {
            if (violation.penaltyAsked()) {
                codes.add(Code.FILED);
            }
            if (violation.crimeAsked()) {
                codes.add(Code.TRANSFERRED);
            }
            if (violation.measures().isEmpty()) {
                codes.add(Code.RECORDED);
            }
        });
        taken.stream()
                .filter(measure -> measure.unitCode().equals(code) && measure.state() != State.REFUSED)
                .forEach(measure -> codes.add(
                        switch (measure.kind()) {
                            case CORRECTION -> Code.CORRECTION;
                            case SIMPLE -> Code.SIMPLE_PENALTY;
                            case TRANSFER -> Code.TRANSFERRED;
                            default -> Code.COMPULSION;
                        }));
        boolean nothing =
                found.stream().noneMatch(violation -> violation.unitCode().equals(code));
        if (codes.isEmpty()) {
            codes.add(nothing ? Code.NO_FAULT : Code.RECORDED);
        }
        return new SubjectResult(code, organization.unit(code).name(), codes);
    }

    /** All results, one subject a line. */
    public String text(String taskNo) {
        return of(taskNo).stream().map(SubjectResult::text).collect(Collectors.joining("\n"));
    }
}
