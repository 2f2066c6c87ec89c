package org.yidan.engine.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.engine.PartyDirectory;

/**
 * The one place that says which posts a party of a case means, here and now: tasks are offered by it and steps are checked by
 * it, so that both follow every rule of the module's {@link PartyDirectory}.
 */
@Component
public class Parties {

    private final List<PartyDirectory> directories;
    private final StepTable table;

    Parties(List<PartyDirectory> directories, StepTable table) {
        this.directories = List.copyOf(directories);
        this.table = table;
    }

    /**
     * The groups a task is offered to. A task that is no step of the office, which a designer may draw, is offered to a
     * township for a listed matter only.
     */
    public Set<String> offeredTo(DelegateExecution execution, String party) {
        Set<String> groups = groups(execution, party);
        boolean step = table.ofTask(Speaker.process(execution), execution.getCurrentActivityId())
                .filter(one -> party.equals(one.party()))
                .isPresent();
        if (!step) {
            PartyDirectory directory = directory(execution);
            groups.forEach(group -> directory.checkListed(execution, group));
        }
        return groups;
    }

    /** The groups of the party's posts. */
    Set<String> groups(DelegateExecution execution, String party) {
        return Arrays.stream(directory(execution).groupOf(execution, party).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The directory of the process at hand. */
    public PartyDirectory directory(DelegateExecution execution) {
        return Speaker.of(execution, directories, PartyDirectory::processes, "posts");
    }
}
