package org.yidan.engine.steps;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.yidan.engine.AnswerRefused.Asked;
import org.yidan.engine.StepForm;
import org.yidan.engine.forms.AskedFields;

/** The start form of a process that the platform itself reads, as no code knows the process. */
@Component
public class StartForms {

    private final StepGuard guard;
    private final AskedFields asked;

    StartForms(StepGuard guard, AskedFields asked) {
        this.guard = guard;
        this.asked = asked;
    }

    /** Reads it with the names of all its fields; whatever is wrong with the answers is said at once, in the words of the form. */
    public void read(DelegateExecution execution, BiConsumer<StepForm, Set<String>> reading) {
        Set<String> fields = asked.ofStart(((ExecutionEntity) execution).getProcessDefinition()).stream()
                .map(Asked::field)
                .collect(Collectors.toCollection(TreeSet::new));
        StepForm form = guard.startForm(execution);
        guard.answered(form, execution, () -> reading.accept(form, fields));
    }
}
