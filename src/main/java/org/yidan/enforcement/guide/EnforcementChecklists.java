package org.yidan.enforcement.guide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.guide.GuideChecklist;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.catalog.GuideStep;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.organization.Organization;

/**
 * The checklists of joint tasks and penalty cases: a joint task's begins when its lead signs for it and grows with each unit that
 * takes part, a penalty case's begins with the filing; what was done for the call before is taken over.
 */
@Component
class EnforcementChecklists {

    private final GuideChecklist checklist;
    private final CaseParties parties;
    private final CaseLinks links;
    private final Organization organization;

    EnforcementChecklists(GuideChecklist checklist, CaseParties parties, CaseLinks links, Organization organization) {
        this.checklist = checklist;
        this.parties = parties;
        this.links = links;
        this.organization = organization;
    }

    @EventListener
    void on(ActRecorded act) {
        if (act.file().kind() == CaseKind.JOINT_TASK) {
            joint(act.file(), act.entry());
        } else if (act.file().kind() == CaseKind.PENALTY_CASE) {
            penalty(act.file(), act.entry());
        }
    }

    private void joint(CaseFile file, StepEntry entry) {
        String unit = entry.actingUnit();
        if (entry.step() == JointEnforcementStep.RECEIVE_JOINT_TASK) {
            begin(file, parties.unit(file.caseNo(), "lead"));
        } else if (entry.step() == JointEnforcementStep.CONFIRM_PARTICIPATION && unit != null) {
            if (!unit.equals(parties.unit(file.caseNo(), "lead"))
                    && !entry.result().equals("REFUSED")) {
                checklist.add(file, step -> cooperating(step, file, unit));
            }
        } else if (entry.step() == JointEnforcementStep.CONSOLIDATE_RESULT
                || entry.step() == JointEnforcementStep.ARCHIVE_PUBLISH) {
            checklist.reported(file, entry);
        }
    }

    private void penalty(CaseFile file, StepEntry entry) {
        if (entry.step() == PenaltyCaseStep.APPROVE_FILING && entry.result().equals("FILED")) {
            begin(file, parties.unit(file.caseNo(), "subject"));
        } else if (entry.step() == PenaltyCaseStep.PROPOSE_CLOSING) {
            checklist.reported(file, entry);
        }
    }

    private void begin(CaseFile file, String lead) {
        checklist.begin(file, step -> switch (step.actor()) {
            case LEAD -> List.of(lead);
            case TOWNSHIP -> township(file);
            case COOPERATING -> List.of();
        });
        links.of(file.caseNo()).stream()
                .map(CaseLink::other)
                .filter(CaseKind.CALL::isOf)
                .forEach(call -> checklist.takeOver(file, call));
    }

    private static List<String> township(CaseFile file) {
        return Optional.ofNullable(file.township()).stream().toList();
    }

    private List<String> cooperating(GuideStep step, CaseFile file, String unit) {
        boolean his = step.actor() == GuideStep.Actor.COOPERATING
                && (step.unitType() == null || unit.equals(resolved(step.unitType(), file)));
        return his ? List.of(unit) : List.of();
    }

    private @Nullable String resolved(String unitType, CaseFile file) {
        return organization.resolve(unitType, file.region(), file.township());
    }
}
