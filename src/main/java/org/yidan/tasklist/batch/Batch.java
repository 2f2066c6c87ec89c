package org.yidan.tasklist.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.casework.asking.AskField;
import org.yidan.casework.asking.AskField.Choice;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.forms.FormQuestions.Question;
import org.yidan.casework.steps.CaseStep;
import org.yidan.engine.steps.StepTable;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refusals;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.tasklist.card.TasksInHand;
import org.yidan.tasklist.exchange.ExchangeDesk;
import org.yidan.tasklist.exchange.TaskGiving;

/**
 * Does one thing with several tasks: claims them, hands them on, or completes those whose form only confirms. Each is done or
 * refused alone, in a transaction of its own, as if it were the only one.
 */
@Component
class Batch {

    /** Tasklist shows 15 on a page; more than this many is no choice of a person. */
    static final int MOST = 50;

    private static final Logger log = LoggerFactory.getLogger(Batch.class);
    private static final Set<String> CHOICES = Set.of("radio", "select");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final int LONGEST_TEXT = 1000;

    private final TasksInHand tasks;
    private final TaskGiving giving;
    private final ExchangeDesk desk;
    private final StepTable steps;

    Batch(TasksInHand tasks, TaskGiving giving, ExchangeDesk desk, StepTable steps) {
        this.tasks = tasks;
        this.giving = giving;
        this.desk = desk;
        this.steps = steps;
    }

    /** What is to be done with all of them. */
    enum Act {
        CLAIM,
        HAND_ON,
        COMPLETE
    }

    /**
     * What became of one.
     *
     * @param said why not, in words; null when it was done
     */
    record Result(String id, String name, String caseNo, boolean done, @Nullable String said) {}

    /**
     * What may be done with these tasks together.
     *
     * @param colleagues who could get every one of them
     * @param fields the common form, where they are steps of one kind that only confirm
     */
    record Common(List<Choice> colleagues, List<AskField> fields) {}

    Common common(List<String> ids) {
        List<TaskInHand> found =
                few(ids).stream().flatMap(id -> tasks.find(id).stream()).toList();
        Set<Choice> colleagues = null;
        for (TaskInHand task : found) {
            List<Choice> able = desk.colleagues(task);
            colleagues = colleagues == null ? new LinkedHashSet<>(able) : colleagues;
            colleagues.retainAll(able);
        }
        return new Common(colleagues == null ? List.of() : List.copyOf(colleagues), fields(found));
    }

    private List<AskField> fields(List<TaskInHand> found) {
        boolean alike = found.stream().map(TaskInHand::step).distinct().count() == 1
                && found.stream().allMatch(this::confirms);
        if (!alike) {
            return List.of();
        }
        List<Question> questions = giving.questions(found.get(0).taskId()).questions();
        boolean plain = questions.stream()
                .allMatch(asked -> TEXTS.contains(asked.type())
                        || CHOICES.contains(asked.type()) && !asked.options().isEmpty());
        return plain ? questions.stream().map(Batch::field).toList() : List.of();
    }

    private static AskField field(Question asked) {
        return CHOICES.contains(asked.type())
                ? AskField.choice(
                        asked.field(),
                        asked.label(),
                        "",
                        asked.options().entrySet().stream()
                                .map(one -> new Choice(one.getKey(), one.getValue()))
                                .toList())
                : new AskField(
                        asked.field(),
                        AskField.Type.LINES,
                        asked.label(),
                        "",
                        false,
                        0,
                        LONGEST_TEXT,
                        null,
                        null,
                        List.of());
    }

    private boolean confirms(TaskInHand task) {
        return steps.of(task.step())
                .filter(step -> task.isOf(step.process()))
                .filter(step -> step instanceof CaseStep of && of.facts().forSeveral())
                .isPresent();
    }

    List<Result> claim(List<String> ids) {
        return each(ids, task -> giving.claim(task.taskId()));
    }

    List<Result> handOn(List<String> ids, String to, String reason) {
        return each(ids, task -> desk.handOn(task, to, reason));
    }

    /** A task that is free is claimed first, as one would before filling in its form. */
    List<Result> complete(List<String> ids, Map<String, Object> answers) {
        return each(ids, task -> {
            if (!confirms(task)) {
                throw Refused.conflict("exchange.singly", task.name());
            }
            if (task.assignee() == null) {
                giving.claim(task.taskId());
            }
            giving.complete(task.taskId(), answers);
        });
    }

    private List<Result> each(List<String> ids, Consumer<TaskInHand> act) {
        return few(ids).stream().map(id -> one(id, act)).toList();
    }

    private static List<String> few(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refused.invalid("exchange.batch-number", MOST);
        }
        return ids.stream().distinct().toList();
    }

    private Result one(String id, Consumer<TaskInHand> act) {
        Optional<TaskInHand> found = tasks.find(id);
        if (found.isEmpty()) {
            return new Result(id, "", "", false, Texts.of("tasklist.task-not-yours"));
        }
        TaskInHand task = found.get();
        try {
            act.accept(task);
            return new Result(id, task.name(), task.businessKey(), true, null);
        } catch (RuntimeException failed) {
            return new Result(id, task.name(), task.businessKey(), false, why(id, failed));
        }
    }

    private static String why(String id, RuntimeException failed) {
        return Refusals.in(failed).map(DomainException::getMessage).orElseGet(() -> {
            log.warn("task {} was left out of a batch", id, failed);
            return Texts.of("exchange.batch-failed");
        });
    }
}
