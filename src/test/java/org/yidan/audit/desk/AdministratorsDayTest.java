package org.yidan.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.audit.reads.ReadBook;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/**
 * Whatever an administrator does in a day, by REST and by pages, stands among the acts of the system with its target; and whoever looks
 * at a case stands among its readers.
 */
@YidanTest
class AdministratorsDayTest {

    private static final String USER =
            """
            {"profile": {"id": "%1$s", "firstName": "日", "lastName": "%1$s", "email": ""}, "credentials": {"password": "Xy-12345678-zq"}}""";

    @LocalServerPort
    int port;

    @Autowired
    QuestionDesk desk;

    @Autowired
    ProcessDriver driver;

    @Autowired
    CallStories story;

    @Autowired
    ReadBook book;

    /** What was done, by its code, and to whom. */
    private record Act(String deed, String target) {}

    @Test
    void sixtyActsAreAllListedWithTheirTargets() {
        Browser program = Browser.basic(port, "admin", "yidan");
        Browser pages = Browser.loggedIn(port, "admin", "yidan");
        List<Act> done = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String user = "desk-day-" + i;
            did(
                    done,
                    program.post("/engine-rest/user/create", USER.formatted(user))
                            .statusCode(),
                    "Create User",
                    user);
            did(
                    done,
                    program.put("/engine-rest/group/auditor/members/" + user, "{}")
                            .statusCode(),
                    "Create Groupmembership",
                    user);
            did(
                    done,
                    pages.postForm("/audit/log-ins/suspend", Map.of("user", user))
                            .statusCode(),
                    "SUSPENDED",
                    user);
            did(
                    done,
                    pages.postForm("/audit/log-ins/readmit", Map.of("user", user))
                            .statusCode(),
                    "READMITTED",
                    user);
            did(
                    done,
                    program.delete("/engine-rest/group/auditor/members/" + user).statusCode(),
                    "Delete Groupmembership",
                    user);
            did(done, program.delete("/engine-rest/user/" + user).statusCode(), "Delete User", user);
        }
        assertThat(done).hasSize(60);

        driver.as("auditor", () -> {
            for (int i = 0; i < 10; i++) {
                String user = "desk-day-" + i;
                List<String> listed =
                        desk.answer("system", Map.of("person", "admin", "target", user), 200).rows().stream()
                                .map(row -> row.get("deed") + " " + row.get("target") + " "
                                        + row.getOrDefault("becomes", ""))
                                .toList();
                assertThat(done.stream().filter(act -> act.target().equals(user)))
                        .allSatisfy(act -> assertThat(listed)
                                .anyMatch(line -> line.startsWith(act.deed() + " ") && line.contains(user)));
            }
            return null;
        });
        assertThat(Browser.loggedIn(port, "auditor", "yidan")
                        .page("/audit/system?person=admin&target=desk-day-3")
                        .body())
                .contains("新建用户", "删除用户", "新建组成员", "停用", "desk-day-3", "id=\"basis\"");
    }

    @Test
    void aHundredViewsOfACaseAreAllListed() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        String callNo;
        try {
            callNo = story.dispatched();
        } finally {
            story.clock.reset();
        }
        for (String user :
                List.of("auditor", "420381-sc.unit-clerk", "420381-cmd.county-dispatcher", "420381001.caller")) {
            Browser reader = Browser.loggedIn(port, user, "yidan");
            for (int i = 0; i < 25; i++) {
                assertThat(reader.page("/cases/" + callNo).statusCode()).isEqualTo(200);
            }
        }
        book.flush();

        List<Object> readers =
                driver.as("auditor", () -> desk.answer("reads", Map.of("case", callNo), 200).rows().stream()
                        .map(row -> row.get("actor"))
                        .toList());
        assertThat(readers).hasSize(100);
        assertThat(readers.stream().filter("420381001.caller"::equals)).hasSize(25);
    }

    private static void did(List<Act> done, int status, String deed, String target) {
        assertThat(status).as("%s %s", deed, target).isBetween(200, 303);
        done.add(new Act(deed, target));
    }
}
