package org.yidan.enforcement.process.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.hands.ColleagueLabels;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.joint.plan.PlanDesk;
import org.yidan.enforcement.joint.plan.PlanTables;
import org.yidan.enforcement.joint.site.Inspection;
import org.yidan.enforcement.joint.site.Inspections;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Officers;
import org.yidan.organization.Officers.Colleague;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Characters;

/** The choices that the forms of a joint task offer, each for the task and unit of the step. */
@ProcessBean("jointOptions")
public class JointOptions {

    private final CurrentCase current;
    private final CaseParties parties;
    private final Officers officers;
    private final Participants participants;
    private final PlanDesk plans;
    private final PlanTables tables;
    private final Violations violations;
    private final Inspections inspections;
    private final MatterChoices matters;
    private final ColleagueLabels labels;
    private final SubjectCompetence subjects;

    JointOptions(
            CurrentCase current,
            CaseParties parties,
            Officers officers,
            Participants participants,
            PlanDesk plans,
            PlanTables tables,
            Violations violations,
            Inspections inspections,
            MatterChoices matters,
            ColleagueLabels labels,
            SubjectCompetence subjects) {
        this.current = current;
        this.parties = parties;
        this.officers = officers;
        this.participants = participants;
        this.plans = plans;
        this.tables = tables;
        this.violations = violations;
        this.inspections = inspections;
        this.matters = matters;
        this.labels = labels;
        this.subjects = subjects;
    }

    /** The handlers of the lead. */
    public JsonValue handlers(DelegateExecution execution) {
        return OptionList.of(
                        officers.holdersOf(lead(execution), Role.UNIT_HANDLER),
                        officer -> officer.userId(),
                        officer -> officer.displayName())
                .json();
    }

    /** Everybody in the lead's unit. */
    public JsonValue leadColleagues(DelegateExecution execution) {
        return people(officers.colleaguesIn(lead(execution)).stream(), lead(execution));
    }

    /** Everybody in the unit of the step, with card numbers. */
    public JsonValue colleagues(DelegateExecution execution) {
        return people(officers.colleaguesIn(unit(execution)).stream(), unit(execution));
    }

    /** Those of the unit of the step who hold a card. */
    public JsonValue cardHolders(DelegateExecution execution) {
        String unit = unit(execution);
        return people(
                officers.colleaguesIn(unit).stream()
                        .filter(colleague -> colleague.cardNo().isPresent()),
                unit);
    }

    /** The units that may be invited. */
    public JsonValue invitable(DelegateExecution execution) {
        return OptionList.of(plans.invitable(current.of(execution)), OrganizationUnit::code, OrganizationUnit::name)
                .json();
    }

    /** The matters under which the unit of the step may enforce. */
    public JsonValue ownMatters(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        return matters.own(file, unit(execution), plans.day(file)).json();
    }

    /** The matters of the unit's own power that a violation found by it may fall under. */
    public JsonValue violationMatters(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        String unit = unit(execution);
        return matters.own(file, unit, found(file, unit)).json();
    }

    /** Those of others, to whom it can only be transferred. */
    public JsonValue foreignMatters(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        String unit = unit(execution);
        return matters.ofOthers(file, unit, found(file, unit)).json();
    }

    /** The day of the inspection, which decides whose power it is. */
    private LocalDate found(CaseFile file, String unit) {
        return inspections.last(file.caseNo(), unit).map(Inspection::day).orElseGet(() -> plans.day(file));
    }

    /** The objects of the plan which the unit has not inspected yet, and the one where it has just found something: there may be more. */
    public JsonValue objects(DelegateExecution execution) {
        String taskNo = current.of(execution).caseNo();
        String unit = unit(execution);
        List<Inspection> own = inspections.of(taskNo).stream()
                .filter(inspection -> inspection.unitCode().equals(unit))
                .toList();
        Set<Integer> closed = own.stream().map(Inspection::objectNo).collect(Collectors.toSet());
        own.stream().reduce((earlier, last) -> last).filter(Inspection::violation).ifPresent(last -> closed.remove(
                last.objectNo()));
        return OptionList.of(
                        tables.objects(taskNo).stream()
                                .filter(object -> !closed.contains(object.no()))
                                .toList(),
                        object -> String.valueOf(object.no()),
                        object -> object.no() + ". " + object.name() + "（" + object.address() + "）")
                .json();
    }

    /** What other subjects found in this task: perhaps the same act. */
    public JsonValue otherActs(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        String unit = unit(execution);
        List<Violation> others = violations.of(file.caseNo()).stream()
                .filter(violation -> !violation.unitCode().equals(unit))
                .toList();
        return OptionList.of(
                        others,
                        Violation::actId,
                        violation -> violation.party().name() + "：" + shortened(violation.facts()))
                .json();
    }

    /** The units of the last plan, ticked to begin with when it is planned again. */
    public JsonValue plannedUnits(DelegateExecution execution) {
        List<Participant> planned = participants.of(current.of(execution).caseNo()).stream()
                .filter(unit -> !unit.leads())
                .toList();
        return OptionList.of(planned, Participant::unitCode, Participant::unitCode)
                .values();
    }

    private JsonValue people(Stream<Colleague> colleagues, String unitCode) {
        List<Post> signers = List.of(subjects.leaderOf(unitCode), new Post(unitCode, Role.UNIT_LEADER));
        return OptionList.of(
                        colleagues.toList(),
                        colleague -> colleague.officer().userId(),
                        colleague -> labels.of(colleague, signers))
                .json();
    }

    private static String shortened(String facts) {
        return Characters.count(facts) <= 40 ? facts : Characters.first(facts, 39) + "…";
    }

    private String lead(DelegateExecution execution) {
        return parties.unit(current.of(execution).caseNo(), "lead");
    }

    private static String unit(DelegateExecution execution) {
        return CaseVariables.UNIT.in(execution);
    }
}
