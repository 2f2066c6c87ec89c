package org.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.audit.seal.Sequencer;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/**
 * How many committed transactions a second get their place in the log: a minute of 200 a second, written by SQL, each with sixteen
 * rows and one of 600 cases. Prints the rate; nothing here asserts a time.
 */
@YidanTest
class SequencerBenchmark {

    private static final int LEAVES = Integer.getInteger("bench.leaves", 12_000);

    private static final String COMMITTED =
            """
            do $$
            begin
                for i in 1 .. %d loop
                    insert into seal_leaf (xid, part, node, closed_at, content)
                    values (pg_current_xact_id(), 0, 'node-1', clock_timestamp(), concat(
                        E'yidan-leaf/1\\nnode\\tnode-1\\nat\\t', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), E'\\ntx\\t',
                        pg_current_xact_id(), E'\\t0\\nactor\\tsomeone\\ncommand\\t-\\ncase\\tHJ-900000-20260310-', lpad((i %% 600)::text, 5, '0'), E'\\n',
                        repeat(E'row\\tcase_act\\tI\\t' || i || E'\\t1\\t' || encode(sha256(i::text::bytea), 'hex') || E'\\t-\\n', 16)));
                    commit;
                end loop;
            end $$""";

    @Autowired
    TableOwner owner;

    @Autowired
    Sequencer sequencer;

    @Test
    void keepsUpWithTwoHundredTransactionsASecond() {
        sequencer.takeAll();
        owner.jdbc().execute(COMMITTED.formatted(LEAVES));
        long begun = System.nanoTime();
        int taken = sequencer.takeAll();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT, "%,d transactions placed in %.1f s, %,.0f a second%n", taken, seconds, taken / seconds);
        assertThat(taken).isGreaterThanOrEqualTo(LEAVES);
    }
}
