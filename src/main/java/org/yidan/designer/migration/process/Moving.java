package org.yidan.designer.migration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yidan.casework.process.CurrentStep;
import org.yidan.designer.migration.CaseMoves.Order;
import org.yidan.designer.migration.Instruction;
import org.yidan.designer.migration.NotMoved;
import org.yidan.designer.migration.NotMoved.Reason;
import org.yidan.designer.migration.process.CaseState.Deadline;
import org.yidan.designer.migration.process.CaseState.OpenTask;
import org.yidan.designer.migration.process.CaseState.Timer;
import org.yidan.shared.Texts;

/** One case on its way: where from, where to, and how it was before. */
record Moving(Order order, ModelParts source, ModelParts target, CaseState before) {

    /** Where what waits at this element goes to. */
    Optional<String> targetOf(String element) {
        return order.instructions().stream()
                .filter(one -> one.source().equals(element))
                .map(Instruction::target)
                .findFirst();
    }

    /** Whether the timer or message of this element of the new version is made again. */
    boolean renewed(String target) {
        return order.instructions().stream()
                .anyMatch(one -> one.renewed() && one.target().equals(target));
    }

    /** The key of the step under which a running limit goes on. */
    String stepAfter(String step) {
        return before.tasks().stream()
                .filter(task -> CurrentStep.named(task.element()).equals(step))
                .findFirst()
                .flatMap(task -> targetOf(task.element()))
                .map(CurrentStep::named)
                .orElse(step);
    }

    /** An objection is kept with the step it is about; it is answered before the step is called otherwise. */
    void refuseRenamed(Set<String> objected) {
        before.tasks().stream()
                .filter(task -> objected.contains(task.id()))
                .filter(task -> targetOf(task.element())
                        .filter(other -> !other.equals(task.element()))
                        .isPresent())
                .findFirst()
                .ifPresent(task -> {
                    throw new NotMoved(Reason.BLOCKED, List.of(Texts.kept("migration.blocked.objection", task.name())));
                });
    }

    /** What is not as it was though the move must not change it, in words. */
    List<String> broken(CaseState after) {
        List<String> broken = new ArrayList<>();
        for (OpenTask task : before.tasks()) {
            if (after.task(task.id()).filter(task::sameAs).isEmpty()) {
                broken.add(Texts.kept("migration.blocked.task", task.name()));
            }
        }
        after.tasks().stream()
                .filter(task -> before.task(task.id()).isEmpty())
                .forEach(task -> broken.add(Texts.kept("migration.blocked.new-task", task.name())));
        for (Timer timer : before.timers()) {
            after.timer(timer.id())
                    .filter(now -> !now.suspended() && timer.suspended()
                            || !renewed(now.element()) && !Objects.equals(now.due(), timer.due()))
                    .ifPresent(now -> broken.add(Texts.kept("migration.blocked.timer", target.name(now.element()))));
        }
        if (!limits(before.deadlines().stream()
                        .map(one -> one.renamed(stepAfter(one.step())))
                        .toList())
                .equals(limits(after.deadlines()))) {
            broken.add(Texts.kept("migration.blocked.limits"));
        }
        return broken;
    }

    private static Set<Deadline> limits(List<Deadline> deadlines) {
        return deadlines.stream().collect(Collectors.toSet());
    }
}
