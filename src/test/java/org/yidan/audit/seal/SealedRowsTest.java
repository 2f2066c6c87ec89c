package org.yidan.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.STREET;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.proof.Cells;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.RowHashes;
import org.yidan.call.scenario.CallStories;
import org.yidan.shared.personal.EncryptedText;
import org.yidan.support.Race;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** What the database writes down of a transaction, whoever changes rows and however. */
@YidanTest
class SealedRowsTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TableOwner owner;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CallStories story;

    @Autowired
    EntityManager entities;

    @Autowired
    LogVerdicts verdicts;

    private final String name = "au-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void everyTableIsSealedOrSaysWhyNot() {
        assertThat(jdbc.queryForList(
                        """
                        select c.relname from pg_class c
                         where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                           and c.relname not in (select table_name from seal_left_out)
                           and (c.relname not in (select table_name from seal_sealed_tables)
                                or not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'seal_' || c.relname)
                                or not exists (select from pg_trigger where tgrelid = c.oid and tgtype & 32 <> 0))""",
                        String.class))
                .as("tables without a seal, and sealed ones that may be emptied")
                .isEmpty();
        assertThat(jdbc.queryForList(
                        """
                        select table_name from seal_left_out
                         where to_regclass(table_name) is null or table_name in (select table_name from seal_columns)
                            or length(reason) < 6""",
                        String.class))
                .as("left out, and not there, sealed or without a reason")
                .isEmpty();
        assertThat(jdbc.queryForList(
                        """
                        select table_name from seal_sealed_tables s
                         where open_columns || personal_columns @> array(
                             select attname::text from pg_attribute where attrelid = table_name::regclass and attnum > 0
                                and not attisdropped) is false""",
                        String.class))
                .as("sealed without all of their columns")
                .isEmpty();
    }

    @Test
    void whatIsEncryptedIsPersonal() {
        Set<String> encrypted = new TreeSet<>();
        entities.getMetamodel().getManagedTypes().forEach(type -> Stream.of(
                        type.getJavaType().getDeclaredFields())
                .filter(field -> isEncrypted(field.getAnnotation(Convert.class)))
                .map(SealedRowsTest::column)
                .forEach(encrypted::add));
        assertThat(encrypted).contains("caller_name", "handler_phone");

        assertThat(jdbc.queryForList(
                        """
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                           and (a.attname = any (?::text[]) and a.atttypid = 'bytea'::regtype
                                or col_description(c.oid, a.attnum) like 'encrypted%' or a.attname like 'party\\_name%'
                                or a.attname in ('party_address', 'pwd_'))
                           and not exists (select from seal_sealed_tables s
                                            where s.table_name = c.relname and s.personal_columns @> array[a.attname::text])""",
                        String.class, "{" + String.join(",", encrypted) + "}"))
                .isEmpty();
    }

    private static String column(Field field) {
        Column named = field.getAnnotation(Column.class);
        return named != null && !named.name().isEmpty()
                ? named.name()
                : field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isEncrypted(Convert convert) {
        return convert != null && convert.converter() == EncryptedText.class;
    }

    @Test
    void everyLeafOfACallSaysWhoAndWhatAndWhichCase() {
        story.beginOn(TUE_2026_03_10_0900);
        String callNo;
        long before = lastLeaf();
        try {
            callNo = story.called(STREET);
            story.step(callNo, "VerifyAndAccept");
            story.driver.start(
                    "call-request",
                    CallStories.CALLER,
                    Map.of(
                            "callNo",
                            callNo,
                            "requestType",
                            "WITHDRAW",
                            "reasonCode",
                            "OTHER",
                            "requestReason",
                            "重复登记，申请撤回。"));
        } finally {
            story.clock.reset();
        }

        List<Leaf> leaves = leavesAfter(before).stream()
                .filter(leaf -> leaf.cases().contains(callNo))
                .toList();
        assertThat(leaves).hasSizeGreaterThan(1);
        assertThat(leaves).allSatisfy(leaf -> {
            assertThat(leaf.actor()).doesNotStartWith("DATABASE:").isNotEqualTo("-");
            assertThat(leaf.node()).isEqualTo("node-1");
        });
        assertThat(leaves).anySatisfy(leaf -> {
            assertThat(leaf.command()).isEqualTo("matter-call VerifyAndAccept");
            assertThat(leaf.rows())
                    .extracting(LeafRow::table)
                    .contains("case_act", "act_hi_taskinst", "act_hi_actinst");
        });
        // A case that ends is not written once more, row by row, only to say when its history might go.
        assertThat(story.count(
                        "select count(*) from act_hi_procinst where business_key_ = ? and end_time_ is not null",
                        callNo))
                .isPositive();
        assertThat(leaves.stream().flatMap(leaf -> leaf.rows().stream()))
                .noneMatch(
                        row -> List.of("act_hi_op_log", "act_hi_identitylink").contains(row.table())
                                && row.operation() == 'U');
        // What is personal is hashed with the salt of the case.
        LeafRow call = leaves.stream()
                .flatMap(leaf -> leaf.rows().stream())
                .filter(row -> row.table().equals("call"))
                .reduce((first, second) -> second)
                .orElseThrow();
        byte[] salt = jdbc.queryForObject("select salt from seal_salt where scope = ?", byte[].class, callNo);
        String personal = jdbc.queryForObject(
                "select seal_text('call', ?, personal_columns) from seal_sealed_tables where table_name = 'call'",
                String.class,
                call.key());
        assertThat(call.personalHash())
                .isEqualTo(RowHashes.personal(RowHashes.rowSalt(salt, "call", call.key()), Cells.split(personal)));
        assertThat(hashOf("call", call.key())).isEqualTo(call.openHash());
    }

    @Test
    void savepointsAndRollbacksLeaveNothing() {
        long before = lastLeaf();
        TransactionTemplate whole = new TransactionTemplate(transactions);
        whole.executeWithoutResult(status -> {
            comment(name + "-stays");
            jdbc.execute("savepoint here");
            IntStream.range(0, 300).forEach(i -> comment(name + "-undone"));
            jdbc.execute("rollback to savepoint here");
            comment(name + "-stays too");
        });
        whole.executeWithoutResult(status -> {
            comment(name + "-never");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> whole.executeWithoutResult(status -> {
                    comment(name + "-never");
                    jdbc.execute("select 1/0");
                }))
                .isNotNull();

        List<Leaf> leaves = mine(before);
        assertThat(leaves).singleElement().satisfies(leaf -> {
            assertThat(leaf.cases()).containsExactly(name + "-stays", name + "-stays too");
            assertThat(leaf.rows()).hasSize(2);
        });
    }

    @Test
    void manyRowsBecomePartsThatHoldEachOfThem() {
        long before = lastLeaf();
        jdbc.update(
                "insert into case_comment (case_no, author, text, written_at) select ?, 'x', e'a\\tb\\\\c\\n' || i, now() from generate_series(1, 10000) i",
                name);

        List<Leaf> leaves = mine(before);
        assertThat(leaves).hasSizeGreaterThan(20).allSatisfy(leaf -> {
            assertThat(leaf.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(49152);
            assertThat(leaf.actor()).isNotEqualTo("-");
        });
        assertThat(leaves)
                .extracting(Leaf::part)
                .isEqualTo(IntStream.range(0, leaves.size()).boxed().toList());
        assertThat(leaves.stream().mapToLong(leaf -> leaf.rows().size()).sum()).isEqualTo(10000);
        LeafRow last = leaves.get(leaves.size() - 1).rows().get(0);
        assertThat(hashOf("case_comment", last.key())).isEqualTo(last.openHash());
    }

    @Test
    void deletingByHandIsWrittenDownAndWithTriggersOffTheRowNoLongerAgrees() {
        long before = lastLeaf();
        owner.jdbc()
                .update("insert into suspended_user values (?, 'x', now()), (?, 'x', now())", name + "-1", name + "-2");
        owner.jdbc().update("delete from suspended_user where user_id = ?", name + "-1");
        owner.pastTheGuards(
                List.of("suspended_user"),
                past -> past.update("update suspended_user set suspended_by = 'y' where user_id = ?", name + "-2"));

        List<Leaf> leaves = leavesAfter(before).stream()
                .filter(leaf -> leaf.rows().stream().anyMatch(row -> row.key().startsWith(name)))
                .toList();
        assertThat(leaves).hasSize(2).allSatisfy(leaf -> assertThat(leaf.actor())
                .startsWith("DATABASE:"));
        assertThat(leaves.get(1).rows()).singleElement().satisfies(row -> {
            assertThat(row.operation()).isEqualTo('D');
            assertThat(row.openHash()).isEqualTo(LeafRow.NONE);
        });
        LeafRow kept = leaves.get(0).rows().get(1);
        assertThat(hashOf("suspended_user", kept.key())).isNotEqualTo(kept.openHash());
        assertThat(verdicts.now().integrity().failed()).isTrue();
        owner.jdbc().update("delete from suspended_user where user_id = ?", name + "-2");
        assertThatThrownBy(() -> owner.jdbc().execute("truncate act_hi_detail")).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into seal_leaf (xid, part, node, closed_at, content) values ('1', 0, 'x', now(), 'x')"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void twoAtOnceKeepTheOrderOfTheirChangesToARow() throws Exception {
        jdbc.update("insert into suspended_user values (?, '0', now())", name);
        long before = lastLeaf();
        Callable<Integer> counting = () -> {
            for (int i = 0; i < 20; i++) {
                new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.update(
                                "update suspended_user set suspended_by = (suspended_by::integer + 1)::text where user_id = ?",
                                name));
            }
            return 20;
        };
        assertThat(Race.together(List.of(counting, counting))).containsExactly(20, 20);

        List<LeafRow> rows = leavesAfter(before).stream()
                .flatMap(leaf -> leaf.rows().stream())
                .filter(row -> row.key().equals(name))
                .toList();
        assertThat(rows).hasSize(40);
        assertThat(hashOf("suspended_user", name)).isEqualTo(rows.get(39).openHash());
        jdbc.update("delete from suspended_user where user_id = ?", name);
    }

    @Test
    void aColumnMoreIsSealedFromTheNextMigrationOn() {
        owner.jdbc().execute("create table audit_probe (id integer primary key, case_no text, said text)");
        try {
            owner.jdbc().execute("select seal_table('audit_probe')");
            owner.jdbc().update("insert into audit_probe values (1, ?, 'a')", name);
            owner.jdbc().execute("alter table audit_probe add more timestamptz default '2026-01-01 08:00+08'");
            long before = lastLeaf();
            owner.jdbc().execute("select seal_table('audit_probe')");

            assertThat(owner.jdbc()
                            .queryForList(
                                    "select version from seal_columns where table_name = 'audit_probe' order by 1",
                                    Integer.class))
                    .containsExactly(1, 2);
            assertThat(mine(before)).singleElement().satisfies(leaf -> assertThat(leaf.rows())
                    .filteredOn(row -> row.table().equals("audit_probe"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.version()).isEqualTo(2);
                        assertThat(row.openHash())
                                .isEqualTo(RowHashes.open(List.of("1", name, "a", "2026-01-01 00:00:00+00")));
                    }));
            owner.jdbc().execute("select seal_table('audit_probe')");
            assertThat(mine(before)).hasSize(1);
        } finally {
            owner.jdbc().execute("drop table audit_probe");
            owner.pastTheGuards(
                    List.of("seal_columns"),
                    past -> past.update("delete from seal_columns where table_name = 'audit_probe'"));
        }
    }

    private void comment(String caseNo) {
        jdbc.update("insert into case_comment (case_no, author, text, written_at) values (?, 'x', 'y', now())", caseNo);
    }

    private String hashOf(String table, String key) {
        return jdbc.queryForObject(
                "select encode(sha256(convert_to(seal_text(?, ?, open_columns), 'UTF8')), 'hex') from seal_sealed_tables where table_name = ?",
                String.class,
                table,
                key,
                table);
    }

    private long lastLeaf() {
        return jdbc.queryForObject("select coalesce(max(id), 0) from seal_leaf", Long.class);
    }

    private List<Leaf> leavesAfter(long id) {
        return jdbc.queryForList("select content from seal_leaf where id > ? order by id", String.class, id).stream()
                .map(Leaf::parse)
                .toList();
    }

    private List<Leaf> mine(long before) {
        return leavesAfter(before).stream()
                .filter(leaf -> leaf.cases().stream().anyMatch(no -> no.startsWith(name)))
                .toList();
    }
}
