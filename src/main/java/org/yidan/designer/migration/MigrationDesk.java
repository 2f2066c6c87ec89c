package org.yidan.designer.migration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.designer.migration.MigrationRun.State;
import org.yidan.designer.migration.MigrationRuns.By;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** The desk at which cases are moved: begun, instructed, rehearsed and proposed by a designer, confirmed by a second person. */
@Service
@Transactional
public class MigrationDesk {

    private static final int LONGEST_REASON = 1000;

    private final MigrationRuns runs;
    private final MigrationItems items;
    private final VersionPlans versions;
    private final Movers movers;
    private final OfficeClock clock;

    MigrationDesk(MigrationRuns runs, MigrationItems items, VersionPlans versions, Movers movers, OfficeClock clock) {
        this.runs = runs;
        this.items = items;
        this.versions = versions;
        this.movers = movers;
        this.clock = clock;
    }

    /** Begins a migration with the instructions that follow by themselves; gives its number. */
    public long begin(String sourceId, String targetId, CaseChoice choice) {
        By by = by(movers.designer());
        ProcessVersion source = version(sourceId);
        ProcessVersion target = version(targetId);
        if (!source.key().equals(target.key()) || source.id().equals(target.id())) {
            throw Refused.invalid("migration.other-version");
        }
        long id = runs.insert(source, target, choice, versions.proposed(source.id(), target.id()), by);
        chosen(id);
        return id;
    }

    private ProcessVersion version(String id) {
        return versions.version(id).orElseThrow(() -> Refused.missing("migration.no-version", id));
    }

    private void chosen(long id) {
        if (items.choose(runs.byId(id), clock.instant()) == 0) {
            throw Refused.invalid("migration.no-cases");
        }
    }

    /** Puts other instructions in place; what was rehearsed or proposed is so no longer. */
    public void instruct(long id, List<Instruction> wished) {
        movers.designer();
        MigrationRun run = open(id);
        List<Instruction> plan = versions.completed(run.sourceId(), run.targetId(), wished);
        List<String> faults = versions.faults(run.sourceId(), run.targetId(), plan);
        if (!faults.isEmpty()) {
            throw Refused.invalid("migration.instructions", String.join("；", faults));
        }
        runs.instructed(id, plan);
        chosen(id);
    }

    /** Has the cases that are chosen now rehearsed. */
    public void rehearse(long id) {
        movers.designer();
        MigrationRun run = open(id);
        List<String> faults = versions.faults(run.sourceId(), run.targetId(), run.plan());
        if (!faults.isEmpty()) {
            throw Refused.invalid("migration.instructions", String.join("；", faults));
        }
        chosen(id);
        runs.state(id, State.REHEARSING);
    }

    private MigrationRun open(long id) {
        MigrationRun run = runs.locked(id);
        if (!run.open()) {
            throw Refused.conflict("migration.not-open", String.valueOf(id));
        }
        return run;
    }

    /** Proposes what was rehearsed, with the reason for it. */
    public void propose(long id, String reason) {
        By by = by(movers.designer());
        MigrationRun run = runs.locked(id);
        if (run.state() != State.REHEARSED || !items.anyIn(id, MigrationItem.State.READY)) {
            throw Refused.conflict("migration.nothing-rehearsed", String.valueOf(id));
        }
        if (reason.isBlank() || Characters.count(reason.strip()) > LONGEST_REASON) {
            throw Refused.invalid("migration.reason-length", LONGEST_REASON);
        }
        runs.proposed(id, reason.strip(), by);
    }

    /**
     * Confirms what was proposed at that instant; the runners carry it out.
     *
     * @param seen {@link MigrationRun#proposedAt} of what the second person has read
     */
    public void confirm(long id, Instant seen) {
        MigrationRun run = runs.locked(id);
        String second = movers.second(run);
        if (run.state() != State.PROPOSED || !seen.equals(run.proposedAt())) {
            throw Refused.conflict("migration.not-proposed", String.valueOf(id));
        }
        runs.confirmed(id, by(second));
    }

    /** Stops what is carried out after the case in hand, or drops what has not been confirmed. */
    public void stop(long id) {
        movers.stopper();
        MigrationRun run = runs.locked(id);
        if (run.state() == State.RUNNING) {
            runs.ended(id, State.STOPPED, clock.instant());
        } else if (run.open() || run.state() == State.REHEARSING) {
            runs.ended(id, State.DROPPED, clock.instant());
        } else {
            throw Refused.conflict("migration.ended", String.valueOf(id));
        }
    }

    /** Goes on with what was stopped: it is confirmed already. */
    public void goOn(long id) {
        MigrationRun run = runs.locked(id);
        movers.second(run);
        if (run.state() != State.STOPPED) {
            throw Refused.conflict("migration.not-stopped", String.valueOf(id));
        }
        runs.state(id, State.RUNNING);
    }

    @Transactional(readOnly = true)
    public MigrationRun run(long id) {
        movers.stopper();
        return runs.byId(id);
    }

    @Transactional(readOnly = true)
    public List<MigrationRun> latest() {
        movers.stopper();
        return runs.latest();
    }

    /** How many cases are in which state. */
    @Transactional(readOnly = true)
    public Map<MigrationItem.State, Long> counts(long id) {
        return items.counts(id);
    }

    /** A page (from 0) of the cases in this state; null for any. */
    @Transactional(readOnly = true)
    public List<MigrationItem> cases(long id, MigrationItem.@Nullable State state, int page, int size) {
        return items.page(id, state, page, size);
    }

    private By by(String user) {
        return new By(user, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
