package org.yidan.call.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Direction;
import org.yidan.call.duty.ListedMatters;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.report.PinnedMatter;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Writes what gateways, decision tables and forms need to know of a call into the process, always from the record. */
@Component
public class CallVariables {

    private final ListedMatters matters;
    private final CaseJournal journal;
    private final Organization organization;

    CallVariables(ListedMatters matters, CaseJournal journal, Organization organization) {
        this.matters = matters;
        this.journal = journal;
        this.organization = organization;
    }

    /** All of them, at registration. */
    public void registered(DelegateExecution execution, Call call) {
        card(execution, call);
        Variables.DIRECTION.set(execution, call.direction().name());
        Variables.FIRST_ROUND.set(execution, true);
        Variables.CASE_FILED.set(execution, false);
        Variables.CALLER_RATED.set(execution, false);
        Variables.BACK_TO_HANDLER.set(execution, false);
        Variables.REDISPATCHED.set(execution, false);
        Variables.INTAKE_ACCEPTED.set(execution, true);
        ownLevel(execution, call);
        matter(execution, call);
    }

    /** What the heads of forms show; also in a process that changes a call. */
    public void card(DelegateExecution execution, Call call) {
        Variables.CALL_ID.set(execution, call.id());
        Variables.CALL_NO.set(execution, call.callNo());
        Variables.TITLE.set(execution, call.report().title());
        Variables.PLACE.set(execution, place(call));
        Variables.MATTER_CODE.set(execution, call.matter().code());
        Variables.MATTER_NAME.set(execution, nameOf(call.matter()));
        urgency(execution, call);
    }

    /** The matter, after it was matched or corrected. */
    public void matter(VariableScope execution, Call call) {
        PinnedMatter matter = call.matter();
        Variables.MATTER_CODE.set(execution, matter.code());
        Variables.MATTER_NAME.set(execution, nameOf(matter));
        Variables.LISTED.set(execution, matter.listed());
        Variables.MATTER_MISSING.set(execution, matter.missing());
        Variables.JOINT.set(execution, joint(call));
    }

    public void urgency(DelegateExecution execution, Call call) {
        Variables.URGENCY.set(execution, call.urgency().label());
    }

    public void ownLevel(VariableScope execution, Call call) {
        Variables.OWN_LEVEL.set(execution, call.ownLevel());
    }

    /** The call has a responsible unit, which has to show up on site first. */
    public void dispatched(DelegateExecution execution, Call call) {
        matter(execution, call);
        ownLevel(execution, call);
        Variables.FIRST_ROUND.set(execution, true);
        Variables.REDISPATCHED.set(execution, false);
        Variables.BACK_TO_HANDLER.set(execution, false);
    }

    /** The call is bound to another entry of the list. */
    public void rebound(VariableScope process, Call call) {
        matter(process, call);
        ownLevel(process, call);
    }

    private static String nameOf(PinnedMatter matter) {
        String name = matter.name();
        if (name != null) {
            return name;
        }
        return Texts.kept(matter.unlisted() ? "call.matter-unlisted" : "call.matter-missing-name");
    }

    /** A department's request for a listed duty of the township is never a joint enforcement; one joint task is enough. */
    private boolean joint(Call call) {
        return call.direction() != Direction.DOWN
                && matters.entryOf(call.matter()).filter(MatterEntry::joint).isPresent()
                && !journal.any(call.callNo(), Set.of(MatterCallStep.JOINT_TASK_FINISHED));
    }

    private String place(Call call) {
        return townshipName(call.township()) + call.place().address();
    }

    private String townshipName(@Nullable String township) {
        return township == null ? "" : organization.unit(township).name();
    }
}
