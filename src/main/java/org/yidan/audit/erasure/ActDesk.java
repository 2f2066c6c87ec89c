package org.yidan.audit.erasure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.audit.erasure.AuditAct.State;
import org.yidan.casework.CaseFile;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The desk of acts that need two persons: asked by an administrator with a reason and a basis, decided by a second person. */
@Service
@Transactional
public class ActDesk {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_BASIS = 200;

    private final Acts acts;
    private final CleanUps cleanUps;
    private final ActPeople people;
    private final ActTrial trial;
    private final CaseChanges changes;
    private final ActRecords records;
    private final OfficeClock clock;

    ActDesk(
            Acts acts,
            CleanUps cleanUps,
            ActPeople people,
            ActTrial trial,
            CaseChanges changes,
            ActRecords records,
            OfficeClock clock) {
        this.acts = acts;
        this.cleanUps = cleanUps;
        this.people = people;
        this.trial = trial;
        this.changes = changes;
        this.records = records;
        this.clock = clock;
    }

    /** Asks for an act on an open case: it is tried, so that the second person reads what it will do. */
    public long ask(NewAct act) {
        String by = people.asker();
        explained(act.reason(), act.basis());
        if (act.kind() == ActKind.CLEAN_UP) {
            throw Refused.invalid("acts.which-cases");
        }
        CaseFile file = records.open(act.caseNo());
        ActTrial.Outcome outcome = trial.of(act);
        return acts.insert(act, file.region(), outcome.words(), outcome.mark(), by, now());
    }

    /** Asks for the destruction of cases of one region whose archive term has ended. */
    public long askCleanUp(Set<String> numbers, String reason, String basis) {
        String by = people.asker();
        explained(reason, basis);
        if (numbers.isEmpty()) {
            throw Refused.invalid("acts.which-cases");
        }
        List<DueCase> due = due(numbers);
        String region = due.get(0).region();
        if (due.stream().anyMatch(one -> !one.region().equals(region))) {
            throw Refused.invalid("acts.one-region");
        }
        List<String> words = List.of(Texts.kept("acts.clean-up", due.size()), Texts.kept("acts.clean-up-leaves"));
        long id = acts.insert(
                new NewAct(ActKind.CLEAN_UP, "", null, null, reason.strip(), basis.strip()),
                region,
                words,
                "",
                by,
                now());
        cleanUps.list(id, numbers);
        return id;
    }

    private List<DueCase> due(Set<String> numbers) {
        List<DueCase> due = cleanUps.due(now(), numbers);
        Set<String> early = new TreeSet<>(numbers);
        due.forEach(one -> early.remove(one.caseNo()));
        if (!early.isEmpty()) {
            throw Refused.conflict("acts.term-not-ended", String.join("、", early));
        }
        return due;
    }

    private static void explained(String reason, String basis) {
        if (reason.isBlank() || Characters.count(reason.strip()) > LONGEST_REASON) {
            throw Refused.invalid("acts.reason-length", LONGEST_REASON);
        }
        if (basis.isBlank() || Characters.count(basis.strip()) > LONGEST_BASIS) {
            throw Refused.invalid("acts.basis-length", LONGEST_BASIS);
        }
    }

    /**
     * Approves what was asked for. On a running case it is done at once, or not at all when the case has moved on since; cases to
     * be destroyed follow one by one. Gives the state it came to.
     */
    public State approve(long id) {
        AuditAct act = acts.locked(id);
        String by = people.decider(act);
        asked(act);
        if (act.kind() == ActKind.CLEAN_UP) {
            due(cleanUps.items(id).stream().map(CleanUpItem::caseNo).collect(TreeSet::new, Set::add, Set::addAll));
            acts.decided(id, State.RUNNING, by, null, now());
            return State.RUNNING;
        }
        CaseFile file = records.locked(Objects.requireNonNull(act.caseNo()));
        if (!file.isOpen() || !trial.mark(file).equals(act.mark())) {
            acts.ended(id, State.STALE, now());
            return State.STALE;
        }
        acts.decided(id, State.DONE, by, null, now());
        records.note(file, act, by);
        changes.perform(act.order(), file);
        return State.DONE;
    }

    /** Refuses what was asked for, with a word why. */
    public void refuse(long id, String why) {
        AuditAct act = acts.locked(id);
        String by = people.decider(act);
        asked(act);
        if (why.isBlank() || Characters.count(why.strip()) > LONGEST_REASON) {
            throw Refused.invalid("acts.reason-length", LONGEST_REASON);
        }
        acts.decided(id, State.REFUSED, by, why.strip(), now());
    }

    private static void asked(AuditAct act) {
        if (act.state() != State.ASKED) {
            throw Refused.conflict("acts.decided", String.valueOf(act.id()));
        }
    }

    @Transactional(readOnly = true)
    public AuditAct act(long id) {
        AuditAct act = acts.byId(id);
        people.reader(act);
        return act;
    }

    @Transactional(readOnly = true)
    public List<AuditAct> latest() {
        return acts.latest(people.regions());
    }

    /** The cases of a clean-up. */
    @Transactional(readOnly = true)
    public List<CleanUpItem> items(long id) {
        people.reader(acts.byId(id));
        return cleanUps.items(id);
    }

    /** The cases whose term has ended, for who may ask for their destruction. */
    @Transactional(readOnly = true)
    public List<DueCase> due() {
        people.asker();
        return cleanUps.due(now());
    }

    /** What may be asked for in this case. */
    @Transactional(readOnly = true)
    public CaseChanges.Choices choices(String caseNo) {
        people.asker();
        return changes.choices(records.open(caseNo));
    }

    /** Whether these words of an act only say what stays as it is. */
    public static boolean isUnchanged(String words) {
        return words.startsWith(Texts.kept("acts.stays", ""));
    }

    /** Whether the present user holds a post that approves acts. */
    public boolean mayApprove() {
        return people.mayApprove();
    }

    /** How many acts wait for the present user's decision. */
    @Transactional(readOnly = true)
    public int waiting() {
        return people.mayApprove() ? acts.waiting(people.ownRegions(), people.id()) : 0;
    }

    public boolean mayAsk() {
        return people.mayAsk();
    }

    public boolean mayDecide(AuditAct act) {
        return act.state() == State.ASKED && people.mayDecide(act);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
