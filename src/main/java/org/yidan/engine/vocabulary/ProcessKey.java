package org.yidan.engine.vocabulary;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.yidan.engine.PartyDirectory;

/** Finds who speaks for the process of an execution. */
final class ProcessKey {

    private ProcessKey() {}

    /** The one that names the process, else the one for all others. */
    static <T> T speaker(
            DelegateExecution execution, Collection<T> speakers, Function<T, Set<String>> processes, String word) {
        String key = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        return speakers.stream()
                .filter(one -> processes.apply(one).contains(key))
                .findFirst()
                .or(() -> speakers.stream()
                        .filter(one -> processes.apply(one).equals(PartyDirectory.ALL_OTHERS))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("nobody answers " + word + " for the process " + key));
    }
}
