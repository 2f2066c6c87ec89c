package org.yidan.call.process.handling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.yidan.call.handling.HandlingDesk;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.handling.Measure;
import org.yidan.call.handling.Treatment;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.shared.OfficeClock;

/** The handler reports what he did (UserTask_HandleMatter). */
@ProcessBean("handleMatter")
class HandleMatterListener implements TaskListener {

    /** The party has the whole working day. */
    private static final LocalTime CLOSE = LocalTime.of(18, 0);

    private final CurrentCall current;
    private final SentForm sent;
    private final HandlingDesk desk;

    HandleMatterListener(CurrentCall current, SentForm sent, HandlingDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Treatment treatment = treatment(answers);
        desk.handle(current.of(execution), treatment, sent.of(answers));
        Variables.RESULT.set(execution, treatment.result().name());
        Variables.MEASURE.set(execution, treatment.measure().name());
        Variables.BACK_TO_HANDLER.set(execution, false);
        Variables.ANSWER_NOTE.set(execution, null);
        if (treatment.measure() == Measure.CORRECTION) {
            Variables.CORRECTION_DUE.set(execution, closeOf(treatment.correctionDue()));
        }
    }

    private static Treatment treatment(FormAnswers answers) {
        answers.optionalText("correctionOrderNo", 100);
        answers.optionalText("resultNote", 4000);
        return new Treatment(
                answers.list("stepsDone").stream()
                        .map(HandleMatterListener::number)
                        .toList(),
                answers.list("persons"),
                answers.optionalMoment("startedAt").orElse(null),
                answers.text("measures", 5, 4000),
                answers.choice("result", HandlingResult.class),
                answers.choice("measure", Measure.class),
                answers.optionalDay("correctionDue").orElse(null),
                answers.optionalText("transferLetterNo", 100).orElse(null));
    }

    /** What is no number is no step of any guide either; the desk refuses it by name. */
    private static int number(String step) {
        return step.matches("\\d{1,4}") ? Integer.parseInt(step) : 0;
    }

    private static @Nullable Date closeOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : Date.from(day.atTime(CLOSE).atZone(OfficeClock.ZONE).toInstant());
    }
}
