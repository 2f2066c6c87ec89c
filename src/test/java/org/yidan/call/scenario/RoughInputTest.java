package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** What nobody types on purpose and somebody sends all the same is refused with a sentence. */
@YidanTest
@ExtendWith(OutputCaptureExtension.class)
class RoughInputTest {

    private static final String NUL = "\u0000";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void countsCharactersAsTheDatabaseDoes() {
        assertRefused("forms.too-short", "description", "😀".repeat(5));
        assertRefused("forms.too-long", "title", "😀".repeat(81));
        assertThat(story.called(MARKET, "description", "😀".repeat(10), "title", "😀".repeat(80)))
                .startsWith("HJ-");
    }

    @Test
    void refusesTheCharacterNul() {
        assertRefused("pages.error.unstorable", "title", "夜市" + NUL + "摊贩");
        assertRefused("pages.error.unstorable", "address", NUL + "均州一路");
    }

    @Test
    void refusesDaysNoCalendarHas() {
        for (String moment : List.of("+999999999-12-31T09:00", "1000-01-01T09:00", "2500-01-01T09:00:00Z")) {
            assertRefused("forms.unreadable", "occurredAt", moment);
        }
    }

    @Test
    void answersProgramsToo(CapturedOutput log) {
        Browser clerk = Browser.loggedIn(port, CallStories.CALLER, "yidan");
        String callNo = story.called(MARKET);

        assertStatus(clerk.post("/api/calls/" + callNo + "/additions", "{}"), 400);
        assertStatus(clerk.post("/api/calls/" + callNo + "/additions", "{\"note\":\"补充" + "\\u0000" + "说明一下\"}"), 400);
        assertStatus(clerk.delete("/api/call-files/987654321"), 404);
        assertStatus(clerk.page("/cases?from=%2B999999999-12-31"), 400);
        assertStatus(clerk.page("/cases?q=%00"), 400);
        assertStatus(clerk.get("/api/catalog/matters?asOf=%2B999999999-12-31"), 400);
        assertStatus(clerk.get("/api/calls/similar?matterCode=%00&areaCode=420381001&address=%00"), 400);
        for (String address : List.of("//cases", "/cases/..;/login", "/cases//HJ-1", "/cases/%2e%2e/x", "/a;b/c")) {
            int before = log.getAll().length();
            assertStatus(Browser.anonymous(port).get(address), 400);
            assertThat(log.getAll().substring(before)).doesNotContain("Exception", "\tat ");
        }
    }

    private static void assertStatus(HttpResponse<String> answer, int status) {
        String asked = answer.request().uri().toString();
        assertThat(answer.statusCode()).as(asked + " " + answer.body()).isEqualTo(status);
        assertThat(answer.body()).as(asked).doesNotContain("Exception", "java.", "select ", "ERROR:");
    }

    private void assertRefused(String code, String field, String value) {
        assertThatThrownBy(() -> story.called(MARKET, field, value))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.INVALID);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }
}
