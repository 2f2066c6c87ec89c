package org.yidan.call.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.dispatching.DispatchReturnDesk;
import org.yidan.call.handling.MeasureRules;
import org.yidan.call.intake.IntakeDesk;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Officers;

/**
 * Which answers the desks would take of a call now, so that forms offer no others: codes, whose words stand in the form, and
 * lists. {@code ${possible.intakeDecisions(execution)}}.
 */
@ProcessBean("possible")
public class PossibleAnswers {

    private final CurrentCall current;
    private final ListOptions list;
    private final IntakeDesk intake;
    private final DispatchReturnDesk returns;
    private final MeasureRules measures;
    private final Officers officers;

    PossibleAnswers(
            CurrentCall current,
            ListOptions list,
            IntakeDesk intake,
            DispatchReturnDesk returns,
            MeasureRules measures,
            Officers officers) {
        this.current = current;
        this.list = list;
        this.intake = intake;
        this.returns = returns;
        this.measures = measures;
        this.officers = officers;
    }

    /** What the township may decide about the call. */
    public JsonValue intakeDecisions(DelegateExecution execution) {
        return OptionList.codes(intake.possible(current.of(execution)));
    }

    /** Whether the unit may only sign for the call, or return it, too. */
    public JsonValue receiptDecisions(DelegateExecution execution) {
        boolean mayReturn = returns.possible(current.of(execution));
        return OptionList.codes(mayReturn ? List.of("SIGN", "RETURN") : List.of("SIGN"));
    }

    /** The units a return may propose. */
    public JsonValue proposed(DelegateExecution execution) {
        return list.proposable(current.of(execution)).json();
    }

    /** The matters the call may be about instead. */
    public JsonValue matters(DelegateExecution execution) {
        return list.corrections(current.of(execution)).json();
    }

    /** The matter it is about now. */
    public @Nullable String matter(DelegateExecution execution) {
        return current.of(execution).matter().code();
    }

    /** The measures the responsible unit may take against a party, if two of the {@link #cardHolders} were there. */
    public JsonValue measures(DelegateExecution execution) {
        return OptionList.codes(measures.possible(current.of(execution)));
    }

    /** Those of the responsible unit with a card that is valid today. */
    public JsonValue cardHolders(DelegateExecution execution) {
        Call call = current.of(execution);
        Stream<String> holders = officers.colleaguesIn(call.requireLeadUnit()).stream()
                .filter(colleague -> colleague.cardNo().isPresent())
                .map(colleague -> colleague.officer().userId());
        return OptionList.codes(holders.toList());
    }
}
