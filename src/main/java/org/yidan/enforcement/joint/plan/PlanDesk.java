package org.yidan.enforcement.joint.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** The plan of a joint action (RULES B2): who goes where, checks what, with whom. */
@Service
@Transactional
public class PlanDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.PLAN_JOINT_ACTION;

    private final CaseRecords records;
    private final JointTasks tasks;
    private final Participants participants;
    private final PlanTables tables;
    private final PlanLines lines;
    private final InvitableUnits invitable;
    private final EarlierChecks checks;

    PlanDesk(
            CaseRecords records,
            JointTasks tasks,
            Participants participants,
            PlanTables tables,
            PlanLines lines,
            InvitableUnits invitable,
            EarlierChecks checks) {
        this.records = records;
        this.tasks = tasks;
        this.participants = participants;
        this.tables = tables;
        this.lines = lines;
        this.invitable = invitable;
        this.checks = checks;
    }

    /** Keeps the plan as F-20 of the lead and asks its units; a later plan replaces an earlier one. */
    public void plan(CaseFile open, JointPlan plan, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        file.requireOpen();
        if (Minutes.before(plan.plannedAt(), records.now())) {
            throw Refused.invalid("enforcement.planned-in-the-past");
        }
        String lead = record.unit("lead");
        invitable.require(file, plan.units());
        List<String> all = new ArrayList<>(List.of(lead));
        plan.units().stream().filter(unit -> !all.contains(unit)).forEach(all::add);
        List<PlannedObject> objects = lines.objects(plan.objects());
        List<CheckItem> items = lines.items(plan.items(), all);
        checks.requireReason(file, objects, plan);

        tasks.plan(record.caseNo(), plan.plannedAt(), plan.risk(), plan.repeatReason());
        tables.clearObjects(record.caseNo());
        tables.keep(record.caseNo(), objects, items);
        participants.ask(record.caseNo(), lead, all);
        record.units("participant").forEach(unit -> record.removeParty("participant", unit));
        all.stream().skip(1).forEach(unit -> record.addParty("participant", unit));
        record.issue(new NewDocument("F-20", lead, sent.actor(), "联合执法方案", content(plan, sent)));
        record.done(sent.entry(plan.risk(), null));
    }

    private static Map<String, Object> content(JointPlan plan, FormSubmission sent) {
        Map<String, Object> content = new LinkedHashMap<>(sent.answers());
        content.put("objects", plan.objects());
        content.put("items", plan.items());
        return content;
    }

    /** The day of the action. */
    @Transactional(readOnly = true)
    public java.time.LocalDate day(CaseFile file) {
        return tasks.byNo(file.caseNo())
                .requirePlannedAt()
                .atZone(OfficeClock.ZONE)
                .toLocalDate();
    }
}
