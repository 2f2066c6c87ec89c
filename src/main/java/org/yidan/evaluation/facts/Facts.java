package org.yidan.evaluation.facts;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.seal.Sequencer;

/**
 * Keeps the facts of figures up with the record: reads which cases the sealed log names and has the database derive their rows anew,
 * in one transaction a round with the place it has read to, so that a crash repeats a round and loses none. One node at a time.
 */
@Component
public class Facts {

    private static final Logger log = LoggerFactory.getLogger(Facts.class);
    private static final int LEAVES = 2_000;
    private static final int CASES = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sequencer sequencer;

    Facts(JdbcClient jdbc, PlatformTransactionManager transactions, Sequencer sequencer) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.sequencer = sequencer;
    }

    /** Has the facts say at once what is committed now: for what is to be frozen, and for tests. */
    public void catchUp() {
        sequencer.takeAll();
        follow();
    }

    /** How many entries of the sealed log the facts rest on. */
    public long asOf() {
        return jdbc.sql("select log_size from evaluation_follower")
                .query(Long.class)
                .single();
    }

    /** Reads the log from where the last round ended to its end; how many cases were measured. */
    public int follow() {
        int all = 0;
        int round;
        do {
            round = Objects.requireNonNull(transaction.execute(status -> round()));
            all += Math.max(round, 0);
        } while (round >= 0);
        return all;
    }

    /** Numbers of cases whose facts are not what the record says, as the log may not have been read to its end. */
    public List<String> drift() {
        return jdbc.sql("select evaluation_drift() order by 1").query(String.class).list();
    }

    /** Writes the facts of every case anew, some hundred at a time, while the office works; how many. */
    public int rebuild() {
        int all = 0;
        String last = "";
        List<String> next = after(last);
        while (!next.isEmpty()) {
            List<String> some = next;
            transaction.executeWithoutResult(status -> measure(some));
            all += some.size();
            last = some.get(some.size() - 1);
            next = after(last);
        }
        log.info("facts of {} cases written anew", all);
        return all;
    }

    private List<String> after(String last) {
        return jdbc.sql(
                        """
                        select no from (select case_no as no from case_file where case_no > :last
                                        union select case_no from evaluation_call where case_no > :last
                                        union select case_no from evaluation_casework where case_no > :last) of_either
                         order by no limit :most""")
                .param("last", last)
                .param("most", CASES)
                .query(String.class)
                .list();
    }

    /** What was measured; less than none when nothing is left to be read, or another node reads. */
    private int round() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('yidan facts'))")
                .query(Boolean.class)
                .single()) {
            return -1;
        }
        long from = asOf();
        long until = Math.min(
                from + LEAVES,
                jdbc.sql("select coalesce(max(idx) + 1, 0) from seal_entry")
                        .query(Long.class)
                        .single());
        List<String> waiting = jdbc.sql("delete from evaluation_waiting returning case_no")
                .query(String.class)
                .list();
        if (from == until && waiting.isEmpty()) {
            return -1;
        }
        List<String> named = jdbc.sql("select distinct case_no from seal_case where idx >= ? and idx < ?")
                .params(from, until)
                .query(String.class)
                .list();
        measure(waiting);
        measure(named);
        jdbc.sql("update evaluation_follower set log_size = ?").param(until).update();
        return waiting.size() + named.size();
    }

    private void measure(List<String> cases) {
        for (int i = 0; i < cases.size(); i += CASES) {
            jdbc.sql("select evaluation_measure(?)")
                    .param(cases.subList(i, Math.min(i + CASES, cases.size())).toArray(String[]::new))
                    .query(Integer.class)
                    .single();
        }
    }
}
