package org.yidan.engine.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.engine.Browser;
import org.yidan.engine.People;
import org.yidan.support.YidanTest;

/** What auditors learn of log-ins and of administrators' acts. */
@YidanTest
class LogInsPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhoCameInWhoDidNotAndWhatWasDoneToUsers() {
        String user = new People(identity, authorizations).clerk("journal-" + UUID.randomUUID());
        Browser.anonymous(port).logIn(user, "wrong");
        Browser clerk = Browser.loggedIn(port, user, People.PASSWORD);
        clerk.post("/logout", "");
        Browser admin = Browser.loggedIn(port, "admin", "yidan");
        admin.put(
                "/engine-rest/user/" + user + "/credentials",
                "{\"password\":\"five geese over the lake\",\"authenticatedUserPassword\":\"yidan\"}");
        admin.delete("/engine-rest/user/" + user);

        String page = Browser.loggedIn(port, "auditor", "yidan")
                .page("/audit/log-ins?user=" + user)
                .body();

        assertThat(page)
                .containsSubsequence(">删除用户<", ">被设置初始密码<", ">退出<", ">登录<", ">登录失败<")
                .contains("127.0.0.1", ">admin<")
                .doesNotContain("id=\"suspend\"");
    }

    @Test
    void isForAuditorsAndAdministratorsOnly() {
        assertThat(Browser.loggedIn(port, "admin", "yidan")
                        .page("/audit/log-ins")
                        .statusCode())
                .isEqualTo(200);
        for (String user : new String[] {"420381-sc.unit-clerk", "420381-gov.auditor", "designer"}) {
            assertThat(Browser.loggedIn(port, user, "yidan")
                            .page("/audit/log-ins")
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void onlyGrows() {
        for (String change : new String[] {
            "update log_in_event set user_id = null", "delete from log_in_event", "truncate log_in_event"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void showsAuditorsWhatAdministratorsDidInTheEngine() {
        Browser admin = Browser.loggedIn(port, "admin", "yidan");
        String group = "audited-" + UUID.randomUUID();
        admin.post("/engine-rest/group/create", "{\"id\":\"" + group + "\",\"name\":\"x\"}");

        String log = "/engine-rest/history/user-operation?maxResults=2000&category=Admin&userId=admin";

        assertThat(Browser.basic(port, "auditor", "yidan").get(log).body()).contains(group);
        assertThat(Browser.basic(port, "420381-sc.unit-clerk", "yidan").get(log).body())
                .doesNotContain(group);
    }
}
