package org.yidan.call.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.call.Call;
import org.yidan.call.duty.Precedents;
import org.yidan.casework.hands.ColleagueLabels;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Officers;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** The choices that forms offer, each for the call of the task: one word per list, {@code ${options.handlers(execution)}}. */
@ProcessBean("options")
public class Options {

    private final CurrentCall current;
    private final ListOptions list;
    private final Officers officers;
    private final Precedents precedents;
    private final CallParties parties;
    private final ColleagueLabels labels;

    Options(
            CurrentCall current,
            ListOptions list,
            Officers officers,
            Precedents precedents,
            CallParties parties,
            ColleagueLabels labels) {
        this.current = current;
        this.list = list;
        this.officers = officers;
        this.precedents = precedents;
        this.parties = parties;
        this.labels = labels;
    }

    /** Matters the call may be about, the likeliest first. */
    public JsonValue matters(DelegateExecution execution) {
        return list.matters(current.of(execution)).json();
    }

    /** Open calls of the same matter nearby, into which this one may be merged. */
    public JsonValue duplicates(DelegateExecution execution) {
        return list.duplicates(current.of(execution)).json();
    }

    /** The units of the pinned matter that may co-operate. */
    public JsonValue cooperating(DelegateExecution execution) {
        return list.cooperating(current.of(execution)).json();
    }

    /** All of them, ticked to begin with: whom the list names co-operates unless the dispatcher says otherwise. */
    public JsonValue allCooperating(DelegateExecution execution) {
        return list.cooperating(current.of(execution)).values();
    }

    /** The lead's steps of the guide until the handling is over, with their numbers in the guide. */
    public JsonValue guide(DelegateExecution execution) {
        return OptionList.of(
                        list.guideSteps(current.of(execution)),
                        step -> String.valueOf(step.no()),
                        step -> step.no() + ". " + step.text())
                .json();
    }

    /** The listed duty of the unit whose parallel task this is. */
    public String coopDuty(DelegateExecution execution) {
        Call call = current.of(execution);
        return list.dutyOf(MatterCallModel.Variables.COOP_UNIT.in(execution), call);
    }

    /** The county departments of the call's region that may take it outside the list. */
    public JsonValue departments(DelegateExecution execution) {
        return list.interim(current.of(execution)).json();
    }

    /** The handlers of the responsible unit. */
    public JsonValue handlers(DelegateExecution execution) {
        String lead = current.of(execution).requireLeadUnit();
        return OptionList.of(
                        officers.holdersOf(lead, Role.UNIT_HANDLER),
                        officer -> officer.userId(),
                        officer -> officer.displayName())
                .json();
    }

    /**
     * Everybody in the responsible unit, with the number of a valid enforcement card; of whom would have to sign the result
     * himself, who signs it instead when he is named as on site.
     */
    public JsonValue colleagues(DelegateExecution execution) {
        Call call = current.of(execution);
        List<Post> signers =
                List.of(new Post(call.requireLeadUnit(), Role.UNIT_LEADER), parties.ordinary(call, "township-leader"));
        return OptionList.of(
                        officers.colleaguesIn(call.requireLeadUnit()),
                        colleague -> colleague.officer().userId(),
                        colleague -> labels.of(colleague, signers))
                .json();
    }

    /** An earlier ruling on the same matter, as the dispatcher reads it; empty text when there is none. */
    public String precedent(DelegateExecution execution) {
        return precedents.of(current.of(execution));
    }
}
