package org.yidan.call.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.time.CallClock;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.shared.personal.Seals;

/** Writes down what was done: one record per act, which also meets the step's deadline. */
@Service
@Transactional
public class CallJournal {

    private static final Logger log = LoggerFactory.getLogger(CallJournal.class);

    private final CallSteps steps;
    private final CallClock clock;
    private final ApplicationEventPublisher events;
    private final Seals seals;

    CallJournal(CallSteps steps, CallClock clock, ApplicationEventPublisher events, Seals seals) {
        this.steps = steps;
        this.clock = clock;
        this.events = events;
        this.seals = seals;
    }

    /** Records a finished step and meets its deadline; of a step with several units, that of the acting one. */
    public void done(Call call, StepEntry entry) {
        note(call, entry);
        clock.meet(call, entry.step(), entry.actingUnit());
    }

    /** The present, to the second: when what is written now is done. */
    public Instant now() {
        return clock.now();
    }

    /** Records an act that finishes no step. */
    public void note(Call call, StepEntry act) {
        StepEntry entry = act.sealed(seals);
        steps.save(new CallStep(call.id(), entry, clock.now()));
        events.publishEvent(new ActRecorded(
                call.callNo(), call.region(), entry, call.caller().userId(), call.leadUnit()));
        if (!call.isOpen()) {
            events.publishEvent(new ActAfterEnd(call.id()));
        }
        log.info("{} {} {}", call.callNo(), entry.step().key(), entry.result());
    }

    /** Whether this user did that step of the call (separation of duties). */
    @Transactional(readOnly = true)
    public boolean did(Call call, Step step, String userId) {
        return steps.existsByCallIdAndStepAndActor(call.id(), step.key(), userId);
    }

    /** Everybody who finished one of these steps or was named in it as present; the system is not among them. */
    @Transactional(readOnly = true)
    public Set<String> actors(Call call, Collection<? extends Step> ofSteps) {
        return acts(call, ofSteps).stream()
                .flatMap(act -> Stream.concat(Stream.of(act.actor()), act.presence().persons().stream()))
                .filter(user -> !user.equals(StepEntry.SYSTEM))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The acts of these steps. */
    @Transactional(readOnly = true)
    public List<CallStep> acts(Call call, Collection<? extends Step> ofSteps) {
        return steps.findByCallIdAndStepIn(call.id(), Step.keys(ofSteps));
    }

    /** The last act of a step. */
    @Transactional(readOnly = true)
    public Optional<CallStep> last(Call call, Step step) {
        return steps.findFirstByCallIdAndStepOrderByFinishedAtDescIdDesc(call.id(), step.key());
    }
}
