package org.yidan.call.process.intake;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallRefused;
import org.yidan.call.Urgency;
import org.yidan.call.intake.IntakeDesk;
import org.yidan.call.intake.VerifyCall;
import org.yidan.call.intake.VerifyCall.Decision;
import org.yidan.call.intake.VerifyCall.RefusalGround;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.process.exchange.CallVariables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Records the intake decision; an outcome decided here is applied when the call is archived. */
@ProcessBean("verifyAndAccept")
class VerifyAndAcceptListener implements TaskListener {

    private final IntakeDesk desk;
    private final CurrentCall current;
    private final SentForm sent;
    private final CallVariables variables;

    VerifyAndAcceptListener(IntakeDesk desk, CurrentCall current, SentForm sent, CallVariables variables) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
        this.variables = variables;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Call call = current.of(execution);
        VerifyCall command = read(answers);
        Optional<CallOutcome> ended = desk.verify(call, command, sent.of(answers));
        Variables.INTAKE_DECISION.set(execution, command.decision().name());
        Variables.INTAKE_ACCEPTED.set(execution, ended.isEmpty());
        Variables.PENDING_OUTCOME.set(execution, ended.map(Enum::name).orElse(null));
        variables.urgency(execution, call);
        variables.ownLevel(execution, call);
    }

    private static VerifyCall read(FormAnswers answers) {
        return new VerifyCall(
                answers.choice("intakeDecision", Decision.class),
                answers.optionalText("intakeReason", 2000).orElse(null),
                answers.optionalChoice("refusalGround", RefusalGround.class).orElse(null),
                answers.optionalText("transferLetterNo", 80).orElse(null),
                answers.optionalText("mergeInto", 32).orElse(null),
                answers.optionalText("newUrgency", 8)
                        .map(VerifyAndAcceptListener::urgency)
                        .orElse(null),
                answers.optionalText("urgencyReason", 400).orElse(null));
    }

    private static Urgency urgency(String label) {
        return Urgency.of(label).orElseThrow(() -> CallRefused.invalid("urgency-unknown", label));
    }
}
