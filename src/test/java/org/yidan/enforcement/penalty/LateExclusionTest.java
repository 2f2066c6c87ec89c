package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/**
 * Time asked to be left out of the ninety days is decided by somebody else than who asked, and never by nobody
 * (RULES 0.5).
 */
@YidanTest
class LateExclusionTest {

    private static final String LEADER_POST = "420381-SC.unit-leader";
    private static final String NEXT_POST = "420381-GOV.county-gov";
    private static final String NEXT = "420381-gov.county-gov";

    @Autowired
    PenaltyStories story;

    @Autowired
    SecondOfficers seconds;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
        seconds.leaveOnePersonPerPost();
    }

    @AfterEach
    void backToRealTime() {
        seconds.comeBack();
        story.clock.reset();
    }

    @Test
    void whatIsNotDecidedInTimeGoesToTheNextPostToo() {
        String caseNo = story.filed();
        ask(caseNo, "2026-04-01", "2026-04-10");
        assertThat(offeredTo(caseNo)).containsExactly(LEADER_POST);

        story.driver.fireTimer(caseNo, "Boundary_ApproveExclusionOverdue");

        assertThat(story.clock.today()).isEqualTo("2026-03-12");
        assertThat(offeredTo(caseNo)).containsExactlyInAnyOrder(LEADER_POST, NEXT_POST);
        assertThat(story.ledger(caseNo)).containsExactly("PROCEDURE_DEFECT");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_ExclusionPassedOn");

        story.driver.completeAs(
                NEXT,
                story.driver.task(caseNo, "ApproveExclusion"),
                PenaltyAnswers.of("ApproveExclusion", story.clock.today()));
        assertThat(story.record(caseNo).due90()).isEqualTo("2026-06-18");
        ask(caseNo, "2026-05-01", "2026-05-02");
        assertThat(offeredTo(caseNo))
                .as("the next request goes its ordinary way")
                .containsExactly(LEADER_POST);
    }

    @Test
    void theLeaderStillDecidesAfterTheTime() {
        String caseNo = story.filed();
        ask(caseNo, "2026-04-01", "2026-04-10");
        story.driver.fireTimer(caseNo, "Boundary_ApproveExclusionOverdue");

        story.driver.completeAs(
                PenaltyStories.LEADER,
                story.driver.task(caseNo, "ApproveExclusion"),
                PenaltyAnswers.of("ApproveExclusion", story.clock.today()));

        assertThat(story.record(caseNo).due90()).isEqualTo("2026-06-18");
    }

    @Test
    void whatTheLeaderAskedForIsDecidedByTheNextPost() {
        String caseNo = story.filed();
        ask(PenaltyStories.LEADER, caseNo, "2026-04-01", "2026-04-10");

        assertThat(offeredTo(caseNo)).containsExactly(NEXT_POST);
    }

    private void ask(String caseNo, String from, String to) {
        ask(PenaltyStories.HANDLER, caseNo, from, to);
    }

    private void ask(String user, String caseNo, String from, String to) {
        story.registerAs(
                user,
                caseNo,
                "EXCLUDE_TIME",
                "exclusionGround",
                "TEST",
                "excludedFrom",
                from,
                "excludedTo",
                to,
                "exclusionReason",
                "食品送检等待检验结果",
                "exclusionRule",
                "市场监督管理行政处罚程序规定第六十四条");
    }

    private Set<String> offeredTo(String caseNo) {
        return tasks
                .getIdentityLinksForTask(
                        story.driver.task(caseNo, "ApproveExclusion").getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }
}
