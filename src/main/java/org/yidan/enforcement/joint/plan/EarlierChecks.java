package org.yidan.enforcement.joint.plan;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.enforcement.joint.JointSettings;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Checks that the objects of a plan had within the period in which another one needs a reason (涉企检查). */
@Component
public class EarlierChecks {

    private final PlanTables tables;
    private final JointSettings settings;
    private final Organization organization;
    private final OfficeClock clock;

    EarlierChecks(PlanTables tables, JointSettings settings, Organization organization, OfficeClock clock) {
        this.tables = tables;
        this.settings = settings;
        this.organization = organization;
        this.clock = clock;
    }

    /** Checks the objects of the present plan, or those of its call's place, had lately; for the planner to see. */
    public List<PlanTables.EarlierCheck> of(CaseFile file) {
        return earlier(file, tables.objects(file.caseNo()));
    }

    /** Refuses a plan that repeats one of them without saying why. */
    void requireReason(CaseFile file, List<PlannedObject> objects, JointPlan plan) {
        if (plan.repeatReason() != null) {
            return;
        }
        earlier(file, objects).stream().findFirst().ifPresent(check -> {
            throw Refused.invalid(
                    "enforcement.checked-recently",
                    check.name(),
                    check.day().toString(),
                    organization.unit(check.unitCode()).name(),
                    check.taskNo(),
                    settings.repeatCheckDays());
        });
    }

    /** Checks the objects had within the period in which another one needs a reason (涉企检查). */
    private List<PlanTables.EarlierCheck> earlier(CaseFile file, List<PlannedObject> objects) {
        return tables.earlierChecks(
                file.region(),
                objects.stream().map(PlannedObject::nameKey).toList(),
                file.caseNo(),
                clock.instant().minus(Duration.ofDays(settings.repeatCheckDays())));
    }
}
