package org.yidan.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.CompactRange;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Tile;
import org.yidan.shared.OfficeClock;
import org.yidan.support.Race;
import org.yidan.support.YidanTest;

/** Leaves get their places: all of them, once, in order, whichever node gives them and whatever commits late. */
@YidanTest
class SequencerTest {

    @Autowired
    Sequencer sequencer;

    @Autowired
    Tiles tiles;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    LogKeys keys;

    @Autowired
    SealSettings settings;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource database;

    @Autowired
    OfficeClock clock;

    private final String name = "sq-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void twoNodesGiveEachLeafOnePlaceAndTheTreeIsWhatTheEntriesSay() throws Exception {
        sequencer.takeAll();
        Sequencer other = new Sequencer(client, transactions, tiles, keys, clock, settings);
        Callable<Integer> writing = () -> {
            IntStream.range(0, 150).forEach(i -> comment(name + i % 3));
            return 1;
        };
        Callable<Integer> first = () -> IntStream.range(0, 30).map(i -> sequencer.takeAll()).sum();
        Callable<Integer> second = () -> IntStream.range(0, 30).map(i -> other.takeAll()).sum();
        assertThat(Race.together(List.of(writing, writing, first, second))).allMatch(Integer.class::isInstance);
        sequencer.takeAll();

        long size = jdbc.queryForObject("select count(*) from seal_entry", Long.class);
        assertThat(jdbc.queryForObject("select max(idx) + 1 from seal_entry", Long.class)).isEqualTo(size);
        assertThat(jdbc.queryForObject("select count(*) from seal_leaf", Long.class)).isEqualTo(size);
        assertThat(jdbc.queryForList(
                        "select case_seq from seal_case where case_no = ? order by case_seq", Integer.class, name + 1))
                .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(jdbc.queryForObject(
                        """
                        select count(*) from seal_case c join seal_case before on before.case_no = c.case_no
                           and before.case_seq = c.case_seq - 1
                         where c.case_no like ? || '%' and (c.previous_idx <> before.idx or c.idx <= before.idx)""",
                        Long.class,
                        name))
                .isZero();

        CompactRange all = new CompactRange();
        for (long n = 0; n * Tile.FULL < size; n++) {
            Tile.entries(tiles.bytes(Tile.at(Tile.ENTRIES, n, size))).forEach(entry -> all.append(Sha256.leaf(entry)));
        }
        assertThat(CompactRange.of(tiles.subtrees(size), size).root()).isEqualTo(all.root());
        assertThat(jdbc.queryForObject("select count(*) from seal_tile where level = 0", Long.class))
                .isEqualTo(size / Tile.FULL);
        assertThat(size).isGreaterThan(Tile.FULL);
    }

    @Test
    void whatCommitsLateGetsItsPlaceLater() throws Exception {
        sequencer.takeAll();
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            late.createStatement().execute("insert into case_comment (case_no, author, text, written_at) select '" + name
                    + "', 'x', 'y', now() from generate_series(1, 600)"); // its first parts are written by now
            comment(name + "-early");
            assertThat(sequencer.takeAll()).isOne();
            assertThat(sequencer.takeAll()).isZero();
            late.commit();
        }
        assertThat(sequencer.takeAll()).isEqualTo(3);
        assertThat(jdbc.queryForObject("select count(*) from seal_case where case_no = ?", Long.class, name)).isEqualTo(3);
    }

    @Test
    void aCheckpointIsSignedOverTheWholeLog() {
        comment(name);
        Sequencer signing = new Sequencer(client, transactions, tiles, keys, clock, settings);
        signing.takeAll();

        Checkpoints.Head head = checkpoints.newest().orElseThrow();
        SignedNote note = SignedNote.parse(checkpoints.signed(head));
        assertThat(keys.all().get(0).signed(note)).isTrue();
        Checkpoint said = Checkpoint.parse(note.text());
        assertThat(said.origin()).isEqualTo("yidan/local");
        assertThat(said.size()).isEqualTo(jdbc.queryForObject("select count(*) from seal_entry", Long.class));
        assertThat(said.root()).isEqualTo(CompactRange.of(tiles.subtrees(said.size()), said.size()).root());
    }

    private void comment(String caseNo) {
        jdbc.update("insert into case_comment (case_no, author, text, written_at) values (?, 'x', 'y', now())", caseNo);
    }
}
