package org.yidan.designer.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StopWatch;
import org.yidan.catalog.drafting.Draft;
import org.yidan.designer.rehearsal.table.AnsweringTable;
import org.yidan.designer.replay.ClosedCases.Period;
import org.yidan.designer.replay.ReplaySources.Chosen;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Asks closed cases again: reads them some at a time, each time in a transaction of its own that changes nothing, and keeps at last
 * what it counted. One replay at a time on a node.
 */
@Component
public class ReplayDesk {

    private static final int CHUNK = 250;
    private static final int MOST_RUNS = 20;

    private final ReplaySources sources;
    private final ReplayAskings askings;
    private final ClosedCases cases;
    private final ReplayStore store;
    private final ReplayScope scope;
    private final ReplaySettings settings;
    private final Transactions transactions;
    private final Semaphore one = new Semaphore(1);

    /** Reading that changes nothing, writing, and when. */
    @Component
    static class Transactions {

        private final TransactionTemplate reading;
        private final TransactionTemplate writing;
        private final OfficeClock clock;

        Transactions(PlatformTransactionManager manager, OfficeClock clock) {
            this.clock = clock;
            this.writing = new TransactionTemplate(manager);
            this.reading = new TransactionTemplate(manager);
            reading.setReadOnly(true);
        }
    }

    ReplayDesk(
            ReplaySources sources,
            ReplayAskings askings,
            ClosedCases cases,
            ReplayStore store,
            ReplayScope scope,
            ReplaySettings settings,
            Transactions transactions) {
        this.sources = sources;
        this.askings = askings;
        this.cases = cases;
        this.store = store;
        this.scope = scope;
        this.settings = settings;
        this.transactions = transactions;
    }

    /**
     * Asks the cases closed from one day until another again and says under which number the answer is kept.
     *
     * @param source one of those offered; without meaning when there is a file
     * @param file a table nobody has kept yet; empty for none
     */
    public long replay(String source, byte[] file, LocalDate from, LocalDate until) {
        String asker = scope.asker();
        if (until.isBefore(from)) {
            throw Refused.invalid("designer.replay-period");
        }
        if (!one.tryAcquire()) {
            throw Refused.conflict("designer.replay-busy");
        }
        try {
            StopWatch watch = new StopWatch();
            watch.start();
            Chosen chosen = sources.chosen(source, file);
            Found found = asked(chosen, from, until);
            watch.stop();
            ReplayRun run = new ReplayRun(
                    0,
                    asker,
                    chosen.label(),
                    from,
                    until,
                    found.cases(),
                    found.asked(),
                    found.asRecorded(),
                    watch.getTotalTimeMillis(),
                    transactions.clock.instant());
            return keep(run, found);
        } finally {
            one.release();
        }
    }

    private Found asked(Chosen chosen, LocalDate from, LocalDate until) {
        AnsweringTable table = chosen.table();
        Draft list = chosen.list();
        Asking asking = table == null ? askings.byList(Objects.requireNonNull(list)) : askings.byTable(table);
        List<String> regions = list == null ? scope.regions() : List.of(list.region());
        Period period = new Period(regions, from, until, table == null ? null : table.key());
        List<String> numbers = cases.numbers(period, settings.mostCases() + 1);
        if (numbers.size() > settings.mostCases()) {
            throw Refused.invalid("designer.replay-too-long", settings.mostCases());
        }
        Found found = new Found();
        for (int i = 0; i < numbers.size(); i += CHUNK) {
            List<String> chunk = numbers.subList(i, Math.min(numbers.size(), i + CHUNK));
            transactions.reading.executeWithoutResult(reading -> {
                asking.ask(cases.of(chunk), found);
            });
            found.count(chunk.size());
        }
        return found;
    }

    private long keep(ReplayRun run, Found found) {
        Long id = transactions.writing.execute(writing -> {
            long kept = store.keep(run, found);
            store.forget(run.at().minus(settings.kept()), run.askedBy(), MOST_RUNS);
            return kept;
        });
        return id == null ? 0 : id;
    }

    /** The replay of this number, of who asked for it; for others there is none. */
    ReplayRun run(long id) {
        return store.find(id, scope.asker())
                .filter(run -> run.at().plus(settings.kept()).isAfter(transactions.clock.instant()))
                .orElseThrow(() -> Refused.missing("designer.replay-unknown", String.valueOf(id)));
    }

    List<ReplayRun> mine() {
        return store.of(scope.asker());
    }

    /** How long a replay is kept. */
    Duration kept() {
        return settings.kept();
    }
}
