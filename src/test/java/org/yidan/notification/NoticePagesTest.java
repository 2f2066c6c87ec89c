package org.yidan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.support.YidanTest;

/** One's own notices over HTTP, and nobody else's. */
@YidanTest
class NoticePagesTest {

    private static final String READER = "420381-cg.unit-leader";
    private static final String CASE = "HJ-420381-20260310-96001";

    @LocalServerPort
    int port;

    @Autowired
    Telling telling;

    @Autowired
    ObjectMapper json;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void aNotice() {
        telling.forgetTheRest();
        telling.jdbc.sql("delete from notice where user_id = ?").param(READER).update();
        telling.happens(NotificationEvent.ofCase(
                NoticeKind.SUPERVISION, "first-level", CASE, Audience.nobody().user(READER)));
        telling.tell();
    }

    @Test
    void countsListsAndMarksOnesOwnNotices() throws Exception {
        Browser reader = Browser.loggedIn(port, READER, "yidan");

        HttpResponse<String> count = reader.get("/api/notices/count");
        assertThat(count.body()).isEqualTo("{\"unread\":1}");
        assertThat(count.headers().firstValue("ETag")).hasValue("\"1\"");

        JsonNode line = json.readTree(reader.get("/api/notices?unread=true").body())
                .get("notices")
                .get(0);
        assertThat(line.get("text").asText()).isEqualTo("办理超期，红牌，一级督办（催办）");
        assertThat(line.get("casePath").asText()).isEqualTo("/cases/" + CASE);

        String id = line.get("id").asText();
        Browser other = Browser.loggedIn(port, "420381-cg.unit-clerk", "yidan");
        assertThat(other.post("/api/notices/" + id + "/read", "{}").statusCode())
                .isEqualTo(404);
        assertThat(other.get("/api/notices").body()).doesNotContain(CASE);

        assertThat(reader.post("/api/notices/" + id + "/read", "{}").body()).isEqualTo("{\"unread\":0}");
        assertThat(reader.post("/api/notices/read-all", "{}").statusCode()).isEqualTo(200);
        assertThat(Browser.anonymous(port).get("/api/notices").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAPostWithoutTheToken() {
        Browser reader = Browser.loggedIn(port, READER, "yidan");

        assertThat(reader.forged("/api/notices/read-all", "{}").statusCode()).isEqualTo(403);
        assertThat(reader.get("/api/notices/count").body()).isEqualTo("{\"unread\":1}");
    }

    @Test
    void keepsTheSettingsOfTheApiAndOfThePage() {
        Browser reader = Browser.loggedIn(port, READER, "yidan");

        assertThat(reader.put(
                                "/api/notices/settings",
                                """
                                {"digest":"DAILY","quietFrom":"20:00","quietUntil":"08:00","quietDaysOff":false,
                                 "noMail":["VERSION_CHANGE"],"noNotice":[]}""")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/api/notices/settings").body()).contains("DAILY", "VERSION_CHANGE");
        String page = reader.page("/notices").body();
        assertThat(page).contains("我的通知", CASE, "value=\"20:00\"", "督办");

        assertThat(reader.postForm(
                                "/notices/settings",
                                Map.of(
                                        "digest", "HOURLY",
                                        "quietFrom", "21:00",
                                        "quietUntil", "07:30",
                                        "notice", "SUPERVISION"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(reader.get("/api/notices/settings").body()).contains("HOURLY", "NEW_WORK");
        assertThat(reader.put(
                                "/api/notices/settings",
                                """
                                {"email":"a@b.cn","digest":"DAILY","quietFrom":"20:00","quietUntil":"08:00","quietDaysOff":false,
                                 "noMail":[],"noNotice":[]}""")
                        .statusCode())
                .isEqualTo(403);
        telling.jdbc
                .sql("delete from notice_preference where user_id = ?")
                .param(READER)
                .update();
    }

    @Test
    void showsStuckLettersToAdministratorsOnly() {
        assertThat(Browser.loggedIn(port, READER, "yidan")
                        .page("/notices/stuck")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedIn(port, "admin", "yidan")
                        .page("/notices/stuck")
                        .body())
                .contains("未送达的通知");
        assertThat(meters.get("yidan.notification.waiting").gauges())
                .allSatisfy(gauge -> assertThat(gauge.value()).isNotNegative());
        assertThat(meters.get("yidan.notification.dead").gauges()).hasSize(4);
    }
}
