package org.yidan.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Verdicts;

/** A superuser alters a copy in every way the issue of a log is there for; each alteration is found and placed. */
class MutationTest {

    /** A thousand when asked ({@code -Dyidan.mutations=1000}); a build has time for half of them. */
    private static final int MUTATIONS = Integer.getInteger("yidan.mutations", 500);

    private static SealedDatabase copy;
    private static SignedNote outside;
    private static final List<Long> checkpoints = new ArrayList<>(List.of(0L));
    private static long size;

    private final Random random = new Random(20261130);

    /** What a mutation did: the first index it spoiled, when it is a matter of an index. */
    private record Spoiled(@Nullable Long index, boolean orEarlier) {
        Spoiled(@Nullable Long index) {
            this(index, false);
        }
    }

    @FunctionalInterface
    private interface Mutation {
        /** Null when there was nothing to do it to. */
        @Nullable
        Spoiled at(Random random);
    }

    @BeforeAll
    static void fill() throws Exception {
        copy = new SealedDatabase();
        Random random = new Random(7);
        copy.owner.setAutoCommit(false);
        for (int i = 0; i < 330; i++) {
            write(i, random);
            copy.owner.commit();
            if (i % 110 == 109) {
                copy.sequence();
                outside = copy.checkpoint();
                checkpoints.add(copy.number("select max(tree_size) from seal_checkpoint"));
                copy.owner.commit();
            }
        }
        size = copy.number("select count(*) from seal_entry");
        copy.owner.commit();
    }

    private static void write(int i, Random random) {
        copy.run("select seal_tell('node-1', ?, 'test')", "user" + random.nextInt(5));
        String number = "HJ-" + random.nextInt(12);
        int before = random.nextInt(Math.max(i, 1));
        switch (random.nextInt(5)) {
            case 0 -> copy.run("insert into call values (?, ?, ?, ?, now())", i, number, "张" + i, "街\t" + i);
            case 1 -> copy.run(
                    "insert into call_step select ?, id, 'note', false from call order by id desc limit 1", i);
            case 2 -> copy.run("insert into matter values (?, 1, ?)", "M" + i, "事项\\" + i);
            case 3 -> copy.run(
                    "update call set place = 'x' || random(), caller_name = caller_name || '三' where id between ? - 3 and ?",
                    before,
                    before);
            default -> copy.run(
                    "insert into case_act values (?, ?, 'ACT', clock_timestamp(), 12.50, ?)", i, number, new byte[] {
                        1, (byte) i
                    });
        }
        if (i % 9 == 0) {
            copy.run("delete from call_step where id = (select min(id) from call_step where id < ?)", before);
        }
        copy.run("insert into case_act values (?, ?, 'MORE', null, null, null)", 1000 + i, number);
    }

    @AfterAll
    static void close() throws Exception {
        copy.owner.rollback();
        copy.close();
    }

    private Map<String, Mutation> mutations() {
        Map<String, Mutation> all = new LinkedHashMap<>();
        all.put("edit", this::edit);
        all.put("insert", this::insert);
        all.put("delete", this::delete);
        all.put("delete in a clerk's name", this::deleteAsAClerk);
        all.put("reorder", this::reorder);
        all.put("tail cut", this::cut);
        all.put("clock shift", this::shift);
        all.put("swapped leaves", this::swap);
        all.put("truncated table", this::truncate);
        all.put("trigger off", this::off);
        all.put("forged checkpoint", this::forge);
        all.put("edited leaf", this::leaf);
        all.put("lost leaf", this::lose);
        all.put("case chain", this::chain);
        all.put("tile", this::tile);
        all.put("salt", this::salt);
        return all;
    }

    @Test
    void findsEachAlterationWithTheFirstBadPlace() throws SQLException {
        Verdicts well = copy.check(outside);
        assertThat(well.exitCode()).as(well.toString()).isZero();
        List<Map.Entry<String, Mutation>> all = new ArrayList<>(mutations().entrySet());
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0, done = 0; done < MUTATIONS; i++) {
            Map.Entry<String, Mutation> mutation = all.get(i % all.size());
            switchOff();
            Spoiled spoiled = mutation.getValue().at(random);
            if (spoiled != null) {
                Verdicts verdicts = copy.check(outside);
                String what = mutation.getKey() + " " + i + " " + spoiled + ": " + verdicts;
                assertThat(verdicts.exitCode()).as(what).isBetween(1, 2);
                assertThat(first(verdicts)).as(what).satisfies(first -> placed(first, spoiled));
                found.merge(mutation.getKey(), 1, Integer::sum);
                done++;
            }
            copy.owner.rollback();
        }
        assertThat(found).as("every kind was tried").hasSameSizeAs(all);
        assertThat(copy.check(outside).exitCode()).isZero();
        copy.owner.rollback();
    }

    /** The first bad index of both verdicts; -1 when it is a row that no leaf tells of, or a checkpoint. */
    private static long first(Verdicts verdicts) {
        return List.of(verdicts.integrity(), verdicts.completeness()).stream()
                .filter(verdict -> verdict.failed())
                .peek(verdict -> assertThat(verdict.place()).isNotNull())
                .mapToLong(verdict -> verdict.firstIndex() == null ? -1 : verdict.firstIndex())
                .filter(index -> index >= 0)
                .min()
                .orElse(-1);
    }

    /** Exact; within a tile that is not full yet, the first leaf after the last checkpoint that still holds. */
    private static void placed(long first, Spoiled spoiled) {
        Long index = spoiled.index();
        if (index == null) {
            assertThat(first).isEqualTo(-1);
        } else if (spoiled.orEarlier()) {
            assertThat(first).isBetween(-1L, index);
        } else if (first != index) {
            long held = checkpoints.stream()
                    .filter(at -> at <= index)
                    .max(Long::compare)
                    .orElse(0L);
            assertThat(index).isGreaterThanOrEqualTo(size / 256 * 256);
            assertThat(first).isEqualTo(held);
        }
    }

    /** The index of the leaf that speaks last of a row. */
    private static long last(String table, String key) {
        return copy.number("select max(idx) from seal_entry join seal_leaf l on l.id = leaf where position(E'\\nrow\\t"
                + table + "\\tI\\t" + key + "\\t' in content) > 0 or position(E'\\nrow\\t" + table + "\\tU\\t" + key
                + "\\t' in content) > 0");
    }

    private static @Nullable String one(String sql) {
        return copy.number("select count(*) from (" + sql + ") x") == 0 ? null : copy.text(sql);
    }

    private Spoiled edit(Random random) {
        String[] edits = {
            "call set place = place || '!'", "call set caller_name = '李四'", "call set due = due + interval '1 day'",
            "case_act set fine = coalesce(fine, 0) + 1", "case_act set photo = '\\x00'", "case_act set kind = null"
        };
        String edit = edits[random.nextInt(edits.length)];
        String table = edit.substring(0, edit.indexOf(' '));
        String id = copy.text("select id from " + table + " order by random() limit 1");
        copy.run("update " + edit + " where id = " + id);
        return new Spoiled(last(table, id));
    }

    private Spoiled insert(Random random) {
        copy.run("insert into case_act values (?, 'HJ-1', 'ACT', now(), null, null)", 5000 + random.nextInt(1000));
        return new Spoiled(null);
    }

    private Spoiled delete(Random random) {
        String table = SealedDatabase.SEALED.get(random.nextBoolean() ? 2 : 0);
        String id = copy.text("select id from " + table + " order by random() limit 1");
        long index = last(table, id);
        copy.run("delete from " + table + " where id = " + id);
        return new Spoiled(index);
    }

    /** With every trigger on, so that the deletion has its leaf, in the name of somebody who never did it. */
    private Spoiled deleteAsAClerk(Random random) {
        copy.run("rollback");
        copy.run("select seal_tell('node-1', 'user1', 'matter-call HandleMatter')");
        String id = copy.text("select id from case_act order by random() limit 1");
        copy.run("delete from case_act where id = " + id);
        copy.run("set constraints all immediate");
        return new Spoiled(null);
    }

    private Spoiled reorder(Random random) {
        long from = random.nextLong(size - 3);
        copy.run(
                "create temp table moved on commit drop as select idx, leaf from seal_entry where idx between ? and ?",
                from,
                from + 2);
        copy.run("delete from seal_entry where idx between ? and ?", from, from + 2);
        copy.run("insert into seal_entry select ? + (idx - ? + 1) % 3, leaf from moved", from, from);
        return new Spoiled(from);
    }

    private Spoiled swap(Random random) {
        long one = random.nextLong(size - 1);
        long other = one + 1 + random.nextLong(size - one - 1);
        copy.run(
                "update seal_leaf l set content = o.content from seal_leaf o, seal_entry a, seal_entry b where a.idx = "
                        + one + " and b.idx = " + other + " and (l.id, o.id) in ((a.leaf, b.leaf), (b.leaf, a.leaf))");
        return new Spoiled(one);
    }

    private Spoiled cut(Random random) {
        long kept = checkpoints.get(1 + random.nextInt(checkpoints.size() - 2));
        cutTo(kept);
        return new Spoiled(kept, true);
    }

    private static void cutTo(long kept) {
        copy.run("delete from seal_checkpoint where tree_size > ?", kept);
        copy.run("delete from seal_case where idx >= ?", kept);
        copy.run("delete from seal_tile where (n + 1) * 256 > ?", kept);
        copy.run("create temp table cut on commit drop as select leaf from seal_entry where idx >= ?", kept);
        copy.run("delete from seal_entry where idx >= ?", kept);
        copy.run("delete from seal_leaf where id in (select leaf from cut)");
    }

    /** The log loses its end with the rows of it, so that what is left fits together: only a checkpoint outside tells. */
    @Test
    void findsATailThatIsCutOffCleanlyByACheckpointOutside() throws SQLException {
        copy.run("insert into case_act values (?, 'HJ-new', 'ACT', null, null, null)", 20_000);
        copy.run("set constraints all immediate");
        copy.sequence();
        SignedNote later = copy.checkpoint();
        assertThat(copy.check(later).exitCode()).isZero();
        switchOff();
        cutTo(size);
        copy.run("delete from case_act where id = 20000");

        assertThat(copy.check().exitCode()).isZero();
        Verdicts verdicts = copy.check(later);
        assertThat(verdicts.exitCode()).isEqualTo(2);
        assertThat(verdicts.completeness().firstIndex()).isEqualTo(size);
        assertThat(verdicts.completeness().chinese()).contains("尾部被截去");
        copy.owner.rollback();
        copy.forget();
    }

    private static void switchOff() {
        String tables =
                "call, act_hi_procinst, case_act, call_step, matter, seal_leaf, seal_entry, seal_case, seal_tile, seal_checkpoint";
        copy.run(Arrays.stream(tables.split(", "))
                .map(table -> "alter table " + table + " disable trigger all;")
                .collect(Collectors.joining("", "set local session_replication_role = replica;", "")));
    }

    private Spoiled shift(Random random) {
        long index = random.nextLong(size);
        copy.run(
                "update seal_leaf set closed_at = closed_at - interval '1 s' where id = (select leaf from seal_entry where idx = ?)",
                index);
        return new Spoiled(index);
    }

    private Spoiled truncate(Random random) {
        String table = SealedDatabase.SEALED.get(new int[] {0, 2, 3, 4}[random.nextInt(4)]);
        long first = Long.MAX_VALUE;
        String key = table.equals("matter") ? "code || '|' || version" : "id::text";
        for (String each :
                copy.text("select string_agg(" + key + ", ',') from " + table).split(",")) {
            first = Math.min(first, last(table, each));
        }
        copy.run("truncate " + table);
        return new Spoiled(first);
    }

    /** Ordinary work while the triggers are off. */
    private Spoiled off(Random random) {
        copy.run("insert into call values (?, 'HJ-1', '王五', '街', now())", 9000 + random.nextInt(900));
        copy.run("insert into call_step values (?, 9000, 'note', true)", 9000 + random.nextInt(900));
        return new Spoiled(null);
    }

    private Spoiled forge(Random random) {
        NoteSigner other = NoteSigner.generate("yidan/copy", NoteKey.NOTE);
        byte[] root = Sha256.of(new byte[] {(byte) random.nextInt(100)});
        long of = size + 1 + random.nextInt(50);
        String note = SealedDatabase.head(of, root, other).note();
        copy.run("insert into seal_checkpoint values (?, ?, ?, now())", of, root, note);
        return new Spoiled(null);
    }

    private Spoiled leaf(Random random) {
        long index = random.nextLong(size);
        String[] edits = {
            "'user', 'nobody'", "E'\\ntx\\t', E'\\ntx\\t1'", "E'\\tI\\t', E'\\tU\\t'", "E'\\tACT', E'\\tACT '"
        };
        int edit = random.nextInt(2);
        String id = copy.text("select leaf from seal_entry where idx = " + index);
        copy.run("update seal_leaf set content = replace(content, " + edits[edit]
                + ") || case when content like '%user%' or " + (edit == 1) + " then '' else E'x\\n' end where id = "
                + id);
        return new Spoiled(index);
    }

    private Spoiled lose(Random random) {
        long index = random.nextLong(size);
        copy.run("delete from seal_leaf where id = (select leaf from seal_entry where idx = ?)", index);
        if (random.nextBoolean()) {
            copy.run("delete from seal_entry where idx = ?", index);
            if (index == size - 1) {
                copy.run("delete from seal_case where idx = ?", index);
            }
        }
        return new Spoiled(index);
    }

    private @Nullable Spoiled chain(Random random) {
        String index = one("select idx from seal_case order by random() limit 1");
        String change = random.nextBoolean()
                ? "update seal_case set case_seq = -case_seq where idx = "
                : "delete from seal_case where idx = ";
        copy.run(change + index);
        return index == null ? null : new Spoiled(Long.valueOf(index));
    }

    private Spoiled tile(Random random) {
        int at = random.nextInt(256);
        copy.run(
                "update seal_tile set hashes = set_byte(hashes, ?, get_byte(hashes, ?) # 1) where level = 0 and n = 0",
                at * 32,
                at * 32);
        return new Spoiled((long) at);
    }

    private @Nullable Spoiled salt(Random random) {
        String number = one("select call_no from call order by random() limit 1");
        long first = Long.MAX_VALUE;
        for (String id : copy.text("select string_agg(id::text, ',') from call where call_no = '" + number + "'")
                .split(",")) {
            first = Math.min(first, last("call", id));
        }
        copy.run(
                "update seal_salt set salt = '\\x00' where scope = (select coalesce(max(scope), '') from seal_salt where scope = '"
                        + number + "')");
        String own = "update seal_salt set salt = '\\x00' where scope = 'call:' || (select min(id) from call)";
        copy.run(own);
        return new Spoiled(first);
    }
}
