package org.yidan.adjustment.process.decision;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.decision.InterimOrderDesk;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The government orders, or denies, that an urgent addition applies at once (UserTask_OrderInterim). */
@ProcessBean("orderInterim")
class OrderInterimListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final InterimOrderDesk desk;

    OrderInterimListener(CurrentCase current, SentForm sent, InterimOrderDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        boolean given = answers.choice("interimDecision", Decision.class) == Decision.ORDER;
        List<String> guide = answers.optionalText("interimGuide", 4000)
                .map(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
        InterimOrderDesk.Order order = new InterimOrderDesk.Order(
                given,
                answers.optionalText("orderNo", 64).orElse(null),
                given ? answers.integer("validDays", 1, 60) : 0,
                guide,
                answers.optionalText("interimNote", 2000).orElse(null));
        Variables.INTERIM_ORDERED.set(execution, desk.order(current.of(execution), order, sent.of(answers)));
    }

    private enum Decision {
        ORDER,
        DENY
    }
}
