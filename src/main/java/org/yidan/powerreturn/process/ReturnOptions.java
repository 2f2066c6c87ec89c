package org.yidan.powerreturn.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.handover.HandoverItem;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.handover.HandoverItems;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;

/** The choices and texts that forms of a return show, by {@code ${returnOptions.townships(execution)}}. */
@ProcessBean("returnOptions")
public class ReturnOptions {

    private final CurrentCase current;
    private final ReturnTexts texts;
    private final ReturnTownships townships;
    private final HandoverItems items;
    private final DelegatedMatters matters;
    private final ReturnFiles returns;
    private final ReturnListTexts listTexts;

    ReturnOptions(
            CurrentCase current,
            ReturnTexts texts,
            ReturnTownships townships,
            HandoverItems items,
            DelegatedMatters matters,
            ReturnFiles returns,
            ReturnListTexts listTexts) {
        this.returns = returns;
        this.current = current;
        this.texts = texts;
        this.townships = townships;
        this.items = items;
        this.matters = matters;
        this.listTexts = listTexts;
    }

    /** What may be said to the application: something missing is asked for once, and of who has applied. */
    public JsonValue acceptances(DelegateExecution execution) {
        boolean askable = returns.of(execution.getProcessBusinessKey()).supplementable();
        return OptionList.codes(askable ? List.of("ACCEPT", "SUPPLEMENT", "REFUSE") : List.of("ACCEPT", "REFUSE"));
    }

    /** The townships of the return. */
    public JsonValue townships(DelegateExecution execution) {
        return OptionList.of(
                        townships.of(execution.getProcessBusinessKey(), ReturnTownships.State.OPEN),
                        township -> township,
                        matters::name)
                .json();
    }

    /** Reasons and figures, for the assessment. */
    public String assessmentFacts(DelegateExecution execution) {
        return texts.facts(current.of(execution));
    }

    /** Reasons, figures, opinions, finding and legality, for the decision. */
    public String decisionFacts(DelegateExecution execution) {
        return texts.decisionFacts(current.of(execution));
    }

    /** What the staffing office found. */
    public String assessmentText(DelegateExecution execution) {
        return texts.assessment(current.of(execution));
    }

    /** The duty the department had or is proposed to have. */
    public String returnedDuty(DelegateExecution execution) {
        return listTexts.leadDuty(current.of(execution));
    }

    /** The duty that stays with the townships. */
    public String keptDuty(DelegateExecution execution) {
        return listTexts.townshipDuty(current.of(execution));
    }

    /** The change of the list that is drafted. */
    public String draftText(DelegateExecution execution) {
        return listTexts.draft(current.of(execution));
    }

    /** How many items are open. */
    public String impactText(DelegateExecution execution) {
        return listTexts.impact(current.of(execution));
    }

    /** Figures before and after. */
    public String beforeAfter(DelegateExecution execution) {
        return texts.beforeAfter(current.of(execution));
    }

    /** Every line of the township's handover sheet. */
    public JsonValue handoverItems(DelegateExecution execution) {
        return OptionList.of(sheet(execution), item -> String.valueOf(item.id()), HandoverItem::label)
                .json();
    }

    /** Lines that go over, ticked to begin with. */
    public JsonValue movedItems(DelegateExecution execution) {
        return ticked(execution, Action.MOVE);
    }

    /** Lines the township finishes itself. */
    public JsonValue keptItems(DelegateExecution execution) {
        return ticked(execution, Action.KEEP);
    }

    /** Lines that are done. */
    public JsonValue finishedItems(DelegateExecution execution) {
        return ticked(execution, Action.FINISH);
    }

    /** The sheet as the township signed it. */
    public String handoverText(DelegateExecution execution) {
        return texts.handover(sheet(execution));
    }

    private JsonValue ticked(DelegateExecution execution, Action action) {
        return OptionList.of(
                        sheet(execution).stream()
                                .filter(item ->
                                        item.action() == action || item.action() == null && action == Action.MOVE)
                                .toList(),
                        item -> String.valueOf(item.id()),
                        HandoverItem::label)
                .values();
    }

    private List<HandoverItem> sheet(DelegateExecution execution) {
        return items.of(execution.getProcessBusinessKey(), CaseVariables.UNIT.in(execution));
    }
}
