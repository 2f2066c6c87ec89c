package org.yidan.engine.steps;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of all modules by their keys: where a word of a model or of the database becomes a step again. */
@Component
public class StepTable {

    private final Map<String, Step> byKey = new HashMap<>();
    private final Set<String> processes;

    StepTable(List<ProcessSteps> modules) {
        modules.stream().flatMap(module -> module.steps().stream()).forEach(this::add);
        this.processes = byKey.values().stream().map(Step::process).collect(Collectors.toUnmodifiableSet());
    }

    private void add(Step step) {
        if (byKey.put(step.key(), step) != null) {
            throw new IllegalStateException(step.key() + " stands twice among the steps");
        }
    }

    /** The step with this key. */
    public Optional<Step> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The step with this key; one that a designer drew, where code knows none. */
    public Step in(String process, String key) {
        return of(process, key).orElseGet(() -> new DrawnStep(process, key, null));
    }

    /** The same for the model that runs, which says what is to be known of a step that code does not know. */
    public Step in(DelegateExecution execution, String key) {
        String process = Speaker.process(execution);
        return of(process, key).orElseGet(() -> new DrawnStep(process, key, StepModel.byKey(execution, key)));
    }

    /** In a process that code has no step of, a step is its own, whatever the steps of others are called. */
    private Optional<Step> of(String process, String key) {
        return of(key).filter(
                        step -> processes.contains(process) || step.process().equals(Step.OF_ANY_PROCESS));
    }

    /** Who completes the user task of a step: as code says, else as the model of a step that no code knows. */
    Optional<String> partyAt(DelegateExecution execution, String element) {
        return ofTask(Speaker.process(execution), element).map(Step::party).or(() -> Optional.ofNullable(
                        StepModel.at(execution, element))
                .filter(model -> of(Speaker.process(execution), model.key()).isEmpty())
                .map(StepModel::party));
    }

    /** The steps of all modules. */
    public Collection<Step> all() {
        return List.copyOf(byKey.values());
    }

    /** The step whose user task this is. */
    Optional<Step> ofTask(String process, String element) {
        int begin = element.indexOf('_') + 1;
        if (begin == 0 || begin == element.length()) {
            return Optional.empty();
        }
        String key = Character.toLowerCase(element.charAt(begin)) + element.substring(begin + 1);
        return of(key).filter(step -> step.process().equals(process)
                && step.ofUser()
                && step.element().equals(element));
    }
}
