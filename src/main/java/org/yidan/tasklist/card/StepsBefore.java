package org.yidan.tasklist.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CaseCard;
import org.yidan.casework.forms.FilledForm;
import org.yidan.casework.page.PartsDesk;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.organization.Officers;

/** What was said in the steps before a task: the forms as sent, with the masks of the page, and what the office noted since. */
@Component
class StepsBefore {

    /** A step and the task after it carry the same moment, one to the second and one to the millisecond. */
    private static final int SAME_MOMENT = 1;

    private static final String CALL = "CALL";

    private final PartsDesk parts;
    private final Officers officers;

    StepsBefore(PartsDesk parts, Officers officers) {
        this.parts = parts;
        this.officers = officers;
    }

    /** The forms that had been sent when the task began, oldest first. */
    List<FilledForm> sent(TaskInHand task, VisibleCase seen) {
        Instant begun = task.since().plusSeconds(SAME_MOMENT);
        return parts.forms(seen).stream()
                .filter(form -> form.sentAt().isBefore(begun))
                .toList();
    }

    /** What a case was begun with; null where the last form says it itself, and for calls, whose facts the card tells. */
    @Nullable
    FilledForm application(VisibleCase seen, List<FilledForm> sent) {
        return sent.size() < 2 || seen.kind().equals(CALL) ? null : sent.get(0);
    }

    /**
     * The steps before, the last one first: what was noted since its form, and the forms of the last two different steps, for of two
     * that ran side by side either may be the one that is judged; empty at the beginning.
     */
    String last(CaseCard card, List<FilledForm> sent) {
        if (sent.isEmpty()) {
            return HeadTexts.noted(card.acts(), Instant.MIN);
        }
        List<FilledForm> shown = lastTwo(sent);
        Map<String, String> names =
                officers.names(shown.stream().map(FilledForm::sentBy).collect(Collectors.toSet()));
        String noted = HeadTexts.noted(card.acts(), shown.get(0).sentAt());
        return Stream.concat(
                        Stream.of(noted).filter(text -> !text.isEmpty()),
                        shown.stream()
                                .map(form ->
                                        HeadTexts.sent(form, names.getOrDefault(form.sentBy(), form.sentBy()), card)))
                .collect(Collectors.joining("\n\n"));
    }

    private static List<FilledForm> lastTwo(List<FilledForm> sent) {
        FilledForm last = sent.get(sent.size() - 1);
        return Stream.concat(
                        Stream.of(last),
                        sent.stream()
                                .filter(form -> !form.step().equals(last.step()))
                                .reduce((earlier, later) -> later)
                                .stream())
                .toList();
    }
}
