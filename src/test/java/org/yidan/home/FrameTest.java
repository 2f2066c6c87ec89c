package org.yidan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** The frame around the work, as the server answers it. */
@YidanTest
@Order(1) // pages show the first few of what waits: early, while there is little
class FrameTest {

    private static final String CLERK = "420381-sc.unit-clerk";
    private static final Pattern ENTRY = Pattern.compile("<li data-entry=\"([a-z-]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    @BeforeEach
    void aTuesday() {
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void theHomeSaysWhatWaitsAndWhereOnesCallsAre() {
        String callNo = story.called(CallStories.MARKET, "title", "工作台上的一件呼叫");
        story.step(callNo, "VerifyAndAccept");

        String callers = home(CallStories.CALLER);
        String leaders = home("420381001.township-leader");

        assertThat(callers).contains("工作台上的一件呼叫", callNo, "签发呼叫：", "分管领导").contains("#/?processStart=matter-call");
        assertThat(leaders).contains("本单位待办（", "签发呼叫", callNo, "今日到期", "#/?task=");
        assertThat(home("420381-gov.county-gov")).doesNotContain("processStart=matter-call\"");
    }

    @Test
    void theBarOffersWhatItsUserMayOpen() {
        Map<String, List<String>> offered = Map.of(
                CLERK,
                List.of("home", "tasklist", "cases", "mine", "exchange", "catalog", "evaluation", "notices", "help"),
                "auditor",
                List.of("cases", "catalog", "organization", "evaluation", "notices", "audit", "cockpit", "help"),
                "designer",
                List.of("designer", "catalog", "notices", "cockpit", "help"),
                "admin",
                List.of(
                        "tasklist",
                        "cases",
                        "catalog",
                        "organization",
                        "evaluation",
                        "notices",
                        "audit",
                        "cockpit",
                        "admin",
                        "help"));
        offered.forEach((user, entries) -> {
            Browser browser = Browser.loggedIn(port, user, "yidan");
            String page = browser.page("/catalog").body();
            assertThat(ENTRY.matcher(page).results().map(found -> found.group(1)))
                    .as(user)
                    .containsExactlyElementsOf(entries);
            assertThat(page).containsOnlyOnce("aria-current=\"page\"").containsOnlyOnce("class=\"yd-log-out\"");
            for (String entry : entries) {
                String href = page.split("data-entry=\"" + entry + "\">\\s*<a href=\"")[1]
                        .split("\"")[0];
                assertThat(browser.page(href.replace("&amp;", "&").replaceAll("#.*", ""))
                                .statusCode())
                        .as("%s opens %s", user, href)
                        .isEqualTo(200);
            }
            assertThat(browser.get("/bar?at=catalog").body()).contains("yd-bar").doesNotContain("<html");
        });
    }

    @Test
    void aPageThatIsNotThereSaysSoToEverybody() {
        for (Browser browser : List.of(Browser.anonymous(port), Browser.loggedIn(port, CLERK, "yidan"))) {
            HttpResponse<String> nothing = browser.page("/nonsense");

            assertThat(nothing.statusCode()).isEqualTo(404);
            assertThat(nothing.body()).contains("没有这个页面", "回到首页", "yd-bar");
        }
        HttpResponse<String> forbidden = Browser.loggedIn(port, CLERK, "yidan").page("/audit/log-ins");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("您不能打开这个页面", "回到首页", "data-entry=\"home\"", "丹江口市市场监督管理局 签收员");
    }

    @Test
    void thePageOfFaultsSpeaksTheLanguageThatWasChosen() throws Exception {
        assertThat(nonsense("zh", "en-US").body()).contains("lang=\"zh\"", "没有这个页面");
        assertThat(nonsense("en", "zh-CN").body()).contains("lang=\"en\"", "There is no such page");
    }

    private HttpResponse<String> nonsense(String chosen, String browser) throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nonsense"))
                .header("Accept", "text/html")
                .header("Accept-Language", browser)
                .header("Cookie", "YIDAN-LANGUAGE=" + chosen)
                .build();
        return HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString());
    }

    /** A real fault: the database refuses what a page reads. */
    @Test
    void aFaultOfOursSaysSoWithItsNumberAndWithoutTheDatabase() {
        Browser clerk = Browser.loggedIn(port, CLERK, "yidan");
        clerk.page("/");
        String role = jdbc.sql("select current_user").query(String.class).single();
        HttpResponse<String> failed;
        owner.jdbc().execute("revoke select on notice_preference, notice from " + role);
        try {
            failed = clerk.page("/notices");
        } finally {
            owner.jdbc().execute("grant select on notice_preference, notice to " + role);
        }

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains("没有办成", "事件编号", "回到首页", "丹江口市市场监督管理局 签收员", "data-entry=\"home\"")
                .doesNotContain("permission denied", "notice_preference", "Exception", "org.yidan");
        assertThat(clerk.page("/notices").statusCode()).isEqualTo(200);
    }

    @Test
    void anEndedSessionIsSaidToHaveEndedAndLeadsBackToTheForm() throws Exception {
        HttpRequest late = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/notices/read-all"))
                .header("Accept", "text/html")
                .header("Cookie", "JSESSIONID=ended; YIDAN-XSRF=one")
                .header("X-YIDAN-XSRF", "one")
                .header("Referer", "http://localhost:" + port + "/notices?unread=true")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpRequest lured = HttpRequest.newBuilder(late, (name, value) -> !name.equals("Referer"))
                .header("Referer", "http://evil.example/notices")
                .build();

        assertThat(location(late)).endsWith("/login?ended&next=%2Fnotices%3Funread%3Dtrue");
        assertThat(location(lured)).endsWith("/login?ended");
        assertThat(Browser.anonymous(port).page("/login?ended&next=/notices").body())
                .contains("登录已结束", "name=\"next\" value=\"/notices\"");
        Browser clerk = Browser.anonymous(port);
        clerk.page("/login");
        assertThat(next(clerk.postForm("/login", Map.of("username", CLERK, "password", "x", "next", "/notices"))))
                .endsWith("/login?error&next=%2Fnotices");
        assertThat(next(clerk.postForm(
                        "/login",
                        Map.of(
                                "username",
                                CLERK,
                                "password",
                                "yidan",
                                "next",
                                "/camunda/app/tasklist/default/#/?task=1"))))
                .endsWith(":" + port + "/camunda/app/tasklist/default/#/?task=1");
    }

    @Test
    void theGuidesAreServedAndTheirChaptersAreThere() {
        Browser clerk = Browser.loggedIn(port, CLERK, "yidan");

        assertThat(clerk.page("/help").body()).contains("工作人员使用手册", "/help/designer");
        assertThat(clerk.page("/help/staff").body())
                .contains("<table>", "yd-bar")
                .doesNotContain("<script>");
        assertThat(clerk.page("/help/no-such-guide").statusCode()).isEqualTo(404);
        Stream.of(Entry.values())
                .map(entry -> Entry.help(entry, Set.of("staff")))
                .filter(help -> help.contains("#"))
                .forEach(help -> assertThat(
                                clerk.page(help.replaceAll("#.*", "")).body())
                        .contains("id=\"" + help.replaceAll(".*#", "") + "\""));
        assertThat(clerk.page("/help/" + UriUtils.encode("../application", StandardCharsets.UTF_8))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void aTaskThatIsDoneLeadsToItsCase() {
        String callNo = story.called(CallStories.MARKET);
        String task = story.driver.task(callNo, "VerifyAndAccept").getId();
        story.step(callNo, "VerifyAndAccept");

        HttpResponse<String> done =
                Browser.loggedIn(port, CallStories.CALLER, "yidan").get("/api/tasks/" + task + "/trace");
        HttpResponse<String> foreign =
                Browser.loggedIn(port, "420322-sc.unit-clerk", "yidan").get("/api/tasks/" + task + "/trace");

        assertThat(done.body()).contains("\"state\":\"DONE\"", callNo, "社会治理中心");
        assertThat(foreign.statusCode()).isEqualTo(204);
    }

    private String home(String user) {
        HttpResponse<String> page = Browser.loggedIn(port, user, "yidan").page("/");
        assertThat(page.statusCode()).as(user).isEqualTo(200);
        return page.body();
    }

    private static String next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String location(HttpRequest request) throws Exception {
        return next(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    }
}
