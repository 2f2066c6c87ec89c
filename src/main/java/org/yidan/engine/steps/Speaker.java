package org.yidan.engine.steps;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.yidan.engine.PartyDirectory;

/** Finds who speaks for the process of an execution. */
public final class Speaker {

    private Speaker() {}

    /** The key of the process the execution is of. */
    static String process(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }

    /** The one that names the process, else the one for all others. */
    public static <T> T of(
            DelegateExecution execution, Collection<T> speakers, Function<T, Set<String>> processes, String word) {
        String key = process(execution);
        return speakers.stream()
                .filter(one -> processes.apply(one).contains(key))
                .findFirst()
                .or(() -> speakers.stream()
                        .filter(one -> processes.apply(one).equals(PartyDirectory.ALL_OTHERS))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("nobody answers " + word + " for the process " + key));
    }
}
