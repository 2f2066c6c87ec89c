package org.yidan.audit.verifier;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Cells;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Verdicts;

/**
 * Compares a database with its sealed log, reading only, in one snapshot: the log with its checkpoints and tiles, every row with
 * the leaf that speaks last of it, every such leaf with its row.
 */
final class DatabaseCheck {

    /** Rows of these go with their case only, whatever the database says of itself. */
    private static final Set<String> KEPT = Set.of(
            "call",
            "case_file",
            "case_act",
            "case_document",
            "sent_form",
            "ledger_entry",
            "act_hi_procinst",
            "act_hi_taskinst",
            "act_hi_actinst");

    private final Connection database;
    private final Trust trust;
    private final LogCheck log;
    private final Set<String> kept = new HashSet<>(KEPT);
    private final RowStates states;
    private final Set<Long> tombstones = new HashSet<>();
    private final Map<Long, Runnable> deletions = new LinkedHashMap<>();

    DatabaseCheck(Connection database, Trust trust, RowStates states) {
        this.database = database;
        this.trust = trust;
        this.log = new LogCheck(trust);
        this.states = states;
    }

    static Verdicts check(Arguments given, Trust trust) throws SQLException, IOException {
        try (Connection database = connect(given)) {
            database.setAutoCommit(false);
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new DatabaseCheck(database, trust, RowStates.ofHalfTheMemory()).run();
        }
    }

    private static Connection connect(Arguments given) throws SQLException, IOException {
        Properties as = new Properties();
        as.put("user", given.option("--user", System.getProperty("user.name")));
        String password = System.getenv("PGPASSWORD");
        if (password != null) {
            as.put("password", password);
        }
        String url = given.word(1);
        String jar = given.option("--driver", "");
        if (jar.isEmpty()) {
            return DriverManager.getConnection(url, as);
        }
        URLClassLoader loader =
                new URLClassLoader(new URL[] {new File(jar).toURI().toURL()});
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, as);
            }
        }
        throw new NotReadable("no driver for " + url + " in " + jar);
    }

    Verdicts run() throws SQLException {
        try (Statement settings = database.createStatement()) {
            for (String each : List.of(
                    "timezone = 'UTC'",
                    "datestyle = 'ISO, YMD'",
                    "extra_float_digits = 1",
                    "intervalstyle = 'postgres'",
                    "bytea_output = 'hex'")) {
                settings.execute("set local " + each);
            }
        }
        DatabaseLog leaves = new DatabaseLog(database, trust, log);
        List<SealedTable> tables = SealedTable.all(database);
        kept.addAll(SealedTable.kept(database));
        leaves.checked((index, leaf) -> {
            learn(leaf, index);
            deleted(leaf, index);
        });
        deletions.forEach((transaction, found) -> found.run());
        compare(tables, leaves);
        while (states.next()) {
            leaves.again((index, leaf) -> learn(leaf, index));
            compare(tables, leaves);
        }
        return log.end();
    }

    private void learn(Leaf leaf, long index) {
        for (LeafRow row : leaf.rows()) {
            states.put(
                    states.key(row.table(), Cells.escape(row.key())),
                    states.print(row.version(), row.openHash(), row.personalHash()),
                    index,
                    row.version(),
                    row.deleted());
        }
    }

    /** Rows of record, and whatever is deleted past the application, need a tombstone in the same transaction. */
    private void deleted(Leaf leaf, long index) {
        for (LeafRow row : leaf.rows()) {
            if (row.table().equals("tombstone")) {
                tombstones.add(leaf.transaction());
                deletions.remove(leaf.transaction());
            } else if (row.deleted()
                    && (kept.contains(row.table()) || leaf.actor().startsWith("DATABASE:"))
                    && !tombstones.contains(leaf.transaction())) {
                String place = row.table() + " " + Cells.escape(row.key());
                deletions.putIfAbsent(
                        leaf.transaction(),
                        () -> log.completeness.at(
                                index == RowStates.UNSEQUENCED ? null : index,
                                place,
                                "行 " + place + " 被删除，没有销毁凭证",
                                "the row " + place + " was deleted without a tombstone"));
            }
        }
    }

    private void compare(List<SealedTable> tables, DatabaseLog leaves) throws SQLException {
        for (SealedTable table : tables) {
            try {
                table.rows(database, (key, open, personal) -> compare(table, key, open, personal));
            } catch (NotReadable lacking) {
                log.integrity.at(
                        null, table.name(), "表 " + table.name() + " 缺少已密封的列", String.valueOf(lacking.getMessage()));
            }
        }
        List<Long> lost = new ArrayList<>();
        states.unseen(lost::add);
        if (!lost.isEmpty()) {
            leaves.again((index, leaf) -> lost(leaf, index, lost));
        }
    }

    private void compare(SealedTable table, String key, String open, String personal) {
        long row = states.key(table.name(), key);
        if (!states.taken(row)) {
            return;
        }
        RowStates.State state = states.see(row, table.version(), states.print(table.version(), open, personal));
        if (state == RowStates.State.SAME) {
            return;
        }
        String place = table.name() + " " + key;
        if (state == RowStates.State.UNKNOWN) {
            log.completeness.at(null, place, "行 " + place + " 没有日志条目", "the row " + place + " has no leaf");
            return;
        }
        log.integrity.at(
                at(states.index(row)),
                place,
                state == RowStates.State.OTHER ? "行 " + place + " 与其最后一条日志条目不符" : "行 " + place + " 已删除却又出现",
                state == RowStates.State.OTHER
                        ? "the row " + place + " is not as its last leaf says"
                        : "the row " + place + " is there though its last leaf says it is deleted");
    }

    /** Names the rows that the log knows and the database has lost. */
    private void lost(Leaf leaf, long index, List<Long> lost) {
        for (LeafRow row : leaf.rows()) {
            long key = states.key(row.table(), Cells.escape(row.key()));
            if (lost.contains(key) && states.index(key) == Math.min(index, RowStates.UNSEQUENCED) && lost.remove(key)) {
                String place = row.table() + " " + Cells.escape(row.key());
                log.completeness.at(
                        at(index),
                        place,
                        "日志条目记载的行 " + place + " 不见了，也没有销毁凭证",
                        "the row " + place + " of a leaf is gone, without a tombstone");
            }
        }
    }

    /** Where a row is wrong: the leaf that speaks last of it, if it has a place and no other leaf is lost that may speak later. */
    private @Nullable Long at(long index) {
        return index == RowStates.UNSEQUENCED || log.broken() ? null : index;
    }

    static ResultSet query(Connection database, String sql) throws SQLException {
        Statement statement = database.createStatement();
        statement.closeOnCompletion();
        statement.setFetchSize(2000);
        return statement.executeQuery(sql);
    }
}
