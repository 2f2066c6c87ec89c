package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;
import static org.yidan.adjustment.scenario.AdjustmentStories.STAFFING;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.steps.CommonStep;
import org.yidan.support.OfferedForms;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** The staffing office's only officer proposes: its leader reviews, and the change goes to the end. */
@YidanTest
class OfficeProposesItselfTest {

    @Autowired
    OfferedForms forms;

    @Autowired
    AdjustmentStories story;

    @Autowired
    SecondOfficers seconds;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void begin() {
        story.begin();
        seconds.leaveOnePersonPerPost();
    }

    @AfterEach
    void backToRealTime() {
        seconds.comeBack();
        story.clock.reset();
    }

    @Test
    void theLeaderOfTheOfficeReviewsWhatItsOfficerProposed() {
        story.listed("TS-CG-101");
        String caseNo = story.proposed(STAFFING, "CHANGE_LIMIT", "TS-CG-101", "handleDays", 5);
        Task acceptance = story.driver.task(caseNo, "AcceptProposal");
        assertThat(forms.options(acceptance, "proposalDecision"))
                .as("nobody sends his own proposal back")
                .contains("ACCEPT", "REFUSE")
                .doesNotContain("SUPPLEMENT");
        assertThat(forms.options(acceptance, "track", "proposalDecision", "ACCEPT"))
                .contains("FULL");
        story.step(caseNo, "AcceptProposal");
        story.everybodyAgrees(caseNo);

        assertThat(offeredTo(caseNo, "ReasonablenessReview")).containsExactly("420322-BB.unit-leader");
        assertThat(story.journal.last(caseNo, CommonStep.STAND_IN).orElseThrow().note())
                .contains("已参与前面的办理");
        story.reviewed(caseNo);
        story.drafted(caseNo);
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TS-CG-101", EFFECT).orElseThrow().handleDays()).isEqualTo(5);
    }

    private List<String> offeredTo(String caseNo, String stem) {
        return tasks.getIdentityLinksForTask(story.driver.task(caseNo, stem).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
