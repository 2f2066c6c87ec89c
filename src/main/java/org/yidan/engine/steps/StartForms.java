package org.yidan.engine.steps;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.yidan.engine.StepForm;
import org.yidan.engine.forms.FormFields;

/** The start form of a process that the platform itself reads, as no code knows the process. */
@Component
public class StartForms {

    private final StepGuard guard;
    private final FormFields fields;
    private final FormSteps steps;

    StartForms(StepGuard guard, FormFields fields, FormSteps steps) {
        this.guard = guard;
        this.fields = fields;
        this.steps = steps;
    }

    /**
     * Reads it by what it says of its own fields; whatever is wrong with the answers is said at once, in the words of the form.
     *
     * @param keeps names of the answers that become variables of the process, with their types
     * @param reading gets the form and what was answered in words, by field
     */
    public void read(
            DelegateExecution execution, List<String> keeps, BiConsumer<StepForm, Map<String, String>> reading) {
        StepForm form = guard.startForm(execution);
        guard.answered(form, execution, () -> {
            List<StepAnswer> answers =
                    StepAnswers.read(form, fields.ofStart(((ExecutionEntity) execution).getProcessDefinition()));
            reading.accept(
                    form,
                    answers.stream()
                            .collect(Collectors.toMap(StepAnswer::field, StepAnswer::words, (one, other) -> one)));
            form.settle();
            steps.keep(execution, keeps, answers);
        });
    }
}
