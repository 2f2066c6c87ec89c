package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.penalty.PenaltyStories.LEADER;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;
import static org.yidan.enforcement.penalty.PenaltyStories.UNIT;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.OfferedForms;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** The only leader of a department is one of the two officers: filing, decision and closing are the next post's. */
@YidanTest
class LeaderInvestigatedTest {

    private static final String OFFICERS = "[\"420381-sc.unit-leader\",\"420381-sc.law-officer\"]";
    private static final String GOVERNMENT = "420381-GOV.county-gov";
    private static final String CARD = "TEST-LEADER-1";

    @Autowired
    OfferedForms forms;

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
        story.jdbc
                .sql("insert into enforcement_card values (?, ?, ?, date '2026-01-01', date '2026-12-31')")
                .params(CARD, LEADER, UNIT)
                .update();
    }

    @AfterEach
    void backToRealTime() {
        story.jdbc
                .sql("delete from enforcement_card where card_no = ?")
                .param(CARD)
                .update();
        seconds.comeBack();
        story.clock.reset();
    }

    @Test
    void theGovernmentFilesDecidesAndClosesInTheLeadersPlace() {
        String caseNo = story.requested();
        assertThat(String.valueOf(
                        forms.shown(story.driver.task(caseNo, "RequestFiling")).get("colleagueOptions")))
                .contains("参加后由", "政府领导代为审签");
        story.step(caseNo, "RequestFiling", "officers", OFFICERS);

        assertThat(offeredTo(caseNo, "ApproveFiling")).containsExactly(GOVERNMENT);
        story.step(caseNo, "ApproveFiling");
        story.step(caseNo, "InvestigateCase", "investigators", OFFICERS);
        story.steps(caseNo, "WriteReport", "ReviewLegality", "ServeNotice", "RecordStatement");
        assertThat(offeredTo(caseNo, "DecidePenalty")).containsExactly(GOVERNMENT);
        story.steps(caseNo, "DecidePenalty", "ServeDecision", "PublishPenalty", "RecordPerformance", "ProposeClosing");
        assertThat(offeredTo(caseNo, "ApproveClosing")).containsExactly(GOVERNMENT);
        story.step(caseNo, "ApproveClosing");

        story.assertClosed(caseNo, PenaltyOutcome.PERFORMED, "EndEvent_PenaltyCaseClosed");
    }

    private Set<String> offeredTo(String caseNo, String stem) {
        return tasks.getIdentityLinksForTask(story.driver.task(caseNo, stem).getId()).stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }
}
