package org.yidan.audit.reads;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.shared.Worker;

/**
 * Writes reads, a few hundred at a time, five times a second, in short transactions of its own: no reader waits for it. Stops
 * after the web server, with nothing left in hand; a crash of the node loses what was answered in its last fifth of a second. When
 * the book cannot be written, reads wait in memory; beyond what is kept there each is written to the application's log.
 */
@Component
public class ReadBook extends Worker {

    private static final Logger log = LoggerFactory.getLogger(ReadBook.class);
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LONGEST_NUMBER = 32;

    /** A task, also of a part of a case, or a process leads to the number of its case. */
    private static final String INSERT =
            """
            insert into record_read (at, actor, unit, kind, case_no, target, query, results, sha256)
            select ?, ?, ?, ?, coalesce(?, (select substr(p.business_key_, 1, 32) from act_hi_procinst p
                     where p.id_ = coalesce((select t.root_proc_inst_id_ from act_hi_taskinst t where t.id_ = v.id),
                                            (select i.root_proc_inst_id_ from act_hi_procinst i where i.id_ = v.id)))), ?, ?, ?, ?
              from (values (cast(? as varchar))) v (id)""";

    private final BlockingQueue<RecordRead> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ReadBook(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        super("reads", 1);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Is written soon, by another thread. */
    void note(RecordRead read) {
        if (!waiting.offer(read)) {
            log.error("the book of reads is full; not in it: {}", read);
        }
    }

    /** Is written when this returns: for what must not leave unseen. */
    public void write(RecordRead read) {
        transaction.executeWithoutResult(status -> insert(List.of(read)));
    }

    /** Writes what waits now. */
    public synchronized void flush() {
        List<RecordRead> some = new ArrayList<>();
        while (waiting.drainTo(some, AT_ONCE) > 0) {
            try {
                transaction.executeWithoutResult(status -> insert(some));
            } catch (RuntimeException failed) { // also of a database that gives no transaction
                oneByOne(some);
            }
            some.clear();
        }
    }

    /** One that can never be written holds up no other; when the database does not answer, all that are left wait again. */
    private void oneByOne(List<RecordRead> reads) {
        for (int i = 0; i < reads.size(); i++) {
            List<RecordRead> one = reads.subList(i, i + 1);
            try {
                transaction.executeWithoutResult(status -> insert(one));
            } catch (DataIntegrityViolationException never) {
                log.error("a read cannot be written: {}", one, never);
            } catch (RuntimeException later) {
                reads.subList(i, reads.size()).forEach(this::note);
                throw later;
            }
        }
    }

    private void insert(List<RecordRead> reads) {
        jdbc.batchUpdate(INSERT, reads, reads.size(), (row, read) -> {
            row.setTimestamp(1, Timestamp.from(read.at()));
            row.setString(2, read.actor());
            row.setString(3, read.unit());
            row.setString(4, read.kind().name());
            row.setString(5, numberOf(read));
            row.setString(6, read.target());
            row.setString(7, read.query());
            row.setObject(8, read.results(), Types.BIGINT);
            row.setString(9, read.sha256());
            row.setString(10, read.taskOrProcess());
        });
    }

    private static @Nullable String numberOf(RecordRead read) {
        String number = read.caseNo();
        return number == null || number.length() > LONGEST_NUMBER ? null : number;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(new Turn(PAUSE, this::flush));
    }

    @Override
    public synchronized void stop() {
        super.stop();
        try {
            flush();
        } catch (RuntimeException failed) {
            log.error("reads could not be written before the end", failed);
        }
        waiting.forEach(lost -> log.error("a read was not written before the end: {}", lost));
    }

    /** Begins before the web server and ends after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
