package org.yidan.adjustment.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.adjustment.review.ClaimMinutesDesk;
import org.yidan.adjustment.review.DutyClaimDesk;
import org.yidan.adjustment.review.DutyClaims;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Organization;

/** What the record of a claim meeting offers: who has to be there, and who may get the duty as he claimed it. */
@ProcessBean("meetingOptions")
public class MeetingOptions {

    private final CurrentProposal current;
    private final DutyClaimDesk claims;
    private final Organization organization;
    private final DutyClaims duties;
    private final ClaimMinutesDesk minutes;

    MeetingOptions(
            CurrentProposal current,
            DutyClaimDesk claims,
            Organization organization,
            DutyClaims duties,
            ClaimMinutesDesk minutes) {
        this.current = current;
        this.claims = claims;
        this.organization = organization;
        this.duties = duties;
        this.minutes = minutes;
    }

    /** The units called to the meeting, and the justice office. */
    public JsonValue units(DelegateExecution execution) {
        return called(execution).json();
    }

    /** All of them, ticked to begin with: without one of them there is no meeting. */
    public JsonValue allUnits(DelegateExecution execution) {
        return called(execution).values();
    }

    /** The types of units one of which claimed to lead. */
    public JsonValue leads(DelegateExecution execution) {
        return types(duties.mayLead(current.of(execution)));
    }

    /** The types of units one of which claimed to co-operate, or to lead. */
    public JsonValue coops(DelegateExecution execution) {
        return types(duties.mayCooperate(current.of(execution)));
    }

    /** The minutes, for the units that sign them. */
    public String minutesText(DelegateExecution execution) {
        return minutes.text(current.of(execution));
    }

    private OptionList called(DelegateExecution execution) {
        return OptionList.of(claims.called(current.of(execution)), code -> code, code -> organization
                .unit(code)
                .name());
    }

    private static JsonValue types(List<String> types) {
        return OptionList.of(types, type -> type, type -> type).json();
    }
}
