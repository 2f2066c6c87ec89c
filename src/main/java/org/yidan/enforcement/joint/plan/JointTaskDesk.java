package org.yidan.enforcement.joint.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Urgency;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.enforcement.joint.JointTask;
import org.yidan.enforcement.joint.JointTask.Kind;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Sets joint tasks, asked for by a call or planned by the lead, and has them received (RULES B1). */
@Service
@Transactional
public class JointTaskDesk {

    private static final JointEnforcementStep CONSOLIDATION = JointEnforcementStep.CONSOLIDATE_RESULT;
    private static final int LONGEST_TITLE = 120;

    private final CaseRecords records;
    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final JointTasks tasks;
    private final Officers officers;
    private final Nameable nameable;
    private final Organization organization;

    JointTaskDesk(
            CaseRecords records,
            MatterCatalog catalog,
            ResponsibleUnits responsible,
            JointTasks tasks,
            Officers officers,
            Nameable nameable,
            Organization organization) {
        this.records = records;
        this.catalog = catalog;
        this.responsible = responsible;
        this.tasks = tasks;
        this.officers = officers;
        this.nameable = nameable;
        this.organization = organization;
    }

    /**
     * What a call asks for.
     *
     * @param entryId entry of the list the call has pinned
     * @param place where, in words
     */
    public record AskedByCall(
            String callNo,
            String region,
            String leadUnit,
            String title,
            long entryId,
            @Nullable String township,
            String urgency,
            @Nullable String place) {}

    /** Opens the task of a call with its pinned matter; the one that is there already when the call asks again. */
    public CaseFile openForCall(AskedByCall asked) {
        var known = tasks.ofCall(asked.callNo());
        if (known.isPresent()) {
            return records.byNo(known.get().taskNo()).file();
        }
        MatterEntry entry = catalog.entry(asked.entryId());
        String title = "联合执法：" + asked.title();
        CaseRecord record = records.open(new NewCase(
                CaseKind.JOINT_TASK,
                asked.region(),
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                PinnedCaseMatter.of(entry),
                asked.township(),
                asked.urgency(),
                asked.place()));
        CaseFile file = record.file();
        tasks.addForCall(record.caseNo(), asked.callNo());
        begin(record, asked.leadUnit(), entry);
        record.note(StepEntry.bySystem(Asked.ASKED_BY_CALL, asked.callNo()).forUnit(asked.leadUnit()));
        return file;
    }

    /**
     * What a lead plans by itself.
     *
     * @param township code or name of the township or street, or null for the whole region
     */
    public record Planned(
            Kind kind,
            String title,
            String matterCode,
            @Nullable String township,
            String place,
            String urgency,
            String reason,
            @Nullable String reference) {}

    /** Opens a planned task; only the leader of the unit that the list makes responsible may. */
    public CaseFile openPlanned(Planned planned, FormSubmission sent) {
        if (Urgency.of(planned.urgency()).isEmpty()) {
            throw Refused.invalid("enforcement.urgency-unknown", planned.urgency());
        }
        String region = regionOf(sent.actor());
        String township = planned.township() == null ? null : township(planned.township(), region);
        LocalDate today = records.today();
        MatterEntry entry = catalog.inForce(planned.matterCode(), region, today);
        String lead = responsible.of(entry, township).leadUnit();
        if (!officers.holds(sent.actor(), lead, Role.UNIT_LEADER)) {
            throw Refused.forbidden(
                    "enforcement.only-the-lead-plans",
                    entry.name(),
                    organization.unit(lead).name());
        }
        CaseRecord record = records.open(new NewCase(
                CaseKind.JOINT_TASK,
                region,
                planned.title(),
                PinnedCaseMatter.of(entry),
                township,
                planned.urgency(),
                planned.place()));
        CaseFile file = record.file();
        tasks.addPlanned(record.caseNo(), planned.kind(), planned.reason(), planned.reference());
        begin(record, lead, entry);
        record.note(sent.entry(planned.kind(), planned.reason()).forUnit(lead));
        return file;
    }

    /** The limit of the whole task is that of the matter, from its beginning (RULES B14). */
    private void begin(CaseRecord record, String lead, MatterEntry entry) {
        record.setParty("lead", lead);
        record.begin(CONSOLIDATION, null, TimeLimit.workingDays(entry.handleDays()), "清单办理时限");
    }

    /** The lead signs for the task and names its handler (RULES B1). */
    public void receive(CaseFile file, String handler, @Nullable String note, FormSubmission sent) {
        CaseRecord record = records.of(file);
        file.requireOpen();
        String lead = record.unit("lead");
        nameable.holder(lead, Role.UNIT_HANDLER, handler);
        tasks.receive(file.caseNo(), handler);
        record.done(sent.entry(JointEnforcementStep.RECEIVE_JOINT_TASK, note).forUnit(lead));
        record.end(JointEnforcementStep.RECEIVE_JOINT_TASK, null);
    }

    private String regionOf(String userId) {
        List<String> regions = officers.postsOf(userId).stream()
                .map(post -> organization.unit(post.unitCode()).region())
                .distinct()
                .toList();
        if (regions.size() != 1) {
            throw Refused.forbidden("enforcement.no-post-to-plan");
        }
        return regions.get(0);
    }

    private String township(String codeOrName, String region) {
        return organization.townships(region).stream()
                .filter(unit -> unit.code().equals(codeOrName) || unit.name().startsWith(codeOrName))
                .map(unit -> unit.code())
                .findFirst()
                .orElseThrow(() -> Refused.invalid("enforcement.township-unknown", codeOrName));
    }

    /** The task of a file. */
    @Transactional(readOnly = true)
    public JointTask task(CaseFile file) {
        return tasks.byNo(file.caseNo());
    }

    /** Nobody planned it. */
    private enum Asked implements StepResult {
        ASKED_BY_CALL;

        @Override
        public Step step() {
            return JointEnforcementStep.REGISTER_JOINT_TASK;
        }
    }
}
