package org.yidan.enforcement.joint.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.enforcement.FineRegister;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/**
 * One act, one fine (行政处罚法 29) on site: the subjects of a task agree whether what they saw is one act. The first to take
 * it up punishes, by the highest norm; the others keep their measures that are no penalty.
 */
@Component
class SameActs {

    private final Violations violations;
    private final Inspections inspections;
    private final FineRegister fines;
    private final Organization organization;

    SameActs(Violations violations, Inspections inspections, FineRegister fines, Organization organization) {
        this.violations = violations;
        this.inspections = inspections;
        this.fines = fines;
        this.organization = organization;
    }

    /**
     * What the officer says about other subjects' findings at the same object.
     *
     * @param sameAs act id of the finding that is the same act
     * @param differentBecause why it is another act though another subject punishes the same party at this object
     */
    record Agreement(@Nullable String sameAs, @Nullable String differentBecause) {}

    /** The act id to use; refuses silence about a finding that another subject punishes. */
    String actId(CaseFile file, Inspection inspection, Offender party, String ownId, Agreement agreement) {
        List<Violation> others = punishedByOthers(file, inspection, party);
        if (agreement.sameAs() != null) {
            String agreed = agreement.sameAs();
            if (violations.of(file.caseNo()).stream()
                    .noneMatch(other -> other.actId().equals(agreed))) {
                throw Refused.invalid("enforcement.act-unknown", agreed);
            }
            return agreed;
        }
        if (!others.isEmpty() && agreement.differentBecause() == null) {
            throw Refused.invalid(
                    "enforcement.say-whether-same-act",
                    organization.unit(others.get(0).unitCode()).name(),
                    others.get(0).actId());
        }
        return ownId;
    }

    private List<Violation> punishedByOthers(CaseFile file, Inspection inspection, Offender party) {
        List<Long> here = inspections.of(file.caseNo()).stream()
                .filter(other -> other.objectNo() == inspection.objectNo())
                .map(Inspection::requireId)
                .toList();
        return violations.of(file.caseNo()).stream()
                .filter(other -> !other.unitCode().equals(inspection.unitCode()) && other.penal())
                .filter(other -> here.contains(other.inspectionId()))
                .filter(other -> other.party().nameKey().equals(party.nameKey()))
                .toList();
    }

    /** Refuses a penalty for an act that another violation of the task already leads to one for, or that is fined already. */
    void requireNotPunished(CaseFile file, String actId, Offender party, List<Measure> measures) {
        if (measures.stream().noneMatch(Measure::isPenal)) {
            return;
        }
        Optional<Violation> first = violations.of(file.caseNo()).stream()
                .filter(other -> other.penal() && other.actId().equals(actId))
                .filter(other -> other.party().nameKey().equals(party.nameKey()))
                .findFirst();
        if (first.isPresent()) {
            throw Refused.conflict(
                    "enforcement.act-handled-by-other",
                    organization.unit(first.get().unitCode()).name(),
                    actId);
        }
        fines.standing(file.region(), actId, party).ifPresent(fine -> {
            throw Refused.conflict(
                    "enforcement.act-handled-by-other",
                    organization.unit(fine.subjectUnit()).name(),
                    fine.caseNo());
        });
    }
}
