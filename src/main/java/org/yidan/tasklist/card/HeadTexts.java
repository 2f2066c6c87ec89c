package org.yidan.tasklist.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CaseCard;
import org.yidan.casework.card.CaseCard.ActLine;
import org.yidan.casework.forms.FilledForm;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** Writes what stands above a form: points, one a line, in which what people typed stays one line of text. */
final class HeadTexts {

    /** Where a text stops: the page of the case has the whole of it. */
    private static final int LONGEST = 1500;

    /** Shorter texts are said again: the same word can answer different questions. */
    private static final int SENTENCE = 10;

    /** Shown on the page as map and photos. */
    private static final Set<String> NO_TEXT = Set.of("lat", "lng", "fileIds");

    private static final OfficeTimes TIMES = new OfficeTimes();

    private HeadTexts() {}

    /** The case as it stands: matter, until when, its facts, who else has a part, and what it was begun with. */
    static String situation(
            TaskInHand task, @Nullable String pausedBy, CaseCard card, @Nullable FilledForm application) {
        List<String> lines = new ArrayList<>();
        if (card.matter() != null) {
            lines.add(point(
                    Texts.of("tasklist.head-matter"),
                    card.matter().code() + " " + card.matter().name()));
        }
        if (task.due() != null) {
            String paused = pausedBy == null ? "" : Texts.of("tasklist.head-paused", pausedBy);
            lines.add(point(Texts.of("tasklist.head-due"), TIMES.at(task.due()) + paused));
        }
        card.facts().forEach(fact -> lines.add(point(fact.label(), fact.text())));
        card.others()
                .forEach(other -> lines.add(point(
                        other.part(),
                        other.who() + " " + Texts.of(other.done() ? "tasklist.head-done" : "tasklist.head-open"))));
        if (application != null) {
            lines.addAll(answers(application));
        }
        return String.join("\n", lines);
    }

    /** A form: which step, who and when, and every answer; a long one that the facts of the card say already is not said again. */
    static String sent(FilledForm form, String who, CaseCard card) {
        return "**" + line(form.step()) + "** " + line(who) + " " + TIMES.at(form.sentAt()) + "\n\n"
                + form.answers().stream()
                        .filter(answer -> card.facts().stream().noneMatch(fact -> says(fact.text(), answer.text())))
                        .flatMap(answer -> answer(answer).stream())
                        .collect(Collectors.joining("\n"));
    }

    private static boolean says(String fact, String answer) {
        String whole = line(fact).replaceFirst("…+$", "");
        return Characters.count(whole) >= SENTENCE && line(answer).startsWith(whole);
    }

    /** What the journal noted with words after that moment, oldest first. */
    static String noted(List<ActLine> acts, Instant after) {
        List<ActLine> since = new ArrayList<>(acts.stream()
                .filter(act -> act.at().isAfter(after) && !act.note().isBlank())
                .toList());
        Collections.reverse(since);
        return since.stream()
                .map(act ->
                        point(Texts.of("tasklist.head-act", act.step(), act.who()), act.result() + " " + act.note()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> answers(FilledForm form) {
        return form.answers().stream()
                .flatMap(answer -> answer(answer).stream())
                .toList();
    }

    private static Optional<String> answer(FilledForm.Answer answer) {
        return NO_TEXT.contains(answer.field()) || answer.text().isBlank()
                ? Optional.empty()
                : Optional.of(point(answer.label(), answer.text()));
    }

    private static String point(String label, String text) {
        return "- " + Texts.of("tasklist.head-point", line(label), line(text));
    }

    private static String line(String text) {
        String one = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return Characters.count(one) <= LONGEST ? one : Characters.first(one, LONGEST) + Texts.of("tasklist.head-more");
    }
}
