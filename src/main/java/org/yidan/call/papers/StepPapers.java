package org.yidan.call.papers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;

/** Papers that are one act of the journal: the feedback (F-05) and the three levels of supervision (F-06). */
@Component
class StepPapers {

    private static final MatterCallStep FEEDBACK = MatterCallStep.GIVE_FEEDBACK;
    private static final Map<String, String> LEVELS = Map.of(
            MatterCallStep.SUPERVISE.key(),
            "FIRST",
            MatterCallStep.RAISE_SECOND_LEVEL.key(),
            "SECOND",
            MatterCallStep.RAISE_THIRD_LEVEL.key(),
            "THIRD");
    private static final Set<String> NAMED_OF_FEEDBACK =
            Set.of("facts", "basis", "measureText", "nextStep", "rightsNote", "channel");

    private final CaseJournal journal;
    private final Dispatches dispatches;
    private final CaseClock clock;
    private final RecordedLapses lapses;
    private final Organization organization;
    private final PaperFields facts;

    StepPapers(
            CaseJournal journal,
            Dispatches dispatches,
            CaseClock clock,
            RecordedLapses lapses,
            Organization organization,
            PaperFields facts) {
        this.journal = journal;
        this.dispatches = dispatches;
        this.clock = clock;
        this.lapses = lapses;
        this.organization = organization;
        this.facts = facts;
    }

    List<CallPaper> of(Call call) {
        List<CaseAct> all = journal.acts(call.callNo());
        List<CallPaper> papers = new ArrayList<>();
        int number = 0;
        for (CaseAct step : all) {
            number++;
            if (step.isOf(FEEDBACK)) {
                papers.add(feedback(call, step, all, "S" + number));
            } else if (LEVELS.containsKey(step.step()) && !step.result().equals("CORRECTION_RUNNING")) {
                papers.add(supervision(call, step, "S" + number));
            }
        }
        return papers;
    }

    private CallPaper feedback(Call call, CaseAct step, List<CaseAct> all, String id) {
        Map<String, Object> content = facts.of(call, dispatchAt(call, step));
        step.answers().forEach((key, value) -> {
            if (NAMED_OF_FEEDBACK.contains(key)) {
                PaperFields.put(content, key, value);
            }
        });
        all.stream()
                .filter(one ->
                        one.isOf(HandlingClock.HANDLING) && !one.finishedAt().isAfter(step.finishedAt()))
                .reduce((earlier, later) -> later)
                .ifPresent(handled -> {
                    content.put("result", handled.result());
                    PaperFields.put(content, "measure", handled.answers().get("measure"));
                    PaperFields.put(content, "correctionDue", handled.answers().get("correctionDue"));
                });
        String unit = Objects.requireNonNullElseGet(step.actingUnit(), call::requireLeadUnit);
        return new CallPaper(id, "F-05", "", null, unit, step.actor(), step.finishedAt(), content);
    }

    private CallPaper supervision(Call call, CaseAct step, String id) {
        String level = LEVELS.getOrDefault(step.step(), "");
        Instant at = step.finishedAt();
        Map<String, Object> content = facts.of(call, dispatchAt(call, step));
        content.put("level", level);
        content.put("lead", unitAt(call, step));
        PaperFields.put(content, "note", step.note());
        Instant due = overdueSince(call, at);
        if (due != null) {
            content.put("handleDue", due.toString());
            content.put("overdueHours", Duration.between(due, at).toHours());
        }
        PaperFields.put(content, "answerDue", level.equals("SECOND") ? answerDue(call, at) : null);
        String issuer = organization.government(call.region());
        return new CallPaper(id, "F-06", level, null, issuer, step.actor(), at, content);
    }

    /** The unit the system named with the level, else the one the call was dispatched to then. */
    private String unitAt(Call call, CaseAct step) {
        String named = step.actingUnit();
        return named != null
                ? named
                : dispatchAt(call, step).map(Dispatch::leadUnit).orElseGet(call::requireLeadUnit);
    }

    private Optional<Dispatch> dispatchAt(Call call, CaseAct step) {
        return dispatches.findByCallIdOrderByIssuedAt(call.id()).stream()
                .filter(dispatch -> !dispatch.issuedAt().isAfter(step.finishedAt()))
                .reduce((earlier, later) -> later);
    }

    /** The limit that had passed, as the ledger wrote it down at the time; else the one kept of the handling. */
    private @Nullable Instant overdueSince(Call call, Instant at) {
        Stream<Instant> written = lapses.about(call.callNo()).stream()
                .filter(lapse -> lapse.category().equals("OVERDUE_HANDLE"))
                .filter(lapse -> !lapse.recordedAt().isAfter(at))
                .map(Lapse::deadline)
                .filter(Objects::nonNull);
        return written.reduce((earlier, later) -> later).orElseGet(() -> of(call, HandlingClock.HANDLING, at)
                .map(CaseDeadline::due)
                .reduce((a, b) -> b)
                .orElse(null));
    }

    private @Nullable String answerDue(Call call, Instant at) {
        return of(call, MatterCallStep.ANSWER_SUPERVISION, at.plusSeconds(2))
                .filter(deadline -> !deadline.startedAt().isBefore(at))
                .findFirst()
                .map(deadline -> deadline.firstDue().toString())
                .orElse(null);
    }

    private Stream<CaseDeadline> of(Call call, Step step, Instant until) {
        return clock.of(call.callNo()).stream()
                .filter(deadline -> deadline.isOf(step))
                .filter(deadline -> !deadline.startedAt().isAfter(until));
    }
}
