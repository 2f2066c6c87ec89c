package org.yidan.casework.journal;

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
import org.yidan.casework.CaseFile;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.shared.personal.Seals;

/** Writes down what was done in a case: one record per act, which also meets the step's deadline. */
@Service
@Transactional
public class CaseJournal {

    private static final Logger log = LoggerFactory.getLogger(CaseJournal.class);

    private final CaseActs acts;
    private final CaseClock clock;
    private final ApplicationEventPublisher events;
    private final Seals seals;

    CaseJournal(CaseActs acts, CaseClock clock, ApplicationEventPublisher events, Seals seals) {
        this.acts = acts;
        this.clock = clock;
        this.events = events;
        this.seals = seals;
    }

    /** Records a finished step and meets its running deadline; of a step with several units, that of the acting one. */
    public void done(CaseFile file, StepEntry entry) {
        note(file, entry);
        clock.meet(file, entry.step(), entry.actingUnit());
    }

    /** Records an act that finishes no step. */
    public void note(CaseFile file, StepEntry act) {
        StepEntry entry = act.sealed(seals);
        acts.save(new CaseAct(file.caseNo(), entry, clock.now()));
        events.publishEvent(new ActRecorded(file, entry));
        log.info("{} {} {}", file.caseNo(), entry.step().key(), entry.result());
    }

    /** The present, to the second: when what is written now is done. */
    public Instant now() {
        return clock.now();
    }

    /** Whether this user did that step of the case (separation of duties). */
    @Transactional(readOnly = true)
    public boolean did(String caseNo, Step step, String userId) {
        return acts.existsByCaseNoAndStepAndActor(caseNo, step.key(), userId);
    }

    /** Everybody who finished one of these steps or was named in it as present; the system is not among them. */
    @Transactional(readOnly = true)
    public Set<String> actors(String caseNo, Collection<? extends Step> steps) {
        return acts(caseNo, steps).stream()
                .flatMap(CaseJournal::people)
                .filter(user -> !user.equals(StepEntry.SYSTEM))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> people(CaseAct act) {
        return Stream.concat(Stream.of(act.actor()), act.presence().persons().stream());
    }

    /** The last act of a step. */
    @Transactional(readOnly = true)
    public Optional<CaseAct> last(String caseNo, Step step) {
        return acts.findFirstByCaseNoAndStepOrderByFinishedAtDescIdDesc(caseNo, step.key());
    }

    /** The last act of any of these steps. */
    @Transactional(readOnly = true)
    public Optional<CaseAct> last(String caseNo, Collection<? extends Step> steps) {
        return acts.findFirstByCaseNoAndStepInOrderByFinishedAtDescIdDesc(caseNo, Step.keys(steps));
    }

    /** Whether there is an act of one of these steps. */
    @Transactional(readOnly = true)
    public boolean any(String caseNo, Collection<? extends Step> steps) {
        return acts.existsByCaseNoAndStepIn(caseNo, Step.keys(steps));
    }

    /** Whether a step was recorded about that other case. */
    @Transactional(readOnly = true)
    public boolean tellsOf(String caseNo, Step step, String otherNo) {
        return acts.tellsOf(caseNo, step.key(), otherNo);
    }

    /** The acts of these steps. */
    @Transactional(readOnly = true)
    public List<CaseAct> acts(String caseNo, Collection<? extends Step> steps) {
        return acts.findByCaseNoAndStepIn(caseNo, Step.keys(steps));
    }

    /** All acts, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseAct> acts(String caseNo) {
        return acts.findByCaseNoOrderByFinishedAtAscIdAsc(caseNo);
    }
}
