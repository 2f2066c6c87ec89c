package org.yidan.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** What is said after a form was taken, and what is offered to begin. */
@YidanTest
class NextInCaseTest {

    private static final String CLERK = "420381-sc.unit-clerk";

    @LocalServerPort
    private int port;

    @Autowired
    private CallStories story;

    @Autowired
    private JointStories joint;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void begin() {
        story.clock.moveTo(CallStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void saysWhoIsNextAndUntilWhenToWhoMaySeeTheCase() {
        String callNo = story.dispatched();

        String own = next(CLERK, callNo);
        String caller = next(CallStories.CALLER, callNo);

        assertThat(JsonPath.<Boolean>read(own, "$.open")).isTrue();
        assertThat(JsonPath.<List<String>>read(own, "$.steps[*].step")).containsExactly("签收派单");
        assertThat(JsonPath.<String>read(own, "$.steps[0].who")).endsWith("签收员");
        assertThat(JsonPath.<String>read(own, "$.steps[0].due")).startsWith("2026-03-");
        assertThat(JsonPath.<Boolean>read(own, "$.steps[0].mine")).isTrue();
        assertThat(JsonPath.<String>read(own, "$.steps[0].task"))
                .isEqualTo(story.driver.task(callNo, "AcceptDispatch").getId());
        assertThat(JsonPath.<Boolean>read(caller, "$.steps[0].mine")).isFalse();
        assertThat(JsonPath.<String>read(caller, "$.steps[0].task")).isNull();
        assertThat(browser("420322-sc.unit-clerk")
                        .get("/api/cases/" + callNo + "/next")
                        .statusCode())
                .as("of another county")
                .isEqualTo(404);
    }

    @Test
    void saysWhatBecameOfACaseThatIsOver() {
        String callNo = story.called(CallStories.MARKET);
        story.step(
                callNo,
                "VerifyAndAccept",
                "intakeDecision",
                "REFUSE",
                "refusalGround",
                "LEGAL_CHANNEL",
                "intakeReason",
                "同一事项已经办结答复。");

        String over = next(CallStories.CALLER, callNo);

        assertThat(JsonPath.<Boolean>read(over, "$.open")).isFalse();
        assertThat(JsonPath.<String>read(over, "$.outcome")).isEqualTo("导入法定途径");
    }

    @Test
    void tellsTheObjectOfAnInspectionThatComesNext() {
        Street street = new Street("420381001", "接着检查的店");
        String taskNo = joint.onSite(street);

        String next = next("420381-sc.law-officer", taskNo);

        assertThat(JsonPath.<List<String>>read(next, "$.steps[?(@.mine == true)].part"))
                .containsExactly("第 1 个对象：接着检查的店");
    }

    @Test
    void offersToBeginOnlyWhatThePostsOfTheUserBegin() {
        assertThat(offered("420381001.caller"))
                .contains("matter-call", "call-request")
                .doesNotContain("joint-enforcement", "power-return", "list-adjustment");
        assertThat(offered("420381001.township-leader")).contains("power-return", "list-adjustment");
        assertThat(offered("420381-sc.unit-leader"))
                .contains("joint-enforcement", "list-adjustment")
                .doesNotContain("power-return", "matter-call");
    }

    private List<String> offered(String user) {
        return story.driver.as(user, () -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .startableInTasklist()
                .startablePermissionCheck()
                .listPage(0, 100)
                .stream()
                .map(ProcessDefinition::getKey)
                .toList());
    }

    private String next(String user, String caseNo) {
        return browser(user).get("/api/cases/" + caseNo + "/next").body();
    }

    private Browser browser(String user) {
        return Browser.loggedIn(port, user, "yidan");
    }
}
