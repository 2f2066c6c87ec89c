package org.yidan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.duty.TownshipGuard;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** What was blocked before it had a number is read by those who oversee. */
@YidanTest
class BlockedAttemptsTest {

    private static final String PAGE = "/evaluation/blocked";

    @LocalServerPort
    int port;

    @Autowired
    TownshipGuard guard;

    @Test
    void showsTheEntriesWithoutACaseToAuditorsAndDisciplineInspectors() {
        guard.blocked(new TownshipGuard.Attempt(
                TownshipGuard.Attempt.NOT_REGISTERED,
                "420381",
                MatterCallStep.REGISTER_CALL,
                "420381-HB",
                "blocked-test",
                "清单外测试事项甲",
                "420381001"));

        for (String user : new String[] {"auditor", "420381-gov.discipline-viewer", "420381-gov.auditor"}) {
            var page = Browser.loggedIn(port, user, "yidan").page(PAGE);
            assertThat(page.statusCode()).as(user).isEqualTo(200);
            assertThat(page.body()).as(user).contains("清单外测试事项甲").doesNotContain("??");
            assertThat(Browser.loggedIn(port, user, "yidan").page("/cases").body())
                    .as(user)
                    .contains(PAGE);
        }
        assertThat(Browser.loggedIn(port, "420322-gov.discipline-viewer", "yidan")
                        .page(PAGE)
                        .body())
                .doesNotContain("清单外测试事项甲");
        assertThat(Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan")
                        .page(PAGE)
                        .statusCode())
                .isEqualTo(403);
    }
}
