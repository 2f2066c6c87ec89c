package org.yidan.designer.migration.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.migration.CaseMoves.Outcome;
import org.yidan.designer.migration.Instruction;
import org.yidan.designer.migration.process.CaseState.Deadline;
import org.yidan.designer.migration.process.CaseState.OpenTask;
import org.yidan.designer.migration.process.CaseState.Timer;
import org.yidan.designer.migration.process.CaseState.Wait;
import org.yidan.shared.Sha256;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** Says what a move did to a case, and marks it. */
final class MoveWords {

    private static final String LINE = "migration.line.";

    private final Moving moving;
    private final CaseState after;
    private final Set<String> variables;
    private final OfficeTimes times = new OfficeTimes();
    private final List<String> lines = new ArrayList<>();
    private final List<Object> marked = new ArrayList<>();

    MoveWords(Moving moving, CaseState after, Set<String> variables) {
        this.moving = moving;
        this.after = after;
        this.variables = variables;
    }

    Outcome outcome() {
        after.tasks().forEach(this::task);
        moving.before().timers().forEach(this::timer);
        after.timersNotIn(moving.before()).forEach(this::newTimer);
        moving.before().deadlines().forEach(this::deadline);
        ahead();
        marked.add(after.waits());
        marked.add(after.deadlines());
        return new Outcome(steps(), lines, Sha256.of(marked.toString()));
    }

    private void say(String key, Object... arguments) {
        lines.add(Texts.kept(LINE + key, arguments));
    }

    private List<String> steps() {
        Stream<String> atTasks = after.tasks().stream().map(task -> {
            String before =
                    moving.before().task(task.id()).map(OpenTask::element).orElse("");
            return step(moving.source().name(before), moving.target().name(task.element()));
        });
        Stream<String> elsewhere = after.waits().stream()
                .map(Wait::element)
                .map(element -> moving.target().name(element))
                .map(name -> Texts.kept("migration.step.waits", name));
        return Stream.concat(atTasks, elsewhere).distinct().toList();
    }

    private static String step(String before, String now) {
        return before.equals(now)
                ? Texts.kept("migration.step.stays", now)
                : Texts.kept("migration.step.goes", before, now);
    }

    private void task(OpenTask task) {
        marked.add(List.of(
                task.id(),
                task.element(),
                task.name(),
                task.offers(),
                String.valueOf(task.due()),
                String.valueOf(task.description())));
        String holder = task.holder();
        if (holder == null) {
            say("offered", task.name());
        } else {
            say("claimed", task.name(), holder);
        }
        say("task-due", task.name(), at(task.due()));
        OpenTask before = moving.before().task(task.id()).orElse(task);
        if (!before.name().equals(task.name())) {
            say("renamed", before.name(), task.name());
        }
        if (!moving.source().posts(before.element()).equals(moving.target().posts(task.element()))) {
            say("posts", task.name());
        }
        if (!moving.source().inputs(before.element()).equals(moving.target().inputs(task.element()))) {
            say("inputs", task.name());
        }
    }

    private String at(@Nullable Instant instant) {
        return instant == null ? Texts.kept(LINE + "no-due") : times.at(instant);
    }

    private void timer(Timer timer) {
        String name = moving.source().name(timer.element());
        Optional<Timer> now = after.timer(timer.id());
        now.ifPresent(
                kept -> marked.add(List.of(kept.id(), kept.suspended(), due(kept, moving.renewed(kept.element())))));
        if (now.isEmpty()) {
            marked.add("gone " + timer.element());
            say("timer-gone", name);
        } else if (now.get().heldFor() != null) {
            say("timer-held", name);
        } else if (now.get().suspended()) {
            say("timer-paused", name);
        } else if (Objects.equals(now.get().due(), timer.due())) {
            say("timer-kept", name, at(timer.due()));
        } else {
            say("timer-renewed", name, at(now.get().due()));
        }
    }

    /** A timer that no running limit gives its end counts from the move; when exactly is not foretold. */
    private String due(Timer timer, boolean anew) {
        return anew && LeftBehind.runningLimit(moving, timer.element()).isEmpty()
                ? "from the move"
                : String.valueOf(timer.due());
    }

    private void newTimer(Timer timer) {
        marked.add(List.of(timer.element(), timer.suspended(), due(timer, true)));
        String name = moving.target().name(timer.element());
        boolean follows = LeftBehind.runningLimit(moving, timer.element()).isPresent();
        if (timer.heldFor() != null || timer.suspended()) {
            say("timer-new-still", name);
        } else {
            say(follows ? "timer-new" : "timer-new-from-now", name, at(timer.due()));
        }
    }

    private void deadline(Deadline deadline) {
        String step = moving.stepAfter(deadline.step());
        if (!step.equals(deadline.step())) {
            say(
                    "limit-renamed",
                    named(moving.source(), deadline.step()),
                    named(moving.target(), step),
                    at(deadline.due()));
        } else {
            say("limit-kept", named(moving.target(), step), at(deadline.due()));
        }
    }

    private static String named(ModelParts model, String step) {
        String stem = Character.toUpperCase(step.charAt(0)) + step.substring(1);
        String name = model.name("UserTask_" + stem);
        return name.startsWith("UserTask_") ? Texts.kept("migration.limit-of-case") : name;
    }

    private void ahead() {
        Set<String> here =
                new TreeSet<>(after.tasks().stream().map(OpenTask::element).toList());
        after.waits().forEach(wait -> here.add(wait.element()));
        Set<String> ahead = moving.target().ahead(here);
        List<String> fresh = newSteps();
        fresh.forEach(step -> say(
                ahead.contains(step) ? "new-step-ahead" : "new-step-behind",
                moving.target().name(step)));
        goneSteps().forEach(step -> say("step-gone", moving.source().name(step)));
        if (fresh.stream().noneMatch(ahead::contains)) {
            Set<String> missing = new TreeSet<>(moving.target()
                    .asked(Stream.concat(ahead.stream(), here.stream()).toList()));
            missing.removeAll(moving.source().asked(ids(moving.source())));
            missing.removeAll(variables);
            missing.forEach(name -> say("variable-missing", name));
        }
    }

    /** Steps of the new version that nothing of the old one becomes. */
    private List<String> newSteps() {
        Set<String> old = new TreeSet<>(ids(moving.source()));
        moving.order().instructions().stream().map(Instruction::target).forEach(old::add);
        return userTasks(moving.target()).filter(id -> !old.contains(id)).toList();
    }

    /** Steps of the old version that would still have come and come no more. */
    private List<String> goneSteps() {
        Set<String> kept = new TreeSet<>(ids(moving.target()));
        moving.order().instructions().stream().map(Instruction::source).forEach(kept::add);
        Set<String> ahead = moving.source()
                .ahead(moving.before().tasks().stream().map(OpenTask::element).toList());
        return userTasks(moving.source())
                .filter(id -> ahead.contains(id) && !kept.contains(id))
                .toList();
    }

    private static Stream<String> userTasks(ModelParts model) {
        return model.nodes().stream().filter(UserTask.class::isInstance).map(node -> node.getId());
    }

    private static Collection<String> ids(ModelParts model) {
        return model.nodes().stream().map(node -> node.getId()).toList();
    }
}
