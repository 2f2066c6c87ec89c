package org.yidan.enforcement.process.penalty;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.penalty.time.CaseWarnings;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Officers;

/** The choices and instants the model of penalty cases asks for, each for the case of the task. */
@ProcessBean("penaltyOptions")
public class PenaltyOptions {

    private final PenaltyCases cases;
    private final Officers officers;
    private final CaseWarnings warnings;

    PenaltyOptions(PenaltyCases cases, Officers officers, CaseWarnings warnings) {
        this.cases = cases;
        this.officers = officers;
        this.warnings = warnings;
    }

    /** Everybody in the handling unit, with the number of a valid enforcement card. */
    public JsonValue colleagues(DelegateExecution execution) {
        return list(of(execution), List.of());
    }

    /** Who may chair the hearing: everybody but the investigators. */
    public JsonValue chairs(DelegateExecution execution) {
        PenaltyCase penalty = of(execution);
        return list(penalty, penalty.officers());
    }

    /** The chair that was named. */
    public String chair(DelegateExecution execution) {
        return String.valueOf(of(execution).requiredHearing().chair());
    }

    /** When the first share of the ninety days is used up. */
    public Date firstWarning(DelegateExecution execution) {
        return Date.from(warnings.first(execution.getProcessBusinessKey()));
    }

    /** When the next share is. */
    public Date nextWarning(DelegateExecution execution) {
        return Date.from(warnings.next(execution.getProcessBusinessKey()));
    }

    private JsonValue list(PenaltyCase penalty, List<String> without) {
        List<Officers.Colleague> all = officers.colleaguesIn(penalty.leadUnit()).stream()
                .filter(colleague -> !without.contains(colleague.officer().userId()))
                .toList();
        return OptionList.of(
                        all,
                        colleague -> colleague.officer().userId(),
                        colleague -> colleague.officer().displayName()
                                + colleague.cardNo().map(no -> " " + no).orElse(""))
                .json();
    }

    private PenaltyCase of(DelegateExecution execution) {
        return cases.byNo(execution.getProcessBusinessKey());
    }
}
