package org.yidan.engine.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.IdentityLink;
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

    /** Who of those the record names for the new task's step gets it at once: the first who holds a post it is offered to. */
    public Optional<String> personFor(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        return table.partyAt(execution, task.getTaskDefinitionKey()).flatMap(party -> person(task, execution, party));
    }

    private Optional<String> person(DelegateTask task, DelegateExecution execution, String party) {
        PartyDirectory directory = directory(execution);
        List<String> named = directory.named(execution, party);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<String> barred = directory.barred(execution);
        Set<String> offered =
                task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        Optional<String> able = named.stream()
                .filter(user -> !barred.contains(user))
                .filter(user -> groupsOf(user).anyMatch(offered::contains))
                .findFirst();
        if (able.isEmpty()) {
            directory.cannot(execution, named);
        }
        return able;
    }

    private static Stream<String> groupsOf(String user) {
        CommandContext command = Context.getCommandContext();
        return command
                .runWithoutAuthorization(() -> command.getReadOnlyIdentityProvider()
                        .createGroupQuery(command)
                        .groupMember(user)
                        .unlimitedList())
                .stream()
                .map(Group::getId);
    }

    /** Who may not do the step of this task because of what he did before. */
    public Set<String> barred(DelegateExecution execution) {
        return directory(execution).barred(execution);
    }

    /** The directory of the process at hand. */
    public PartyDirectory directory(DelegateExecution execution) {
        return Speaker.of(execution, directories, PartyDirectory::processes, "posts");
    }
}
