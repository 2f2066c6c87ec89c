package org.yidan.engine.steps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.yidan.engine.AnswerRefused;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.StepForm;
import org.yidan.engine.forms.AskedFields;
import org.yidan.shared.Refused;

/**
 * Stands before every step bean that a model reaches: it runs in its own process only, at its own element only, of a user task
 * at its end and for who holds the post of that step in that case at that moment, whatever the model offered to whom. No group is
 * exempt; what the office does itself (service tasks) asks for no post.
 */
@Component
public class StepGuard {

    private final StepTable table;
    private final Parties parties;
    private final CurrentUser user;
    private final TaskOffers offers;
    private final AskedFields asked;
    private final Map<Object, GuardedSteps> guarded = new ConcurrentHashMap<>();

    StepGuard(StepTable table, Parties parties, CurrentUser user, TaskOffers offers, AskedFields asked) {
        this.table = table;
        this.parties = parties;
        this.user = user;
        this.offers = offers;
        this.asked = asked;
    }

    /** The steps of a phase as a model may have them. */
    public GuardedSteps before(Object bean) {
        return guarded.computeIfAbsent(bean, unguarded -> new GuardedSteps(unguarded, this));
    }

    StepForm form(DelegateTask task) {
        return StepForm.of(task, user);
    }

    StepForm startForm(DelegateExecution execution) {
        return StepForm.ofStart(execution, user);
    }

    /** Runs a step with its form; whatever is wrong with the answers is said at once, in the words of the form. */
    void answered(StepForm form, VariableScope place, Runnable step) {
        try {
            step.run();
            form.settle();
        } catch (RuntimeException failure) {
            RuntimeException said = form.refusalFor(failure);
            throw said instanceof AnswerRefused refused ? refused.in(asked.at(place)) : said;
        }
    }

    /** What the office does itself: at its own element of its own process, and never in place of somebody's task. */
    void check(String name, DelegateExecution execution) {
        Step step = inItsProcess(name, execution);
        if (step.ofUser() || !step.element().equals(execution.getCurrentActivityId())) {
            throw Refused.forbidden("engine.step-not-at-its-task", name);
        }
    }

    private Step inItsProcess(String name, DelegateExecution execution) {
        Step step = table.of(name).orElseThrow(() -> new IllegalStateException(name + " is in no table of steps"));
        String process = Speaker.process(execution);
        if (!step.process().equals(process)) {
            throw Refused.forbidden("engine.step-of-another-process", name, process);
        }
        return step;
    }

    /** Who completes the task of a step holds its post; what the office does at a task has its place at that one. */
    void check(String name, DelegateTask task) {
        Step step = inItsProcess(name, task.getExecution());
        if (!step.element().equals(task.getTaskDefinitionKey())) {
            throw Refused.forbidden("engine.step-not-at-its-task", name);
        }
        if (!step.ofUser()) {
            return;
        }
        if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
            throw Refused.forbidden("engine.step-not-at-its-task", name);
        }
        if (!step.named() && !mayComplete(step, task)) {
            throw Refused.forbidden("engine.step-of-another-post");
        }
    }

    /**
     * A step that the platform completes by its form: one of a designer, which takes no name of a step of code, or one of code
     * that needs no more. Who completes it holds the post of its party and did none of the steps that bar him.
     */
    Step byForm(StepModel model, DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        Step step = table.in(execution, model.key());
        boolean itsOwn = step.process().equals(Speaker.process(execution))
                && step.element().equals(model.element());
        if (!step.byForm() || !itsOwn) {
            throw Refused.forbidden("engine.step-needs-its-desk", model.label());
        }
        if (!mayComplete(step, task)) {
            throw Refused.forbidden("engine.step-of-another-post");
        }
        if (parties.barred(execution).contains(user.id())) {
            throw Refused.forbidden("engine.step-by-other-hands", model.label());
        }
        return step;
    }

    /** The post by which the user completes the task. */
    Optional<String> heldPost(Step step, DelegateTask task) {
        List<String> held = user.groups();
        return parties.groups(task.getExecution(), Objects.requireNonNull(step.party())).stream()
                .filter(held::contains)
                .findFirst();
    }

    private boolean mayComplete(Step step, DelegateTask task) {
        List<String> held = user.groups();
        Collection<String> asked = parties.groups(task.getExecution(), Objects.requireNonNull(step.party()));
        return asked.stream().anyMatch(held::contains) || offers.offeredToOneOf(task.getId(), held);
    }
}
