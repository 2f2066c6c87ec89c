package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.support.YidanTest;

/** One log-in for the web applications, the REST API, our API and the pages. */
@YidanTest
class LoginTest {

    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @BeforeEach
    void aClerk() {
        People people = new People(identity, authorizations);
        people.clerk("login-clerk", "login-unit");
        people.user("login-guessed");
        people.user("login-mistyped");
        people.user("login-admin", "camunda-admin");
    }

    @Test
    void sendsPeopleToTheLoginPageAndProgramsAStatus() {
        Browser nobody = Browser.anonymous(port);

        HttpResponse<String> page = nobody.page("/catalog");
        HttpResponse<String> program = nobody.get("/engine-rest/task?maxResults=1");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    /** A program proves who it is each time; a session for each request would soon end those of its user's browser. */
    @Test
    void keepsNoSessionForAProgram() {
        Browser browser = Browser.loggedIn(port, "login-clerk", People.PASSWORD);
        Browser program = Browser.basic(port, "login-clerk", People.PASSWORD);

        for (int i = 0; i < 12; i++) {
            HttpResponse<String> answer = program.get("/engine-rest/task/count");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID") || cookie.contains("SESSION"));
        }
        assertThat(browser.page("/cases").statusCode()).isEqualTo(200);
    }

    /** Auditors and designers have no task list: they would be led to a refusal. */
    @Test
    void leadsToWhereTheWorkOfItsUserIs() {
        for (Map.Entry<String, String> user : Map.of(
                        "auditor", "/audit",
                        "designer", "/designer",
                        "420381-sc.unit-clerk", "/",
                        "admin", "/camunda/app/admin/default/")
                .entrySet()) {
            Browser browser = Browser.anonymous(port);
            HttpResponse<String> answer = browser.logIn(user.getKey(), "yidan");

            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(":" + port + user.getValue());
            assertThat(browser.page(user.getValue()).statusCode())
                    .as(user.getKey())
                    .isEqualTo(200);
        }
    }

    @Test
    void sharesOneLoginBetweenWebappsAndRest() {
        Browser clerk = Browser.loggedIn(port, "login-clerk", People.PASSWORD);

        assertThat(clerk.get(WHO).body()).contains("login-clerk");
        assertThat(clerk.get("/camunda/api/engine/engine/default/task?maxResults=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(clerk.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(200);
        assertThat(clerk.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void endsBothSessionsWhenSigningOutInTasklist() {
        Browser clerk = Browser.loggedIn(port, "login-clerk", People.PASSWORD);

        clerk.post(WHO + "/logout", "");

        assertThat(clerk.get(WHO).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(401);
    }

    @Test
    void logsInForEverythingWithTasklistsOwnForm() {
        Browser clerk = Browser.loggedIn(port, "login-clerk", People.PASSWORD);
        clerk.post(WHO + "/logout", "");

        HttpResponse<String> answer =
                clerk.postForm(WHO + "/login/tasklist", Map.of("username", "login-clerk", "password", People.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(clerk.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(200);
    }

    @Test
    void endsBothSessionsWhenLoggingOutOnAPage() {
        Browser clerk = Browser.loggedIn(port, "login-clerk", People.PASSWORD);

        clerk.post("/logout", "");

        assertThat(clerk.get(WHO).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(401);
    }

    @Test
    void acceptsBasicOnTheRestApi() {
        assertThat(Browser.basic(port, "login-clerk", People.PASSWORD)
                        .get("/engine-rest/task?maxResults=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Browser.basic(port, "login-mistyped", "wrong")
                        .get("/engine-rest/task?maxResults=1")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAWriteWithTheSessionButWithoutTheToken() {
        Browser clerk = Browser.loggedIn(port, "login-clerk", People.PASSWORD);

        HttpResponse<String> forged = clerk.forged("/engine-rest/task/count", "{}");
        HttpResponse<String> own = clerk.post("/engine-rest/task/count", "{}");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(200);
    }

    @Test
    void needsNoTokenOfAProgramWithoutASession() {
        Browser program = Browser.basic(port, "login-clerk", People.PASSWORD);

        assertThat(program.forged("/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void answersAnUnknownUserLikeAWrongPassword() {
        HttpResponse<String> unknown = Browser.anonymous(port).logIn("nobody-at-all", "x");
        HttpResponse<String> wrong = Browser.anonymous(port).logIn("login-mistyped", "x");

        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(wrong.headers().firstValue("Location"));
        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
    }

    @Test
    void doesNotLetEvenTheRightPasswordInRightAfterWrongOnes() {
        for (int i = 0; i < 5; i++) {
            Browser.anonymous(port).logIn("login-guessed", "wrong");
        }

        HttpResponse<String> right = Browser.anonymous(port).logIn("login-guessed", People.PASSWORD);

        assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
    }

    @Test
    void deniesAPathThatNobodyGranted() {
        Browser clerk = Browser.loggedIn(port, "login-clerk", People.PASSWORD);

        assertThat(clerk.get("/somewhere/new").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous(port).get("/actuator/health").statusCode()).isEqualTo(200);
    }

    /** Whom README's tour and the guide for adjusting the list name stands on the page. */
    @Test
    void offersEverybodyOfTheTourAndOfTheGuide() throws IOException {
        String page = Browser.anonymous(port).page("/login").body();
        String tour = Files.readString(Path.of("README.md"));
        String guide = Files.readString(Path.of("docs/user-guide/list-adjustment.md"));
        Set<String> named = Pattern.compile("`([0-9]{6}[0-9a-z-]*\\.[a-z-]+(?:\\.2)?)`")
                .matcher(tour + guide)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(12).allSatisfy(user -> assertThat(page)
                .contains("name=\"username\" value=\"" + user + "\""));
    }

    @Test
    void setsSecureHeaders() {
        HttpResponse<String> page = Browser.anonymous(port).page("/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
    }

    @Test
    void changesTheSessionAtLogin() {
        Browser clerk = Browser.anonymous(port);
        clerk.page("/catalog");
        String before = clerk.cookie("JSESSIONID");

        clerk.logIn("login-clerk", People.PASSWORD);

        assertThat(clerk.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }
}
