package org.yidan.audit.verifier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.Tile;

/** The log as the database keeps it: leaves by their places, tiles, chains of cases, checkpoints with what witnesses answered. */
final class DatabaseLog {

    private static final int BATCH = 4 * Tile.FULL;
    private static final Duration SEQUENCED_WITHIN = Duration.ofSeconds(10);

    private static final String LEAVES =
            "select e.idx, l.content, l.node, l.xid::text, l.part, l.closed_at from seal_entry e left join seal_leaf l on l.id = e.leaf"
                    + " where e.idx >= ? and e.idx < ? order by e.idx";
    private static final String UNSEQUENCED =
            "select -1, l.content, l.node, l.xid::text, l.part, l.closed_at from seal_leaf l"
                    + " where not exists (select from seal_entry e where e.leaf = l.id) order by l.id";

    private final Connection database;
    private final Trust trust;
    private final LogCheck log;

    DatabaseLog(Connection database, Trust trust, LogCheck log) {
        this.database = database;
        this.trust = trust;
        this.log = log;
    }

    /** Goes through the log and checks it. */
    void checked(LogCheck.Told told) throws SQLException {
        DatabaseCheckpoints.tell(database, trust, log);
        long end = number("select coalesce(max(idx) + 1, 0) from seal_entry");
        if (number("select count(*) from seal_entry where idx < 0") > 0) {
            log.bad(0, "日志中有负的序号", "there are negative indices in the log");
        }
        for (long from = 0; from < end; from += BATCH) {
            batch(from, Math.min(from + BATCH, end), told);
        }
        unsequenced(told);
        tilesAbove();
    }

    /** Goes through the leaves again without checking them. */
    void again(LogCheck.Told told) throws SQLException {
        long end = number("select coalesce(max(idx) + 1, 0) from seal_entry");
        for (long from = 0; from < end; from += BATCH) {
            try (ResultSet rows = between(LEAVES, from, from + BATCH)) {
                while (rows.next()) {
                    tell(rows, rows.getLong(1), told);
                }
            }
        }
        try (ResultSet rows = DatabaseCheck.query(database, UNSEQUENCED)) {
            while (rows.next()) {
                tell(rows, RowStates.UNSEQUENCED, told);
            }
        }
    }

    private static void tell(ResultSet rows, long index, LogCheck.Told told) throws SQLException {
        byte[] content = rows.getBytes(2);
        if (content != null) {
            try {
                told.leaf(index, Leaf.parse(content));
            } catch (NotReadable unlike) {
                return; // told when the log was checked
            }
        }
    }

    private void batch(long from, long to, LogCheck.Told told) throws SQLException {
        Map<Long, byte[]> tiles = new HashMap<>();
        try (ResultSet rows = between(
                "select n, hashes from seal_tile where level = 0 and n >= ? and n < ?", from / 256, (to + 255) / 256)) {
            while (rows.next()) {
                tiles.put(rows.getLong(1), rows.getBytes(2));
            }
        }
        Map<Long, Set<LogCheck.Place>> chains = chains(from, to);
        long next = from;
        try (ResultSet rows = between(LEAVES, from, to)) {
            while (rows.next()) {
                for (long index = rows.getLong(1); next < index; next++) {
                    log.leaf(null, known(tiles, next));
                }
                leaf(rows, next, known(tiles, next), chains.getOrDefault(next, Set.of()), told);
                next++;
            }
        }
        for (; next < to; next++) {
            log.leaf(null, known(tiles, next));
        }
    }

    private static byte @Nullable [] known(Map<Long, byte[]> tiles, long index) {
        byte[] tile = tiles.get(index / Tile.FULL);
        int at = (int) (index % Tile.FULL) * Sha256.LENGTH;
        return tile == null || tile.length < at + Sha256.LENGTH
                ? null
                : Arrays.copyOfRange(tile, at, at + Sha256.LENGTH);
    }

    private Map<Long, Set<LogCheck.Place>> chains(long from, long to) throws SQLException {
        Map<Long, Set<LogCheck.Place>> chains = new HashMap<>();
        try (ResultSet rows = between(
                "select idx, case_no, case_seq, previous_idx from seal_case where idx >= ? and idx < ?", from, to)) {
            while (rows.next()) {
                String previous = rows.getString(4);
                chains.computeIfAbsent(rows.getLong(1), index -> new HashSet<>())
                        .add(new LogCheck.Place(
                                rows.getString(2), rows.getLong(3), previous == null ? null : Long.valueOf(previous)));
            }
        }
        return chains;
    }

    private void leaf(
            ResultSet rows, long index, byte @Nullable [] known, Set<LogCheck.Place> chain, LogCheck.Told told)
            throws SQLException {
        LogCheck.Read read = log.leaf(rows.getBytes(2), known);
        if (read == null) {
            return;
        }
        beside(rows, read.leaf(), index);
        Set<LogCheck.Place> places = new HashSet<>(read.places());
        if (!places.equals(chain)) {
            places.stream()
                    .filter(place -> !chain.contains(place))
                    .findFirst()
                    .or(() -> chain.stream()
                            .filter(place -> !places.contains(place))
                            .findFirst())
                    .ifPresent(place -> log.gap(index, place));
        }
        told.leaf(index, read.leaf());
    }

    /** What the columns beside the content say must be what the content says. */
    private void beside(ResultSet rows, Leaf leaf, @Nullable Long index) throws SQLException {
        Instant closed = rows.getObject(6, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MICROS);
        if (!leaf.node().equals(rows.getString(3))
                || leaf.transaction() != Long.parseLong(rows.getString(4))
                || leaf.part() != rows.getInt(5)
                || !leaf.at().equals(closed)) {
            log.integrity.at(
                    index,
                    "seal_leaf " + (index == null ? "tx " + leaf.transaction() : index),
                    "日志条目旁的时间、节点或事务号被改动",
                    "time, node or transaction beside the leaf are altered");
        }
    }

    private void unsequenced(LogCheck.Told told) throws SQLException {
        Instant late = trust.clock().instant().minus(SEQUENCED_WITHIN);
        try (ResultSet rows = DatabaseCheck.query(database, UNSEQUENCED)) {
            while (rows.next()) {
                String place = "seal_leaf tx " + rows.getString(4);
                try {
                    Leaf leaf = Leaf.parse(rows.getBytes(2));
                    beside(rows, leaf, null);
                    if (leaf.at().isBefore(late)) {
                        log.completeness.at(
                                null, place, "有日志条目超过 10 秒未入日志", "a leaf is not in the log after more than 10 seconds");
                    }
                    told.leaf(RowStates.UNSEQUENCED, leaf);
                } catch (NotReadable unlike) {
                    log.integrity.at(null, place, "有日志条目不是本平台的格式", "a leaf is not of this form");
                }
            }
        }
    }

    private void tilesAbove() throws SQLException {
        long full = 0;
        try (ResultSet rows =
                DatabaseCheck.query(database, "select level, n, hashes from seal_tile order by level, n")) {
            while (rows.next()) {
                int level = rows.getInt(1);
                long n = rows.getLong(2);
                byte[] hashes = rows.getBytes(3);
                full += level == 0 ? 1 : 0;
                if (level > 0) {
                    log.above(new Tile(level, n, Tile.FULL), hashes, "seal_tile " + level + "|" + n);
                }
            }
        }
        if (full != log.size() / Tile.FULL) {
            log.completeness.at(null, "seal_tile", "瓦片缺失或多出", "tiles are missing or too many");
        }
    }

    private ResultSet between(String sql, long from, long to) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        statement.closeOnCompletion();
        statement.setLong(1, from);
        statement.setLong(2, to);
        return statement.executeQuery();
    }

    private long number(String sql) throws SQLException {
        try (ResultSet row = DatabaseCheck.query(database, sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
