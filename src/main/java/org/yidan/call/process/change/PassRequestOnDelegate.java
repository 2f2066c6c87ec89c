package org.yidan.call.process.change;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.yidan.call.Call;
import org.yidan.call.change.RequestDesk;
import org.yidan.call.process.CallParties;
import org.yidan.call.process.CallRequestModel;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.Seats;
import org.yidan.casework.process.CurrentStep;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.TaskOffers;
import org.yidan.organization.Post;

/** Offers a request that was not decided in time to the next post, too (ServiceTask_PassRequestOn): silence is no consent, and no end either. */
@ProcessBean("passRequestOn")
class PassRequestOnDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final CallParties parties;
    private final CurrentStep steps;
    private final Seats seats;
    private final TaskOffers offers;
    private final RequestDesk desk;

    PassRequestOnDelegate(
            CurrentCall current,
            CallParties parties,
            CurrentStep steps,
            Seats seats,
            TaskOffers offers,
            RequestDesk desk) {
        this.steps = steps;
        this.offers = offers;
        this.current = current;
        this.parties = parties;
        this.seats = seats;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
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
