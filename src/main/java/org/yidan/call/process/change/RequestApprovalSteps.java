package org.yidan.call.process.change;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.yidan.call.Call;
import org.yidan.call.change.DecideRequest;
import org.yidan.call.change.RequestApprovalDesk;
import org.yidan.call.process.CallParties;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.change.CallRequestModel.Variables;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.Seats;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentStep;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepBean;
import org.yidan.engine.steps.TaskOffers;
import org.yidan.organization.Post;

/** Who answers a request about a call. */
@StepBean("requestApprovals")
class RequestApprovalSteps {

    private final CurrentCall current;
    private final RequestApprovalDesk desk;
    private final CallParties parties;
    private final CurrentStep steps;
    private final Seats seats;
    private final TaskOffers offers;

    RequestApprovalSteps(
            CurrentCall current,
            RequestApprovalDesk desk,
            CallParties parties,
            CurrentStep steps,
            Seats seats,
            TaskOffers offers) {
        this.steps = steps;
        this.current = current;
        this.desk = desk;
        this.parties = parties;
        this.seats = seats;
        this.offers = offers;
    }

    /** The leader of the responsible unit decides. */
    public void approveByLead(StepForm form) {
        DecideRequest command = DecisionForm.read(form, form.execution());
        desk.decideAsLead(current.of(form), command, FormSubmission.of(form));
        Variables.LEAD_DECISION.set(form.execution(), command.decision().name());
    }

    /** The command centre decides. */
    public void approveByCenter(StepForm form) {
        DecideRequest command = DecisionForm.read(form, form.execution());
        desk.decideAsCenter(current.of(form), command, FormSubmission.of(form));
        Variables.CENTER_DECISION.set(form.execution(), command.decision().name());
    }

    /** Offers a request that was not decided in time to the next post, too: silence is no consent, and no end either. */
    public void passRequestOn(DelegateExecution execution) {
        execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(late -> passOn(execution, late));
    }

    private void passOn(DelegateExecution execution, Task late) {
        Call call = current.of(execution);
        Step step = steps.named(execution, CurrentStep.named(late.getTaskDefinitionKey()));
        String request = String.valueOf(CallRequestModel.Variables.REQUEST_ID.in(execution));
        HeldStep held = new HeldStep(step, call.callNo(), request);
        Post ordinary = parties.ordinary(execution, Objects.requireNonNull(step.party()));
        desk.noteLate(call, step, seats.of(held, ordinary).post().unitCode());
        seats.after(held, ordinary).ifPresent(next -> {
            offers.offer(late.getId(), next.post().groupId());
            desk.passOn(call, seats.lateEntry(held, next));
        });
    }
}
