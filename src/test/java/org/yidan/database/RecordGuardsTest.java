package org.yidan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** What the database itself refuses, whoever holds the application's connection, and what even the owner trips over. */
@YidanTest
class RecordGuardsTest {

    /** Every table whose comment or migration promises that its rows only grow. */
    private static final List<String> PROMISED = List.of(
            "adjustment_acceptance",
            "adjustment_claim",
            "adjustment_opinion",
            "adjustment_review",
            "bundle_run",
            "case_bundle",
            "carry_over_choice",
            "case_act",
            "case_comment",
            "case_deadline_change",
            "case_document",
            "case_link",
            "ledger_entry",
            "matter",
            "matter_entry_basis",
            "matter_entry_exception",
            "matter_entry_guide_step",
            "matter_entry_unit",
            "penalty_payment",
            "record_read",
            "return_assessment",
            "return_opinion",
            "return_snapshot",
            "ruling",
            "sent_form");

    @Autowired
    JdbcTemplate application;

    @Autowired
    TableOwner owner;

    @Test
    void everyTableThatPromisesSoOnlyGrows() {
        assertThat(guarded()).containsAll(PROMISED);
        assertThat(owner.jdbc()
                        .queryForList(
                                "select relname from pg_class where relkind = 'r' and obj_description(oid) like '%append only%'",
                                String.class))
                .isSubsetOf(guarded());
    }

    @Test
    void oneFunctionGuardsThemAll() {
        assertThat(owner.jdbc()
                        .queryForList("select proname from pg_proc where prosrc like '%is append-only%'", String.class))
                .containsExactly("append_only");
    }

    @Test
    void theApplicationMayNeitherChangeNorDeleteRowsThatOnlyGrow() {
        for (String table : guarded()) {
            refused(application, "update " + table + " set " + column(table) + " = null", "permission denied");
            refused(application, "delete from " + table, "permission denied");
        }
    }

    @Test
    void theOwnerTripsOverTheTriggers() {
        for (String table : guarded()) {
            refused(owner.jdbc(), "update " + table + " set " + column(table) + " = null where false", "append-only");
            refused(owner.jdbc(), "delete from " + table + " where false", "append-only");
        }
        for (String table : ownTables()) {
            refused(owner.jdbc(), "truncate " + table + " cascade", "append-only");
        }
    }

    @Test
    void theApplicationCanNeitherEmptyATableNorChangeTheSchemaNorSwitchAGuardOff() {
        ownTables().forEach(table -> refused(application, "truncate " + table + " cascade", "permission denied"));
        refused(application, "truncate act_hi_taskinst", "permission denied");
        refused(application, "alter table ledger_entry disable trigger all", "must be owner");
        refused(application, "drop trigger ledger_entry_append_only on ledger_entry", "must be owner");
        refused(application, "set session_replication_role = replica", "permission denied");
        refused(application, "create table own (word text)", "permission denied");
        refused(application, "update flyway_schema_history set success = true", "permission denied");
        refused(application, "copy ledger_entry to program 'cat'", "permission denied");
        refused(application, "create role another superuser", "permission denied");
        refused(application, "set role yidan_owner", "permission denied");
    }

    @Test
    void theApplicationRefusesToWorkAsTheOwner() {
        assertThatCode(() -> DatabaseRoleCheck.check(JdbcClient.create(application)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabaseRoleCheck.check(JdbcClient.create(owner.jdbc())))
                .isInstanceOfSatisfying(DatabaseNotAvailable.class, refused -> {
                    assertThat(refused).hasMessageContaining("账号权限过大").hasMessageContaining("yidan_owner");
                    assertThat(refused.action()).contains("spring.flyway.user");
                });
    }

    private List<String> guarded() {
        return owner.jdbc()
                .queryForList(
                        "select distinct tgrelid::regclass::text from pg_trigger"
                                + " where tgfoid = 'append_only'::regproc and tgtype & 16 <> 0",
                        String.class);
    }

    private List<String> ownTables() {
        return owner.jdbc()
                .queryForList(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                                + " and relname not like 'act\\_%' and relname <> 'flyway_schema_history'",
                        String.class);
    }

    private String column(String table) {
        return owner.jdbc()
                .queryForObject(
                        "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and attidentity = '' limit 1",
                        String.class,
                        table);
    }

    private static void refused(JdbcTemplate jdbc, String sql, String words) {
        assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).hasStackTraceContaining(words);
    }
}
