package org.yidan.designer.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.CaseMoves.Outcome;
import org.yidan.designer.migration.MigrationItem.State;
import org.yidan.shared.Characters;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * Rehearses or moves the cases of migrations one by one. A rehearsal is the move itself in a transaction that is always undone, so
 * that what it says is what will be; a move writes the end of its row in the same transaction, so that after a crash a case is
 * moved, and never again, or untouched. Several runners share the rows by their locks.
 */
@Component
class MigrationRunner {

    private static final Logger log = LoggerFactory.getLogger(MigrationRunner.class);

    /** How often a case is tried that somebody is working on. */
    private static final int MOST_ATTEMPTS = 3;

    private static final int LONGEST = 500;

    private final MigrationRuns runs;
    private final MigrationItems items;
    private final CaseMoves moves;
    private final MovedCases journal;
    private final CaseTransaction transaction;
    private final OfficeClock clock;

    MigrationRunner(
            MigrationRuns runs,
            MigrationItems items,
            CaseMoves moves,
            MovedCases journal,
            CaseTransaction transaction,
            OfficeClock clock) {
        this.runs = runs;
        this.items = items;
        this.moves = moves;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works on every migration until nothing is left that another runner does not hold. */
    void workOnAll() {
        runs.atWork().forEach(this::workOn);
    }

    void workOn(long runId) {
        MigrationRun run = runs.byId(runId);
        while (run.atWork() && (run.state() == MigrationRun.State.REHEARSING ? rehearseNext(run) : moveNext(run))) {
            run = runs.byId(runId);
        }
        transaction.kept(() -> endIfNothingIsLeft(runId));
    }

    /** The case in hand, known also when its transaction is rolled back. */
    private static final class Attempt {
        private @Nullable MigrationItem item;
        private @Nullable Outcome predictedAnew;
    }

    private boolean rehearseNext(MigrationRun run) {
        Attempt attempt = new Attempt();
        try {
            Outcome outcome = transaction.undone(() -> {
                attempt.item = items.next(run.id(), State.WAITING).orElse(null);
                return attempt.item == null ? null : moves.move(run.order(attempt.item));
            });
            MigrationItem item = attempt.item;
            if (item != null && outcome != null) {
                write(() -> items.predicted(item, State.READY, outcome, clock.instant()));
            }
        } catch (RuntimeException failed) {
            notRehearsed(attempt, failed);
        }
        return attempt.item != null;
    }

    private void notRehearsed(Attempt attempt, RuntimeException failed) {
        MigrationItem item = attempt.item;
        if (item == null) {
            throw failed;
        }
        if (again(item, failed)) {
            write(() -> items.triedInVain(item, clock.instant()));
        } else {
            Outcome said = new Outcome(List.of(), reasons(failed), "");
            write(() -> items.predicted(item, state(failed, State.BLOCKED), said, clock.instant()));
        }
    }

    private boolean moveNext(MigrationRun run) {
        Attempt attempt = new Attempt();
        try {
            transaction.kept(() -> {
                Optional<MigrationItem> next = items.next(run.id(), State.READY);
                if (next.isPresent() && runs.shared(run.id()).state() == MigrationRun.State.RUNNING) {
                    attempt.item = next.get();
                    move(run, next.get(), attempt);
                }
                return next.isPresent();
            });
        } catch (RuntimeException failed) {
            notMoved(attempt, failed);
        }
        return attempt.item != null;
    }

    private void move(MigrationRun run, MigrationItem item, Attempt attempt) {
        Outcome outcome = moves.move(run.order(item));
        if (!outcome.mark().equals(item.mark())) {
            attempt.predictedAnew = outcome;
            throw new NotAsRehearsed();
        }
        journal.moved(run, item);
        items.ended(item, State.MOVED, outcome.lines(), clock.instant());
    }

    /** The case has changed since the rehearsal; nothing is forced. */
    private static final class NotAsRehearsed extends RuntimeException {}

    private void notMoved(Attempt attempt, RuntimeException failed) {
        MigrationItem item = attempt.item;
        if (item == null) {
            throw failed;
        }
        Outcome anew = attempt.predictedAnew;
        if (anew != null && failed instanceof NotAsRehearsed) {
            List<String> lines = new ArrayList<>(List.of(Texts.kept("migration.line.changed")));
            lines.addAll(anew.steps());
            lines.addAll(anew.lines());
            write(() -> items.ended(item, State.CHANGED, lines, clock.instant()));
        } else if (again(item, failed)) {
            write(() -> items.triedInVain(item, clock.instant()));
        } else {
            State state = state(failed, item.mark() == null ? State.FAILED : State.CHANGED);
            write(() -> items.ended(item, state, reasons(failed), clock.instant()));
        }
    }

    /** Somebody is at work on it, or won. */
    private static boolean again(MigrationItem item, RuntimeException failed) {
        boolean lost = failed instanceof NotMoved stays
                ? stays.reason() == NotMoved.Reason.BUSY
                : !(failed instanceof DomainException);
        return lost && item.attempts() + 1 < MOST_ATTEMPTS;
    }

    private static State state(RuntimeException failed, State blocked) {
        if (!(failed instanceof NotMoved stays)) {
            return failed instanceof DomainException ? blocked : State.FAILED;
        }
        return switch (stays.reason()) {
            case BLOCKED -> blocked;
            case BUSY -> State.BUSY;
            case GONE -> State.GONE;
        };
    }

    private static List<String> reasons(RuntimeException failed) {
        if (failed instanceof NotMoved stays) {
            return stays.lines();
        }
        if (failed instanceof DomainException refusal) {
            return List.of(String.valueOf(refusal.getMessage()));
        }
        log.warn("a case could not be moved", failed);
        return List.of(Texts.kept("migration.line.fault", Characters.first(failed.toString(), LONGEST)));
    }

    private boolean endIfNothingIsLeft(long runId) {
        MigrationRun run = runs.locked(runId);
        if (run.state() == MigrationRun.State.REHEARSING && !items.anyIn(runId, State.WAITING)) {
            runs.state(runId, MigrationRun.State.REHEARSED);
        } else if (run.state() == MigrationRun.State.RUNNING && !items.anyIn(runId, State.READY)) {
            runs.ended(runId, MigrationRun.State.DONE, clock.instant());
        }
        return true;
    }

    private void write(Runnable note) {
        transaction.kept(() -> {
            note.run();
            return true;
        });
    }
}
