package org.yidan.enforcement.process.joint;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.joint.plan.InvitableUnits;
import org.yidan.enforcement.joint.site.LeftObjects;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Characters;

/** The choices that the forms of a joint task offer, each for the task and unit of the step. */
@ProcessBean("jointOptions")
public class JointOptions {

    private final CurrentCase current;
    private final Participants participants;
    private final LeftObjects left;
    private final Violations violations;
    private final MatterChoices matters;
    private final InvitableUnits invitable;
    private final JointColleagues colleagues;

    JointOptions(
            CurrentCase current,
            Participants participants,
            LeftObjects left,
            Violations violations,
            MatterChoices matters,
            InvitableUnits invitable,
            JointColleagues colleagues) {
        this.current = current;
        this.participants = participants;
        this.left = left;
        this.violations = violations;
        this.matters = matters;
        this.invitable = invitable;
        this.colleagues = colleagues;
    }

    /** The handlers of the lead. */
    public JsonValue handlers(DelegateExecution execution) {
        return colleagues.handlersOfLead(current.of(execution));
    }

    /** Everybody in the lead's unit. */
    public JsonValue leadColleagues(DelegateExecution execution) {
        return colleagues.ofLead(current.of(execution));
    }

    /** Everybody in the unit of the step, with card numbers. */
    public JsonValue colleagues(DelegateExecution execution) {
        return colleagues.of(unit(execution));
    }

    /** Those of the unit of the step who hold a card. */
    public JsonValue cardHolders(DelegateExecution execution) {
        return colleagues.cardHolders(unit(execution));
    }

    /** The units that may be invited. */
    public JsonValue invitable(DelegateExecution execution) {
        return OptionList.of(invitable.of(current.of(execution)), OrganizationUnit::code, OrganizationUnit::name)
                .json();
    }

    /** The matters under which the unit of the step may enforce. */
    public JsonValue ownMatters(DelegateExecution execution) {
        return matters.own(current.of(execution), unit(execution)).json();
    }

    /** The matters of the unit's own power that a violation found by it may fall under. */
    public JsonValue violationMatters(DelegateExecution execution) {
        return matters.ownFound(current.of(execution), unit(execution)).json();
    }

    /** Those of others, to whom it can only be transferred. */
    public JsonValue foreignMatters(DelegateExecution execution) {
        return matters.ofOthersFound(current.of(execution), unit(execution)).json();
    }

    /** The objects of the plan which the unit has not inspected yet, and the one where it has just found something: there may be more. */
    public JsonValue objects(DelegateExecution execution) {
        return OptionList.of(
                        left.of(current.of(execution).caseNo(), unit(execution)),
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

    private static String shortened(String facts) {
        return Characters.count(facts) <= 40 ? facts : Characters.first(facts, 39) + "…";
    }

    private static String unit(DelegateExecution execution) {
        return CaseVariables.UNIT.in(execution);
    }
}
