package org.yidan.designer.rehearsal.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.forms.FormQuestions;
import org.yidan.designer.rehearsal.OpenStep;
import org.yidan.designer.rehearsal.Passed;
import org.yidan.designer.rehearsal.Stage;
import org.yidan.designer.rehearsal.scenario.Outcome.Check;
import org.yidan.designer.rehearsal.scenario.Outcome.Walked;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;

/** One walk over the lines of a scenario. */
final class Walk {

    private static final Pattern TIME = Pattern.compile("(?:时间|time)\\s*(?:(\\d.*)|\\+\\s*(P.+))");
    private static final Pattern DUE = Pattern.compile("(?:到期|due)\\s+(.+)");
    private static final Pattern START = Pattern.compile("(?:开始|start)\\s+(\\S+)");

    /** The number of the last case of a kind, by the prefix of its numbers, such as {@code {HJ}}. */
    private static final Pattern NUMBER = Pattern.compile("\\{([A-Z]{1,8})}");

    private static final Pattern ATTACH = Pattern.compile("(?:附件|attach)\\s+(\\S+)");
    private static final Pattern OBJECT = Pattern.compile("(?:异议|object)\\s+(\\S+)");

    private final Stage stage;
    private final DeskActs desks;
    private @Nullable String instance;

    Walk(Stage stage, DeskActs desks) {
        this.stage = stage;
        this.desks = desks;
    }

    static boolean isTime(String step) {
        return TIME.matcher(step).matches();
    }

    /** The time that a line sets, or that lies so much after another. */
    static Instant timeOf(String step, Instant from) {
        Matcher time = TIME.matcher(step);
        if (!time.matches()) {
            throw Refused.invalid("designer.scenario-no-time", step);
        }
        return time.group(1) == null
                ? Answers.later(from, time.group(2)).toInstant()
                : ScenarioRun.minute(time.group(1).strip());
    }

    Outcome all(Scenario scenario) {
        List<Walked> walked = new ArrayList<>();
        boolean broken = false;
        for (Scenario.Line line : scenario.lines()) {
            Walked next = broken ? new Walked(line, List.of(), null, false) : walk(line);
            walked.add(next);
            broken |= next.fault() != null;
        }
        return new Outcome(scenario.name(), walked, null);
    }

    private Walked walk(Scenario.Line line) {
        int before = stage.view().passed().size();
        String refused = line.get(Column.REFUSED);
        try {
            act(line);
        } catch (RuntimeException failure) {
            return refused.isEmpty()
                    ? new Walked(line, List.of(), ScenarioRun.words(failure), true)
                    : new Walked(line, List.of(refusal(refused, failure)), null, true);
        }
        List<Passed> passed = stage.view().passed();
        List<Passed> ends = passed.subList(before, passed.size()).stream()
                .filter(Passed::isEnd)
                .toList();
        State state = new State(stage.view(), stage.view().open(), ends, instance);
        List<Check> checks = new ArrayList<>(Arrays.stream(Column.values())
                .filter(Column::isExpectation)
                .map(column -> state.check(column, line.get(column)))
                .toList());
        if (!refused.isEmpty()) {
            checks.add(new Check(Column.REFUSED, refused, "无", false));
        }
        return new Walked(line, checks, null, true);
    }

    /** A refusal is expected by its code or by a part of its sentence. */
    private static Check refusal(String expected, RuntimeException failure) {
        String words = ScenarioRun.words(failure);
        String code = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refused) {
                code = refused.code();
                break;
            }
        }
        return new Check(Column.REFUSED, expected, words, code.equals(expected) || words.contains(expected));
    }

    private void act(Scenario.Line line) {
        String step = line.get(Column.STEP);
        Matcher due = DUE.matcher(step);
        Matcher start = START.matcher(step);
        if (isTime(step)) {
            stage.moveTo(timeOf(step, stage.now()));
        } else if (due.matches()) {
            stage.moveTo(dueOf(due.group(1).strip()));
        } else if (start.matches()) {
            Map<String, Object> answers = answers(line, FormQuestions.NONE);
            instance = stage.start(person(line, List.of()), start.group(1), answers);
        } else if (!besideForms(step, line)) {
            OpenStep open = open(step, line);
            instance = open.instance();
            stage.complete(
                    person(line, open.assignee() == null ? open.posts() : List.of(open.assignee())),
                    open,
                    answers(line, stage.view().questions(open)));
        }
    }

    private boolean besideForms(String step, Scenario.Line line) {
        Matcher attach = ATTACH.matcher(step);
        Matcher object = OBJECT.matcher(step);
        if (attach.matches() && instance != null) {
            String person = person(line, List.of());
            String caseNo = String.valueOf(stage.view().caseNo(instance));
            return stage.as(person, () -> desks.attach(caseNo, attach.group(1), person));
        }
        if (object.matches()) {
            OpenStep open = open(object.group(1), line);
            Map<String, Object> answers = answers(line, FormQuestions.NONE);
            return stage.as(person(line, open.posts()), () -> desks.object(open.taskId(), answers));
        }
        return false;
    }

    private Map<String, Object> answers(Scenario.Line line, FormQuestions form) {
        String cell = NUMBER.matcher(line.get(Column.ANSWERS))
                .replaceAll(kind -> Matcher.quoteReplacement(latest(kind.group(1))));
        return new Answers(stage.now()).of(cell, form);
    }

    /** The number of the case of this kind that was started last: what a person would read off the page. */
    private String latest(String kind) {
        return stage.view().instances().stream()
                .map(stage.view()::caseNo)
                .filter(number -> number != null && number.startsWith(kind + "-"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refused.missing("designer.scenario-no-case", kind));
    }

    private Instant dueOf(String element) {
        return stage.view().jobs().stream()
                .filter(job -> stage.view().waitsAt(job, element))
                .map(Stage.WaitingJob::due)
                .map(due -> due == null || due.isBefore(stage.now()) ? stage.now() : due)
                .findFirst()
                .orElseThrow(() -> Refused.missing(
                        "designer.scenario-no-timer",
                        element,
                        String.join(
                                "、",
                                stage.view().jobs().stream()
                                        .map(Stage.WaitingJob::element)
                                        .map(String::valueOf)
                                        .toList())));
    }

    /** The task that waits under this name; of several the one that is offered to who does it, or has no other. */
    private OpenStep open(String step, Scenario.Line line) {
        List<OpenStep> all = stage.view().open();
        List<OpenStep> called = all.stream().filter(one -> one.isCalled(step)).toList();
        if (called.isEmpty()) {
            throw Refused.missing(
                    "designer.scenario-no-task",
                    step,
                    String.join("、", all.stream().map(OpenStep::name).toList()));
        }
        String who = line.get(Column.WHO);
        Optional<OpenStep> his = who.isEmpty()
                ? Optional.empty()
                : called.stream()
                        .filter(one -> one.assignee() == null
                                ? one.posts().stream().anyMatch(post -> stage.view().people(post, List.of()).stream()
                                        .anyMatch(stage.view().people(who, one.posts())::contains))
                                : stage.view().people(who, one.posts()).contains(one.assignee()))
                        .findFirst();
        return his.orElse(called.get(0));
    }

    private String person(Scenario.Line line, List<String> posts) {
        String who = line.get(Column.WHO);
        List<String> words = who.isEmpty() ? posts : List.of(who);
        if (words.isEmpty()) {
            throw Refused.invalid("designer.scenario-no-who");
        }
        return words.stream()
                .flatMap(word -> stage.view().people(word, posts).stream())
                .findFirst()
                .orElseThrow(() -> Refused.missing("designer.rehearsal-no-person", who));
    }
}
