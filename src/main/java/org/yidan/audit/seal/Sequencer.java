package org.yidan.audit.seal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.proof.CompactRange;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.Sha256;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/**
 * Gives committed leaves their place in the log and in their cases, in one transaction a round: after a crash nothing or all of
 * it is there. One node at a time, whichever comes first; no step waits for it.
 */
@Component
public class Sequencer {

    static final int MOST = 2000;

    private static final String CASES =
            """
            insert into seal_case (case_no, case_seq, idx, previous_idx)
            select n.no, coalesce(last.case_seq, 0) + row_number() over of_case, n.idx, coalesce(lag(n.idx) over of_case, last.idx)
              from unnest(?::text[], ?::bigint[]) n (no, idx)
              left join lateral (select c.case_seq, c.idx from seal_case c where c.case_no = n.no
                                  order by c.case_seq desc limit 1) last on true
            window of_case as (partition by n.no order by n.idx)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tiles tiles;
    private final LogKeys keys;
    private final OfficeClock clock;
    private final Duration checkpointEach;
    private @Nullable CompactRange range;

    Sequencer(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Tiles tiles,
            LogKeys keys,
            OfficeClock clock,
            SealSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.tiles = tiles;
        this.keys = keys;
        this.clock = clock;
        this.checkpointEach = settings.checkpointEach();
    }

    private record Waiting(long leaf, String content, String looked) {}

    /** Takes what has been committed by now; how many leaves got their place. */
    public synchronized int takeAll() {
        int all = 0;
        long last = 0;
        String looked = null;
        Round round;
        do {
            Round from = new Round(last, looked, 0);
            try {
                round = Objects.requireNonNull(transaction.execute(status -> after(from)));
            } catch (RuntimeException failed) {
                range = null; // what is remembered may be ahead of what was written
                throw failed;
            }
            last = round.last();
            looked = round.looked();
            all += round.taken();
        } while (round.taken() == MOST);
        return all;
    }

    /** The last leaf that was taken, and the snapshot in which the first round looked. */
    private record Round(long last, @Nullable String looked, int taken) {}

    private Round after(Round before) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('yidan sequencer'))")
                .query(Boolean.class)
                .single()) {
            return new Round(0, null, 0);
        }
        List<Waiting> waiting = jdbc.sql("select leaf, content, looked::text from seal_waiting(?, ?)")
                .params(before.last(), MOST)
                .query(Rows.of(Waiting.class))
                .list();
        String looked = before.looked();
        long last = before.last();
        if (!waiting.isEmpty()) {
            append(waiting);
            looked = looked == null ? waiting.get(0).looked() : looked;
            last = waiting.get(waiting.size() - 1).leaf();
        }
        if (looked != null && waiting.size() < MOST) {
            looked(looked);
        }
        checkpoint();
        return new Round(last, looked, waiting.size());
    }

    private void append(List<Waiting> waiting) {
        long size = jdbc.sql("select coalesce(max(idx) + 1, 0) from seal_entry")
                .query(Long.class)
                .single();
        CompactRange log = range;
        if (log == null || log.size() != size) {
            log = CompactRange.of(tiles.subtrees(size), size);
            range = log;
        }
        List<String> cases = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (Waiting leaf : waiting) {
            for (String no : Leaf.cases(leaf.content())) {
                cases.add(no);
                places.add(log.size());
            }
            log.append(Sha256.leaf(leaf.content().getBytes(StandardCharsets.UTF_8)));
        }
        jdbc.sql(
                        "insert into seal_entry (idx, leaf) select ? + n - 1, leaf from unnest(?::bigint[]) with ordinality l (leaf, n)")
                .params(size, waiting.stream().map(Waiting::leaf).toArray(Long[]::new))
                .update();
        jdbc.sql(CASES)
                .params(cases.toArray(String[]::new), places.toArray(Long[]::new))
                .update();
        tiles.keep(size, log.size());
    }

    /** Everything that was committed then has its place now. */
    private void looked(String snapshot) {
        jdbc.sql(
                        """
                        update seal_sequencer
                           set restored = case when pg_snapshot_xmax(seen) > pg_snapshot_xmax(cast(? as pg_snapshot))
                                               then (select max(leaf) from seal_entry) else restored end,
                               seen = cast(? as pg_snapshot)""")
                .params(snapshot, snapshot)
                .update();
    }

    /** Signs the head of the log when it has grown, not oftener than set. */
    private void checkpoint() {
        CompactRange log = range;
        if (log == null || !keys.canSign()) {
            return;
        }
        boolean due = jdbc.sql(
                        """
                        select not exists (select from seal_checkpoint
                                            where tree_size >= ? or made_at > clock_timestamp() - ? * interval '1 ms')""")
                .params(log.size(), checkpointEach.toMillis())
                .query(Boolean.class)
                .single();
        if (due) {
            jdbc.sql("insert into seal_checkpoint (tree_size, root, note, made_at) values (?, ?, ?, clock_timestamp())")
                    .params(
                            log.size(),
                            log.root(),
                            keys.sign(log.size(), log.root(), clock.instant()).note())
                    .update();
        }
    }
}
