package org.yidan.engine.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.yidan.engine.Browser;
import org.yidan.engine.EngineTestTask;
import org.yidan.engine.People;
import org.yidan.support.YidanTest;

/** What ends a session, and that rights are those of the moment. */
@YidanTest
class SessionEndTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private EngineTestTask testTask;

    @Autowired
    private SessionLife life;

    private Browser clerk(String id, String... groups) {
        new People(identity, authorizations).clerk(id, groups);
        Browser browser = Browser.loggedIn(port, id, People.PASSWORD);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    private static boolean isIn(Browser browser) {
        int rest = browser.get("/engine-rest/task?maxResults=1").statusCode();
        int webapp = browser.get(WEBAPP + "/task?maxResults=1").statusCode();
        assertThat(webapp).isEqualTo(rest).isIn(200, 401);
        return rest == 200;
    }

    @Test
    void endsWithTheLossOfAPostInTheWebApplicationsToo() {
        Browser clerk = clerk("session-post", "session-a", "session-b");

        identity.deleteMembership("session-post", "session-b");

        assertThat(clerk.get(WEBAPP + "/task?maxResults=1").statusCode()).isEqualTo(401);
        assertThat(isIn(clerk)).isFalse();
    }

    @Test
    void endsWithTheUser() {
        Browser clerk = clerk("session-deleted");

        identity.deleteUser("session-deleted");

        assertThat(isIn(clerk)).isFalse();
    }

    @Test
    void endsWhenAnAdministratorStopsTheUser() {
        Browser clerk = clerk("session-stopped");
        Browser admin = Browser.loggedIn(port, "admin", "yidan");

        admin.postForm("/audit/log-ins/suspend", Map.of("user", "session-stopped"));

        assertThat(isIn(clerk)).isFalse();
        assertThat(identity.checkPassword("session-stopped", People.PASSWORD)).isFalse();
        assertThat(Browser.basic(port, "session-stopped", People.PASSWORD)
                        .get("/engine-rest/task?maxResults=1")
                        .statusCode())
                .isEqualTo(401);

        admin.postForm("/audit/log-ins/readmit", Map.of("user", "session-stopped"));

        assertThat(identity.checkPassword("session-stopped", People.PASSWORD)).isTrue();
    }

    @Test
    void stopsNobodyByHimselfAndByNobodyElse() {
        Browser admin = Browser.loggedIn(port, "admin", "yidan");
        Browser clerk = clerk("session-meddler");

        assertThat(admin.postForm("/audit/log-ins/suspend", Map.of("user", "admin"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isIn(admin)).isTrue();
        assertThat(clerk.postForm("/audit/log-ins/suspend", Map.of("user", "admin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedIn(port, "auditor", "yidan")
                        .postForm("/audit/log-ins/suspend", Map.of("user", "admin"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void knowsANewPostWithTheNextRequest() {
        String instance = testTask.start(Map.of("post", "session-new.handler")).instance();
        new People(identity, authorizations).clerk("session-owner", "session-new.handler");
        Browser clerk = clerk("session-gains");
        String tasks = WEBAPP + "/task/count?processInstanceId=" + instance;
        assertThat(clerk.get(tasks).body()).contains("\"count\":0");

        identity.createMembership("session-gains", "session-new.handler");

        assertThat(clerk.get(tasks).body()).contains("\"count\":1");
    }

    @Test
    void endsAfterItsLongestTimeHoweverItIsUsed() {
        MockHttpSession session = new MockHttpSession();
        Standing standing = new Standing("anybody", "hash", false, List.of("a"));

        assertThat(life.isOver(session, standing, NOON)).isFalse();
        assertThat(life.isOver(session, standing, NOON.plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(life.isOver(session, standing, NOON.plus(Duration.ofHours(25))))
                .isTrue();
    }

    @Test
    void endsForWhoBeginsTooMany() {
        Browser first = clerk("session-many");

        for (int i = 0; i < life.perUser(); i++) {
            Browser.anonymous(port).logIn("session-many", People.PASSWORD);
        }

        assertThat(first.get("/engine-rest/task?maxResults=1").statusCode()).isEqualTo(401);
    }
}
