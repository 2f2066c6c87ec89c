package org.yidan.engine.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** A password somebody else has set opens the page to change it and nothing more. */
@YidanTest
class PasswordPageTest {

    private static final String FIRST = "first word of the boss";
    private static final String OWN = "three willows by the river";

    @LocalServerPort
    private int port;

    private Browser admin() {
        return Browser.loggedIn(port, "admin", "yidan");
    }

    private String newUser(Browser admin) {
        String id = "newcomer-" + UUID.randomUUID();
        HttpResponse<String> made = admin.post(
                "/engine-rest/user/create",
                """
                {"profile": {"id": "%s", "firstName": "新人", "lastName": "试验"}, "credentials": {"password": "%s"}}"""
                        .formatted(id, FIRST));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(204);
        assertThat(admin.put("/engine-rest/group/staff/members/" + id, "").statusCode())
                .isEqualTo(204);
        return id;
    }

    @Test
    void isAllThereIsWithAFirstPassword() {
        String user = newUser(admin());
        Browser newcomer = Browser.anonymous(port);
        newcomer.logIn(user, FIRST);

        for (String path : new String[] {"/camunda/app/tasklist/default/", "/cases", "/catalog"}) {
            HttpResponse<String> page = newcomer.page(path);
            assertThat(page.statusCode()).as(path).isEqualTo(302);
            assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/account/password");
        }
        for (Browser program : new Browser[] {newcomer, Browser.basic(port, user, FIRST)}) {
            HttpResponse<String> refused = program.get("/engine-rest/task?maxResults=1");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("urn:yidan:problem:engine.first-password", "初始密码");
        }
        assertThat(newcomer.get("/camunda/api/engine/engine/default/task?maxResults=1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(newcomer.page("/account/password").body()).contains("他人设置的初始密码", user);
    }

    @Test
    void isAllThereIsAfterTasklistsOwnForm() {
        String user = newUser(admin());
        Browser browser = Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan");
        browser.post("/camunda/api/admin/auth/user/default/logout", "");

        HttpResponse<String> in = browser.postForm(
                "/camunda/api/admin/auth/user/default/login/tasklist", Map.of("username", user, "password", FIRST));

        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task?maxResults=1")
                        .body())
                .contains("engine.first-password");
    }

    @Test
    void changesItAndEndsTheOtherSessions() {
        String user = newUser(admin());
        Browser newcomer = Browser.anonymous(port);
        newcomer.logIn(user, FIRST);
        Browser elsewhere = Browser.anonymous(port);
        elsewhere.logIn(user, FIRST);
        elsewhere.page("/account/password");
        newcomer.page("/account/password");

        HttpResponse<String> done = change(newcomer, FIRST, OWN, OWN);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(newcomer.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(401);
        assertThat(Browser.basic(port, user, FIRST)
                        .get("/engine-rest/task?maxResults=1")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Browser.basic(port, user, OWN)
                        .get("/engine-rest/task?maxResults=1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhyAPasswordIsNotTaken() {
        String user = newUser(admin());
        Browser newcomer = Browser.anonymous(port);
        newcomer.logIn(user, FIRST);
        newcomer.page("/account/password");

        assertThat(change(newcomer, "not " + FIRST, OWN, OWN).body()).contains("现在的密码不正确");
        assertThat(change(newcomer, FIRST, OWN, OWN + ".").body()).contains("两次输入的新密码不一致");
        assertThat(change(newcomer, FIRST, FIRST, FIRST).body()).contains("与现在的密码相同");
        assertThat(change(newcomer, FIRST, "1", "1").statusCode()).isEqualTo(400);
        assertThat(newcomer.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(403);
    }

    @Test
    void comesAgainAfterAnAdministratorSetANewPassword() {
        Browser admin = admin();
        String user = newUser(admin);
        Browser newcomer = Browser.anonymous(port);
        newcomer.logIn(user, FIRST);
        newcomer.page("/account/password");
        change(newcomer, FIRST, OWN, OWN);

        String set = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"yidan\"}";
        HttpResponse<String> weak = admin.put("/engine-rest/user/" + user + "/credentials", set.formatted("1"));
        HttpResponse<String> good = admin.put("/engine-rest/user/" + user + "/credentials", set.formatted(FIRST));

        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(weak.body()).contains("新密码太短");
        assertThat(good.statusCode()).as(good.body()).isEqualTo(204);
        assertThat(newcomer.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(401);
        newcomer.logIn(user, FIRST);
        assertThat(newcomer.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> change(Browser browser, String present, String next, String again) {
        return browser.postForm("/account/password", Map.of("present", present, "next", next, "again", again));
    }
}
