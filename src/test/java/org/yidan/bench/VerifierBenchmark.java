package org.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.CompactRange;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.RowHashes;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Verdicts;
import org.yidan.audit.verifier.DatabaseVerdicts;
import org.yidan.audit.verifier.SealedDatabase;

/** A database with a million leaves of ten rows each, against its log: issue says 30 s on one core. */
class VerifierBenchmark {

    private static final int LEAVES = Integer.getInteger("yidan.leaves", 1_000_000);
    private static final int ROWS = 10;
    private static final int BATCH = 10_000;

    private final CompactRange log = new CompactRange();
    private final List<List<byte[]>> above =
            new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));

    @Test
    void verifiesAMillionLeaves() throws Exception {
        try (SealedDatabase database = new SealedDatabase()) {
            database.owner.setAutoCommit(true);
            List.of(
                            "seal_leaf",
                            "seal_entry",
                            "seal_case",
                            "seal_tile",
                            "seal_checkpoint",
                            "seal_anchor",
                            "call",
                            "seal_columns")
                    .forEach(table -> database.run("alter table " + table + " disable trigger all"));
            database.run(
                    "truncate seal_leaf, seal_entry, seal_case, seal_tile, seal_checkpoint, seal_anchor, seal_columns");
            database.run(
                    "insert into seal_columns values ('call', 1, '{id,call_no,caller_name,place,due}', '{}', '{id}', null)");
            fill(database);
            String text = Checkpoint.of("yidan/copy", LEAVES, log.root()).text();
            String note = new SignedNote(text, List.of(database.signer.sign(text, Instant.EPOCH))).note();
            database.run("insert into seal_checkpoint values (?, ?, ?, now())", LEAVES, log.root(), note);
            database.run("vacuum analyze");
            System.gc();
            database.owner.setAutoCommit(false);
            long started = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Verdicts verdicts =
                    DatabaseVerdicts.of(database.owner, List.of(database.signer.key()), null, Clock.systemUTC());
            System.out.printf(
                    "%d leaves of %d rows: %.1f s, of them %.1f s of this thread; heap %d MB; %s%n",
                    LEAVES,
                    ROWS,
                    (System.nanoTime() - started) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20,
                    verdicts);
            assertThat(verdicts.exitCode()).isZero();
        }
    }

    /** Each row comes in one leaf and changes in four more, half a thousand leaves later each time. */
    private void fill(SealedDatabase database) throws SQLException, IOException {
        CopyManager copy = database.owner.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < LEAVES; from += BATCH) {
            StringBuilder leaves = new StringBuilder();
            StringBuilder entries = new StringBuilder();
            StringBuilder cases = new StringBuilder();
            StringBuilder rows = new StringBuilder();
            for (int i = from; i < Math.min(from + BATCH, LEAVES); i++) {
                leaf(database, i, leaves, entries, cases, rows);
            }
            in(copy, "seal_leaf (id, xid, part, node, closed_at, content)", leaves);
            in(copy, "seal_entry", entries);
            in(copy, "seal_case", cases);
            in(copy, "call", rows);
        }
    }

    private void leaf(
            SealedDatabase database,
            int i,
            StringBuilder leaves,
            StringBuilder entries,
            StringBuilder cases,
            StringBuilder rows) {
        List<LeafRow> lines = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            int id = i / 2500 * 2500 * 2 + (i % 500) * ROWS + r;
            boolean first = i % 2500 < 500;
            if (first) {
                rows.append(id).append("\tHJ-").append(id / 100).append("\t张三\t城关镇东街\t2026-11-30 08:00:00+00\n");
            }
            String hash = RowHashes.open(
                    List.of(Integer.toString(id), "HJ-" + id / 100, "张三", "城关镇东街", "2026-11-30 08:00:00+00"));
            lines.add(new LeafRow("call", first ? 'I' : 'U', Integer.toString(id), 1, hash, LeafRow.NONE));
        }
        String number = "HJ-" + i / 20;
        Leaf leaf = new Leaf(
                "node-1",
                Instant.parse("2026-11-30T08:00:00Z").plusMillis(i),
                i,
                0,
                "someone",
                "-",
                List.of(number),
                lines);
        String text = leaf.text();
        log.append(
                Sha256.leaf(text.getBytes(StandardCharsets.UTF_8)),
                (level, index, hash) -> keep(database, level, index, hash));
        leaves.append(i)
                .append('\t')
                .append(i)
                .append("\t0\tnode-1\t")
                .append(leaf.at())
                .append('\t')
                .append(text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
                .append('\n');
        entries.append(i).append('\t').append(i).append('\n');
        cases.append(number)
                .append('\t')
                .append(i % 20 + 1)
                .append('\t')
                .append(i)
                .append('\t')
                .append(i % 20 == 0 ? "\\N" : Integer.toString(i - 1))
                .append('\n');
    }

    private void keep(SealedDatabase database, int level, long index, byte[] hash) {
        if (level % 8 == 0 && level < 24) {
            List<byte[]> hashes = above.get(level / 8);
            hashes.add(hash);
            if (hashes.size() == 256) {
                byte[] all = new byte[256 * 32];
                for (int i = 0; i < 256; i++) {
                    System.arraycopy(hashes.get(i), 0, all, i * 32, 32);
                }
                database.run("insert into seal_tile values (?, ?, ?)", level / 8, index / 256, all);
                hashes.clear();
            }
        }
    }

    private static void in(CopyManager copy, String table, StringBuilder lines) throws SQLException, IOException {
        String overriding = "copy " + table + " from stdin";
        copy.copyIn(overriding, new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
