package org.yidan.call.outside;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.Calls;
import org.yidan.call.events.CallerNews;
import org.yidan.call.events.CallerNews.News;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Texts;

/** Says, as the journal records it, when a call is accepted, answered and closed, to its caller and those of merged calls. */
@Service
public class CallerNewsDesk {

    private static final Set<MatterCallStep> ENDED = Set.of(MatterCallStep.ARCHIVE_CALL, MatterCallStep.STOP_CALL);
    private static final Set<String> TAKEN_IN = Set.of("ACCEPT", "OWN_LEVEL");
    private static final String SIGNATURE = "SIGNED";

    private final Calls calls;
    private final CaseJournal journal;
    private final ApplicationEventPublisher events;

    CallerNewsDesk(Calls calls, CaseJournal journal, ApplicationEventPublisher events) {
        this.calls = calls;
        this.journal = journal;
        this.events = events;
    }

    /** Within the transaction of the act: what is rolled back is told to nobody. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onActRecorded(ActRecorded act) {
        StepEntry entry = act.entry();
        Step step = entry.step();
        if (step == MatterCallStep.GIVE_FEEDBACK) {
            tell(act, News.ANSWERED, answer(entry.note(), entry.answers().get("measureText")));
        } else if (ENDED.contains(step)) {
            end(act);
        } else if (step == MatterCallStep.VERIFY_AND_ACCEPT && TAKEN_IN.contains(entry.result())) {
            tell(act, News.ACCEPTED, null);
        } else if (step == MatterCallStep.ACCEPT_DISPATCH
                && entry.result().equals(SIGNATURE)
                && isFirstSignature(act)) {
            tell(act, News.ACCEPTED, null);
        }
    }

    /** What passes no intake is accepted by the unit, once, however often it is dispatched anew. */
    private boolean isFirstSignature(ActRecorded act) {
        Call call = calls.byNo(act.file().caseNo());
        boolean takenIn = journal.any(call.callNo(), Set.of(MatterCallStep.VERIFY_AND_ACCEPT));
        long signatures = journal.acts(call.callNo(), Set.of(MatterCallStep.ACCEPT_DISPATCH)).stream()
                .filter(one -> one.result().equals(SIGNATURE))
                .count();
        return !takenIn && signatures <= 1;
    }

    private void end(ActRecorded act) {
        Call call = calls.byNo(act.file().caseNo());
        boolean asAsked = call.outcome() == CallOutcome.RESOLVED;
        String answer = journal.last(call.callNo(), MatterCallStep.GIVE_FEEDBACK)
                .map(given -> answer(given.note(), given.answers().get("measureText")))
                .orElseGet(() -> journal.last(call.callNo(), MatterCallStep.VERIFY_AND_ACCEPT)
                        .map(CaseAct::note)
                        .orElse(null));
        tell(act, asAsked ? News.CLOSED : News.ENDED, answer);
    }

    private void tell(ActRecorded act, News news, @Nullable String words) {
        Call call = calls.byNo(act.file().caseNo());
        String outcome = outcomeWords(call);
        concerned(call)
                .forEach(one -> events.publishEvent(new CallerNews(
                        one.callNo(),
                        one.caller().userId(),
                        news,
                        outcome,
                        words,
                        CallerDesk.phone(one).isPresent())));
    }

    /** The call and those merged into it, directly or with another one. */
    private List<Call> concerned(Call call) {
        List<Call> found = new ArrayList<>(List.of(call));
        Set<String> seen = new HashSet<>(Set.of(call.callNo()));
        for (int i = 0; i < found.size(); i++) {
            calls.numbersMergedInto(found.get(i).callNo()).stream()
                    .filter(seen::add)
                    .map(calls::byNo)
                    .forEach(found::add);
        }
        return found;
    }

    private static @Nullable String answer(@Nullable String facts, @Nullable Object measure) {
        String all = Stream.of(facts, measure)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** What became of the call in fixed words, kept in Chinese; empty while it is open. */
    static String outcomeWords(Call call) {
        return Optional.ofNullable(call.outcome())
                .map(outcome ->
                        Texts.kept("call.outside-outcome-" + outcome.name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }
}
