package org.yidan.audit.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.shared.Rows;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/** Whoever looks at a call, by page, file, search or program, stands in the book of reads; who was refused does not. */
@YidanTest
class WhoLookedTest {

    private static final String DISPATCHER = "420381-cmd.county-dispatcher";
    private static final String STRANGER = "420381-hb.unit-handler";
    private static final String PHONE = "13987654321";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadBook book;

    @Autowired
    ReadQuery query;

    @Autowired
    WholeDatabase database;

    private record Row(String actor, String unit, String kind, String target, String query, Long results) {}

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void everyLookAtACallIsInTheBook() {
        story.beginOn(TUE_2026_03_10_0900);
        String callNo = story.responded();
        String task = story.jdbc
                .sql(
                        "select t.id_ from act_ru_task t join act_hi_procinst p on p.id_ = t.proc_inst_id_ where p.business_key_ = ? limit 1")
                .param(callNo)
                .query(String.class)
                .single();

        String process = jdbc.sql("select process_instance_id from call where call_no = ?")
                .param(callNo)
                .query(String.class)
                .single();

        Browser handler = Browser.loggedIn(port, SC_HANDLER, "yidan");
        handler.page("/cases/" + callNo);
        handler.get("/api/tasks/" + task + "/card");
        Browser.loggedIn(port, STRANGER, "yidan").page("/cases/" + callNo);
        Browser.loggedIn(port, DISPATCHER, "yidan").page("/cases/" + callNo);
        Browser auditor = Browser.basic(port, "auditor", "yidan");
        Browser atTheDesk = Browser.loggedIn(port, "auditor", "yidan");
        atTheDesk.page("/cases?q=" + PHONE + "&kind=CALL");
        atTheDesk.page("/cases?q=" + URLEncoder.encode("刘某某", StandardCharsets.UTF_8) + "&from=2026-03-10");
        auditor.get("/api/cases/" + callNo + "/path");
        auditor.get("/engine-rest/history/process-instance/" + process);
        book.flush();

        assertThat(rows("case_no", callNo))
                .extracting(Row::actor, Row::kind)
                .containsExactly(
                        tuple(SC_HANDLER, "PERSONAL"),
                        tuple(SC_HANDLER, "PAGE"),
                        tuple(DISPATCHER, "PERSONAL"),
                        tuple("auditor", "API"),
                        tuple("auditor", "API"));
        assertThat(rows("case_no", callNo).get(0).unit()).isEqualTo("420381-SC");
        List<Row> searches = rows("target", "/cases").stream()
                .filter(row -> row.actor().equals("auditor")
                        && String.valueOf(row.query()).contains("sealed:"))
                .toList();
        assertThat(searches)
                .extracting(row -> query.shown(row.query()))
                .contains("kind=CALL&q=" + PHONE, "from=2026-03-10&q=刘某某");
        assertThat(searches).extracting(Row::results).contains(0L);
        assertThat(database.placesOf(PHONE)).isEmpty();
    }

    @Test
    void theBookOnlyGrows() {
        for (String change :
                new String[] {"update record_read set actor = 'x'", "delete from record_read", "truncate record_read"
                }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private List<Row> rows(String column, String value) {
        return jdbc.sql("select actor, unit, kind, target, query, results from record_read where " + column
                        + " = ? order by id")
                .param(value)
                .query(Rows.of(Row.class))
                .list();
    }
}
