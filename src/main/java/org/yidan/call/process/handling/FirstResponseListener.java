package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.Arrival;
import org.yidan.call.handling.ResponseDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The handler has arrived (UserTask_FirstResponse). */
@ProcessBean("firstResponse")
class FirstResponseListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final ResponseDesk desk;

    FirstResponseListener(CurrentCall current, SentForm sent, ResponseDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Arrival arrival = new Arrival(
                answers.moment("arrivedAt"),
                answers.number("lat").orElse(null),
                answers.number("lng").orElse(null),
                answers.list("persons"),
                answers.text("responseNote", 5, 4000));
        desk.arrive(current.of(task.getExecution()), arrival, sent.of(answers));
    }
}
