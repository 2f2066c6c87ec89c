package org.yidan.casework.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.CallFixtures;
import org.yidan.call.Calls;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** The lines follow the record in the step's transaction; what went past the triggers is found and written again. */
@YidanTest
class CaseLinesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(20);

    @Autowired
    CaseLines lines;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TableOwner owner;

    @Autowired
    JdbcClient jdbc;

    private String callNo = "";

    @BeforeEach
    void aCall() {
        callNo = "HJ-420381-20320302-000" + NUMBERS.incrementAndGet();
        calls.save(CallFixtures.aCall(callNo));
    }

    @Test
    void aStepAddsWhoDidIt() {
        assertThat(readers())
                .contains("*", "region:420381", "unit:420381001", "place:420381001", "by:420381001.caller");

        step("420381-cg.unit-handler");

        assertThat(readers()).contains("by:420381-cg.unit-handler").doesNotContain("unit:420381-CG");
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(readers());
    }

    @Test
    void whatIsRolledBackChangesNothing() {
        List<String> before = readers();

        transaction.executeWithoutResult(status -> {
            step("420381-cg.unit-handler");
            status.setRollbackOnly();
        });

        assertThat(readers()).isEqualTo(before);
    }

    @Test
    void ofTwoStepsAtOnceNoneIsLost() {
        CompletableFuture<?> other = transaction.execute(status -> {
            step("one");
            jdbc.sql("set constraints all immediate").update();
            CompletableFuture<?> meanwhile =
                    CompletableFuture.runAsync(() -> transaction.executeWithoutResult(second -> step("other")));
            awaitWaiting();
            return meanwhile;
        });
        other.join();

        assertThat(readers()).contains("by:one", "by:other");
        assertThat(lines.drift()).doesNotContain(callNo);
    }

    @Test
    void whatWentPastTheTriggersIsFoundAndWrittenAgain() {
        String gone = "HJ-420381-20320302-99999";
        String missing = callNo;
        aCall();
        String shifted = callNo;
        owner.pastTheGuards(List.of("case_file", "case_line"), owned -> {
            owned.update("update case_file set title = '改过的标题' where case_no = ?", shifted);
            owned.update("delete from case_line where case_no = ?", missing);
            owned.update("delete from case_reader where case_no = ? and reader = 'unit:420381001'", shifted);
            owned.update("insert into case_reader values ('unit:420381-HB', now(), ?)", shifted);
            owned.update(
                    """
                    insert into case_line select ?, kind, region, title, matter_code, matter_name, place, urgency, open, outcome, unit,
                           opened_at, readers from case_line where case_no = ?""",
                    gone,
                    shifted);
        });
        assertThat(lines.drift()).contains(gone, missing, shifted);

        lines.check();

        assertThat(lines.drift()).isEmpty();
        assertThat(jdbc.sql("select title from case_line where case_no = ?")
                        .param(shifted)
                        .query(String.class)
                        .single())
                .isEqualTo("改过的标题");
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(readers());
    }

    private void step(String actor) {
        jdbc.sql(
                        """
                        insert into case_act (id, case_no, step, result, actor, persons, card_nos, guide_steps, finished_at, answers)
                        select nextval('case_part_seq'), case_no, 'handleMatter', 'DONE', ?, '{}', '{}', '{}', opened_at, '{}'
                          from case_file where case_no = ?""")
                .params(actor, callNo)
                .update();
    }

    private void awaitWaiting() {
        Awaitility.await()
                .until(() -> CompletableFuture.supplyAsync(this::waiting).join() > 0);
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .query(Integer.class)
                .single();
    }

    private List<String> readers() {
        return jdbc.sql("select unnest(readers) from case_line where case_no = ?")
                .param(callNo)
                .query(String.class)
                .list();
    }

    private List<String> listed() {
        return jdbc.sql("select reader from case_reader where case_no = ?")
                .param(callNo)
                .query(String.class)
                .list();
    }
}
