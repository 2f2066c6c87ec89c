package org.yidan.call.feedback;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallProcess;
import org.yidan.call.CallStatus;
import org.yidan.call.Calls;
import org.yidan.call.feedback.Survey.Satisfaction;
import org.yidan.call.feedback.Survey.Solution;
import org.yidan.call.feedback.Survey.Verdict;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/**
 * Takes what a caller says of the answer by himself (RULES A14): once for each call, after the answer, with the same
 * consequence as if he had been asked. Whose call was merged into another one answers for the same result.
 */
@Service
@Transactional
public class RatingDesk {

    private static final MatterCallStep RATE = MatterCallStep.RATE_CALL;
    private static final int LONGEST_REASON = 1000;
    private static final String SATISFIED = "satisfied";
    private static final String SOLVED = "solved";
    private static final String MERGED_CALL = "mergedCall";

    private final Calls calls;
    private final CaseJournal journal;
    private final FirstAnswers answers;
    private final CaseClock clock;
    private final CallProcess process;

    RatingDesk(Calls calls, CaseJournal journal, FirstAnswers answers, CaseClock clock, CallProcess process) {
        this.calls = calls;
        this.journal = journal;
        this.answers = answers;
        this.clock = clock;
        this.process = process;
    }

    /** What became of the rating of a call. */
    public enum State {
        /** There is no answer to rate yet, or it is being worked on again. */
        NOT_YET,
        OPEN,
        RATED
    }

    /** Whether the caller of this call may rate it. */
    @Transactional(readOnly = true)
    public State stateOf(String callNo) {
        Call call = calls.byNo(callNo);
        return stateOf(call, treated(call));
    }

    private State stateOf(Call call, Call treated) {
        if (rated(call)) {
            return State.RATED;
        }
        boolean answered = treated.status() == CallStatus.FEEDBACK || !treated.isOpen();
        return answered && journal.any(treated.callNo(), Set.of(MatterCallStep.GIVE_FEEDBACK))
                ? State.OPEN
                : State.NOT_YET;
    }

    /** A rating noted for a merged call is no rating by the caller of this one. */
    private boolean rated(Call call) {
        return journal.acts(call.callNo(), Set.of(RATE)).stream()
                .anyMatch(act -> !act.answers().containsKey(MERGED_CALL));
    }

    /** The caller says by himself what he thinks of the result; he must have shown his code. */
    public void rate(String callNo, boolean satisfied, Solution solved, String reason) {
        Call call = calls.lockedByNo(callNo).orElseThrow(() -> Refused.missing("call.unknown", callNo));
        Call treated = treated(call);
        switch (stateOf(call, treated)) {
            case NOT_YET -> throw Refused.conflict("call.rating-too-early");
            case RATED -> throw Refused.conflict("call.rated-already");
            case OPEN -> record(call, treated, survey(satisfied, solved, reason.strip()));
        }
    }

    private static Survey survey(boolean satisfied, Solution solved, String reason) {
        if (!satisfied && reason.isEmpty()) {
            throw Refused.invalid("call.rating-reason-missing");
        }
        if (Characters.count(reason) > LONGEST_REASON) {
            throw Refused.invalid("call.rating-reason-long", LONGEST_REASON);
        }
        return new Survey(
                satisfied ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED,
                satisfied ? Solution.YES : solved,
                reason.isEmpty() ? null : reason,
                false,
                1);
    }

    private void record(Call call, Call treated, Survey survey) {
        boolean merged = !call.callNo().equals(treated.callNo());
        boolean first = answers.awaited(treated);
        if (merged) {
            call.surveyed(survey.satisfied().name(), String.valueOf(survey.solved()));
        } else {
            answers.count(call, survey);
        }
        note(call, survey, Map.of());
        // Who is content with a merged call does not speak for the caller of the other one; who is not, is heard like
        // him.
        if (merged && first && treated.isOpen() && survey.verdict() != Verdict.SATISFIED) {
            answers.count(treated, survey);
            note(treated, survey, Map.of(MERGED_CALL, call.callNo()));
            process.rated(treated);
        } else if (!merged && first && treated.isOpen()) {
            process.rated(treated);
        }
    }

    private void note(Call call, Survey survey, Map<String, Object> more) {
        Map<String, Object> sent = new HashMap<>(more);
        sent.put(SATISFIED, survey.satisfied().name());
        sent.put(SOLVED, String.valueOf(survey.solved()));
        Optional.ofNullable(survey.reason()).ifPresent(reason -> sent.put("surveyReason", reason));
        journal.note(call.file(), StepEntry.of(survey.satisfied().at(RATE), survey.reason(), StepEntry.SYSTEM, sent));
    }

    /** What follows from the rating, which takes the place of the survey. */
    public Verdict take(Call call) {
        CaseAct act = journal.last(call.callNo(), RATE).orElseThrow();
        clock.meet(call.file(), MatterCallStep.SURVEY_CALLER, null);
        journal.note(call.file(), StepEntry.bySystem(MatterCallStep.TAKE_RATING, act.note()));
        return new Survey(
                        Satisfaction.valueOf(act.result()),
                        Solution.valueOf(String.valueOf(act.answers().get(SOLVED))),
                        act.note(),
                        false,
                        1)
                .verdict();
    }

    /** The call that is worked on: the one this call was merged into, over several mergers. */
    private Call treated(Call call) {
        Call found = call;
        Set<String> seen = new HashSet<>();
        String next = found.mergedInto();
        while (next != null && seen.add(next)) {
            found = calls.byNo(next);
            next = found.mergedInto();
        }
        return found;
    }
}
