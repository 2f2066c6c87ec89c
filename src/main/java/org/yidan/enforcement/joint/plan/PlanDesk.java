package org.yidan.enforcement.joint.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseParties;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.enforcement.EnforcementRefused;
import org.yidan.enforcement.joint.JointSettings;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Minutes;
import org.yidan.shared.OfficeClock;

/** The plan of a joint action (RULES B2): who goes where, checks what, with whom. */
@Service
@Transactional
public class PlanDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.PLAN_JOINT_ACTION;

    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseDocuments documents;
    private final CaseJournal journal;
    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final JointTasks tasks;
    private final Participants participants;
    private final PlanTables tables;
    private final PlanLines lines;
    private final JointSettings settings;
    private final Nameable nameable;

    PlanDesk(
            CaseFiles files,
            CaseParties parties,
            CaseDocuments documents,
            CaseJournal journal,
            MatterCatalog catalog,
            ResponsibleUnits responsible,
            Organization organization,
            JointTasks tasks,
            Participants participants,
            PlanTables tables,
            PlanLines lines,
            JointSettings settings,
            Nameable nameable) {
        this.nameable = nameable;
        this.files = files;
        this.parties = parties;
        this.documents = documents;
        this.journal = journal;
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
        this.tasks = tasks;
        this.participants = participants;
        this.tables = tables;
        this.lines = lines;
        this.settings = settings;
    }

    /** Keeps the plan as F-20 of the lead and asks its units; a later plan replaces an earlier one. */
    public void plan(CaseFile open, JointPlan plan, Sent sent) {
        CaseFile file = files.locked(open.caseNo());
        file.requireOpen();
        if (Minutes.before(plan.plannedAt(), journal.now())) {
            throw EnforcementRefused.invalid("planned-in-the-past");
        }
        String lead = parties.unit(file.caseNo(), "lead");
        plan.units().forEach(unit -> nameable.ledUnit(file.region(), unit));
        List<String> invitable =
                invitable(file).stream().map(OrganizationUnit::code).toList();
        plan.units().stream()
                .filter(unit -> !invitable.contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw EnforcementRefused.invalid("unit-not-invitable", unit);
                });
        List<String> all = new ArrayList<>(List.of(lead));
        plan.units().stream().filter(unit -> !all.contains(unit)).forEach(all::add);
        List<PlannedObject> objects = lines.objects(plan.objects());
        List<CheckItem> items = lines.items(plan.items(), all);
        requireReasonForRepeat(file, objects, plan);

        tasks.plan(file.caseNo(), plan.plannedAt(), plan.risk(), plan.repeatReason());
        tables.clearObjects(file.caseNo());
        tables.keep(file.caseNo(), objects, items);
        participants.ask(file.caseNo(), lead, all);
        parties.units(file.caseNo(), "participant").forEach(unit -> parties.remove(file.caseNo(), "participant", unit));
        all.stream().skip(1).forEach(unit -> parties.add(file.caseNo(), "participant", unit));
        documents.issue(file, new NewDocument("F-20", lead, sent.actor(), "联合执法方案", content(plan, sent)));
        journal.done(file, sent.entry(plan.risk(), null));
    }

    private static Map<String, Object> content(JointPlan plan, Sent sent) {
        Map<String, Object> content = new LinkedHashMap<>(sent.answers());
        content.put("objects", plan.objects());
        content.put("items", plan.items());
        return content;
    }

    private void requireReasonForRepeat(CaseFile file, List<PlannedObject> objects, JointPlan plan) {
        if (plan.repeatReason() != null) {
            return;
        }
        earlier(file, objects).stream().findFirst().ifPresent(check -> {
            throw EnforcementRefused.invalid(
                    "checked-recently",
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
                journal.now().minus(Duration.ofDays(settings.repeatCheckDays())));
    }

    /**
     * The units that may be invited: those the list names for the matter, first, then the departments of the region and the
     * stations of the township. The township itself is bound by the list only.
     */
    @Transactional(readOnly = true)
    public List<OrganizationUnit> invitable(CaseFile file) {
        Long entryId = file.entryId();
        String township = file.township();
        Stream<OrganizationUnit> named = entryId == null
                ? Stream.empty()
                : responsible.of(catalog.entry(entryId), township).coopUnits().stream()
                        .map(organization::unit);
        Stream<OrganizationUnit> stations =
                township == null ? Stream.empty() : organization.stationsIn(township).stream();
        String lead = parties.unit(file.caseNo(), "lead");
        return Stream.of(named, organization.departments(file.region()).stream(), stations)
                .flatMap(units -> units)
                .filter(unit -> !unit.code().equals(lead))
                .distinct()
                .toList();
    }

    /** Checks the objects of the present plan, or those of its call's place, had lately; for the planner to see. */
    @Transactional(readOnly = true)
    public List<PlanTables.EarlierCheck> earlierChecks(CaseFile file) {
        return earlier(file, tables.objects(file.caseNo()));
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
