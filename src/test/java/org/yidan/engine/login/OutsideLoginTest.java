package org.yidan.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.engine.Browser;
import org.yidan.engine.People;
import org.yidan.support.IdentityServer;
import org.yidan.support.YidanTest;

/** Coming in over a real identity server, with all that goes wrong there. */
@YidanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideLoginTest {

    private static final String USER = "outside-clerk";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcClient jdbc;

    private AutoCloseable server;

    /** A person's browser at the identity server. */
    private final class AtTheServer {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String address) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Logs in there and gives the path of ours that it leads back to. */
        String logIn(String address, String user) throws Exception {
            assertThat(location(get(address))).isEqualTo(IdentityServer.issuer() + "/login");
            HttpResponse<String> in = client.send(
                    HttpRequest.newBuilder(URI.create(IdentityServer.issuer() + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)
                                    + "&password=" + IdentityServer.PASSWORD))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return back(location(get(location(in))));
        }
    }

    @BeforeAll
    void start() throws Exception {
        server = IdentityServer.startFor(port);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void people() {
        People people = new People(identity, authorizations);
        people.clerk(USER, "outside-unit", "staff");
        people.user("outside-locked");
        jdbc.sql(
                        "insert into suspended_user (user_id, suspended_by, suspended_at) values ('outside-locked', 'admin', now()) on conflict do nothing")
                .update();
        // Somebody else has set the password: of no matter to who never types it.
        jdbc.sql("update act_id_user set pwd_ = replace(pwd_, '{bcrypt}', '{first}') where id_ = ?")
                .param(USER)
                .update();
    }

    @Test
    void leadsInAndOutOnBothSides() throws Exception {
        Browser browser = Browser.anonymous(port);
        assertThat(browser.page("/login").body()).contains("郧县统一身份登录", "/oauth2/authorization/county");
        browser.page("/cases?kind=CALL");
        AtTheServer there = new AtTheServer();

        String code = there.logIn(location(browser.page("/oauth2/authorization/county")), USER);
        HttpResponse<String> in = browser.page(code);

        assertThat(location(in)).endsWith("/cases?kind=CALL");
        HttpResponse<String> cases = browser.page("/cases?kind=CALL");
        assertThat(cases.statusCode()).isEqualTo(200);
        assertThat(cases.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + IdentityServer.issuer());
        assertThat(browser.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(200);
        HttpResponse<String> tasklist = browser.page("/camunda/app/tasklist/default/");
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + IdentityServer.issuer());
        assertThat(browser.get(WHO).body()).contains(USER, "tasklist");
        assertThat(browser.get("/engine-rest/identity/groups?userId=" + USER).body())
                .contains("outside-unit");
        assertThat(jdbc.sql(
                                "select kind || ' ' || channel from log_in_event where user_id = ? order by id desc limit 1")
                        .param(USER)
                        .query(String.class)
                        .single())
                .isEqualTo("LOGGED_IN outside");

        String out = location(browser.postForm("/logout", Map.of()));
        assertThat(browser.get(WHO).statusCode()).isEqualTo(404);
        assertThat(out).startsWith(IdentityServer.issuer() + "/connect/logout?id_token_hint=");
        assertThat(location(there.get(out))).isEqualTo("http://localhost:" + port + "/login?out");
        String again = location(browser.page("/oauth2/authorization/county"));
        assertThat(location(there.get(again)))
                .as("logged out there, too")
                .isEqualTo(IdentityServer.issuer() + "/login");
    }

    @Test
    void whoEntersHereByPasswordStaysHere() {
        Browser browser = Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan");

        assertThat(location(browser.postForm("/logout", Map.of()))).endsWith("/login?out");
    }

    @Test
    void whoDoesNotGetInReadsWhy() throws Exception {
        new People(identity, authorizations).user(IdentityServer.WRONG_AUDIENCE + "li");
        new People(identity, authorizations).user(IdentityServer.OF_YESTERDAY + "li");

        assertThat(refused("nobody-here")).contains("没有与您对应的用户");
        assertThat(refused("nobody\0here")).contains("没有与您对应的用户");
        assertThat(refused("outside-locked")).contains("已停用");
        assertThat(refused(IdentityServer.WRONG_AUDIENCE + "li")).contains("凭证无效");
        assertThat(refused(IdentityServer.OF_YESTERDAY + "li")).contains("凭证无效");
    }

    @Test
    void aDoorThatWasNotBegunHereLeadsBackToTheLogIn() throws Exception {
        Browser browser = Browser.anonymous(port);
        String begun = location(browser.page("/oauth2/authorization/county"));

        assertThat(sentence(Browser.anonymous(port), new AtTheServer().logIn(begun, USER)))
                .contains("等得太久");
        assertThat(sentence(browser, "/login/oauth2/code/county?error=access_denied&state=" + state(begun)))
                .contains("取消了登录");
        assertThat(Browser.anonymous(port).page("/login?outside=%3Cscript%3E").body())
                .doesNotContain("<script>");
    }

    /** The user's session ends when he is locked, whichever way he came in. */
    @Test
    void endsWithTheLock() throws Exception {
        new People(identity, authorizations).clerk("outside-to-lock", "outside-unit", "staff");
        Browser browser = Browser.anonymous(port);
        browser.page(
                new AtTheServer().logIn(location(browser.page("/oauth2/authorization/county")), "outside-to-lock"));
        assertThat(browser.page("/cases").statusCode()).isEqualTo(200);

        jdbc.sql("insert into suspended_user (user_id, suspended_by, suspended_at) values (?, 'admin', now())")
                .param("outside-to-lock")
                .update();

        assertThat(browser.page("/cases").statusCode()).isEqualTo(302);
    }

    private String refused(String user) throws Exception {
        Browser browser = Browser.anonymous(port);
        return sentence(browser, new AtTheServer().logIn(location(browser.page("/oauth2/authorization/county")), user));
    }

    private static String sentence(Browser browser, String path) {
        String login = back(location(browser.page(path)));
        assertThat(login).startsWith("/login?outside=");
        assertThat(browser.page("/cases").statusCode()).isEqualTo(302);
        return browser.page(login).body();
    }

    private static String state(String address) {
        return address.replaceAll(".*[?&]state=([^&]*).*", "$1");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String back(String address) {
        URI there = URI.create(address);
        return there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
    }
}
