package org.yidan.audit.verifier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.CompactRange;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Tile;
import org.yidan.audit.proof.Verdicts;

/**
 * A small database of its own with the sealing of the migrations over a few tables, and the superuser's connection to it. Its
 * sequencer is a plain one, so that a fault of the platform's could not hide behind the same fault of the check.
 */
public final class SealedDatabase implements AutoCloseable {

    private static final String TABLES =
            """
            create function append_only() returns trigger language plpgsql as $$
            begin raise exception '%% is append-only: %% refused', tg_table_name, tg_op; end $$;
            create table call (id bigint primary key, call_no text not null, caller_name text, place text, due timestamptz);
            create table act_hi_procinst (id_ text primary key, business_key_ text);
            create table case_act (id bigint primary key, case_no text not null, kind text, at timestamptz, fine numeric, photo bytea);
            create table call_step (id bigint primary key, call_id bigint not null, note text, done boolean);
            create table matter (code text, version int, name text, primary key (code, version));
            """;

    public static final List<String> SEALED = List.of("call", "act_hi_procinst", "case_act", "call_step", "matter");

    public final EmbeddedPostgres postgres;
    public final Connection owner;
    public final NoteSigner signer = NoteSigner.generate("yidan/copy", NoteKey.NOTE);
    private CompactRange log = new CompactRange();
    private final List<byte[]> level0 = new ArrayList<>();

    public SealedDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "off")
                .start();
        owner = postgres.getPostgresDatabase().getConnection();
        try (Statement sql = owner.createStatement()) {
            sql.execute(TABLES.replace("%%", "%"));
            sql.execute(migration("V400__seal_log.sql"));
            sql.execute(migration("V401__seal_sequencer.sql"));
            sql.execute("select seal_table('seal_columns')");
            sql.execute("select seal_table('call', array['caller_name'])");
            for (String table : SEALED.subList(1, SEALED.size())) {
                sql.execute("select seal_table('" + table + "')");
            }
        }
    }

    private static String migration(String name) {
        try {
            return new ClassPathResource("db/migration/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${flyway:defaultSchema}", "public");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void run(String sql, Object... values) {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    public String text(String sql) {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Objects.requireNonNull(row.getString(1), sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Gives the leaves that wait their places, with tiles and chains of cases. */
    void sequence() {
        List<Long> leaves = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, content from seal_leaf l where not exists (select from seal_entry where leaf = l.id) order by id")) {
            while (rows.next()) {
                leaves.add(rows.getLong(1));
                contents.add(rows.getBytes(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        for (int i = 0; i < leaves.size(); i++) {
            long index = log.size();
            run("insert into seal_entry values (?, ?)", index, leaves.get(i));
            for (String number : Leaf.parse(contents.get(i)).cases()) {
                run(
                        "insert into seal_case select ?, count(*) + 1, ?, max(idx) from seal_case where case_no = ?",
                        number,
                        index,
                        number);
            }
            log.append(Sha256.leaf(contents.get(i)), this::keep);
        }
    }

    private void keep(int level, long index, byte[] hash) {
        if (level == 0) {
            level0.add(hash);
            if (level0.size() == Tile.FULL) {
                byte[] tile = new byte[Tile.FULL * Sha256.LENGTH];
                for (int i = 0; i < Tile.FULL; i++) {
                    System.arraycopy(level0.get(i), 0, tile, i * Sha256.LENGTH, Sha256.LENGTH);
                }
                run("insert into seal_tile values (0, ?, ?)", index / Tile.FULL, tile);
                level0.clear();
            }
        }
    }

    /** After a rollback: the log is what the database has. */
    void forget() throws SQLException {
        CompactRange again = new CompactRange();
        level0.clear();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select content from seal_entry join seal_leaf l on l.id = leaf order by idx")) {
            while (rows.next()) {
                again.append(Sha256.leaf(rows.getBytes(1)));
            }
        }
        log = again;
    }

    /** Signs the head of the log, and keeps it. */
    public SignedNote checkpoint() {
        SignedNote note = head(log.size(), log.root(), signer);
        run("insert into seal_checkpoint values (?, ?, ?, clock_timestamp())", log.size(), log.root(), note.note());
        return note;
    }

    static SignedNote head(long size, byte[] root, NoteSigner by) {
        String text = Checkpoint.of("yidan/copy", size, root).text();
        return new SignedNote(text, List.of(by.sign(text, Clock.systemUTC().instant())));
    }

    public Verdicts check(SignedNote... outside) {
        try {
            return DatabaseVerdicts.of(owner, List.of(signer.key()), Arrays.asList(outside), null, Clock.systemUTC());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        owner.close();
        postgres.close();
    }
}
