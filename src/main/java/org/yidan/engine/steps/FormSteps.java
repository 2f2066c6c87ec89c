package org.yidan.engine.steps;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.StepForm;
import org.yidan.engine.forms.FormFields;
import org.yidan.shared.Refused;

/**
 * Completes the steps that need no code of their own: the guard asks whose step it is, the form says what an acceptable answer
 * is, declared decisions become variables of the process, and {@link StepRecords} keeps what was done.
 */
@Component
class FormSteps {

    /** The result of a step whose only choice is to do it. */
    private static final String DONE = "DONE";

    private final StepGuard guard;
    private final FormFields fields;
    private final ProtectedVariables guarded;
    private final ObjectProvider<StepRecords> records;

    FormSteps(StepGuard guard, FormFields fields, ProtectedVariables guarded, ObjectProvider<StepRecords> records) {
        this.guard = guard;
        this.fields = fields;
        this.guarded = guarded;
        this.records = records;
    }

    /** The user task ends: as with every step, all of it happens or it is refused. */
    void complete(DelegateTask task) {
        StepModel model = Objects.requireNonNull(StepModel.of(task));
        Step step = guard.byForm(model, task);
        StepForm form = guard.form(task);
        guard.answered(form, task, () -> take(step, model, form, task));
    }

    private void take(Step step, StepModel model, StepForm form, DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        List<StepAnswer> answers = StepAnswers.read(form, fields.of(task));
        form.settle();
        records.getObject()
                .done(new StepRecords.Done(
                        step,
                        model,
                        form,
                        result(step, model, answers),
                        note(model, answers),
                        model.matterIn(execution),
                        guard.heldPost(step, task).orElse(null)));
        keep(execution, model.keeps(), answers);
    }

    /** What the process needs later becomes its variables. */
    void keep(DelegateExecution execution, List<String> names, List<StepAnswer> answers) {
        names.forEach(name -> keep(execution, name, answers));
    }

    /** A decision, never a person's words; one that was not asked for is empty, so that conditions can read it. */
    private void keep(DelegateExecution execution, String name, List<StepAnswer> answers) {
        if (guarded.of(Speaker.process(execution)).contains(name)) {
            throw Refused.conflict("engine.variable-of-code", name);
        }
        execution.setVariable(
                name,
                answers.stream()
                        .filter(answer -> answer.field().equals(name))
                        .findFirst()
                        .map(StepAnswer::decision)
                        .orElse(null));
    }

    /** Only a step that code knows has results of its own, as figures and other steps ask for them. */
    private static String result(Step step, StepModel model, List<StepAnswer> answers) {
        String only = step.onlyResult();
        if (only != null) {
            return only;
        }
        return step.ofModel()
                ? DONE
                : answers.stream()
                        .filter(answer -> answer.field().equals(model.result()))
                        .findFirst()
                        .map(StepAnswer::decision)
                        .map(Object::toString)
                        .orElseThrow(() -> new IllegalStateException(step.key() + " has results of its own"));
    }

    /** What was decided, in the words of the form, and the answer that the model names. */
    private static @Nullable String note(StepModel model, List<StepAnswer> answers) {
        Stream<String> decided = answers.stream()
                .filter(answer -> model.keeps().contains(answer.field())
                        && !answer.field().equals(model.result())
                        && !answer.words().isEmpty())
                .map(answer -> answer.label() + "：" + answer.words());
        Stream<String> said = answers.stream()
                .filter(answer ->
                        answer.field().equals(model.note()) && !answer.words().isEmpty())
                .map(StepAnswer::words);
        String note = Stream.concat(decided, said).collect(Collectors.joining("；"));
        return note.isEmpty() ? null : note;
    }
}
