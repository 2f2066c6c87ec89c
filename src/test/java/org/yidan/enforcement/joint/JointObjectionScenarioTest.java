package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;

import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.steps.CommonStep;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.joint.Participant.Status;
import org.yidan.level.LevelDesk;
import org.yidan.support.YidanTest;

/** Units of townships that say a joint task is not their level's work (RULES 7.9-5). */
@YidanTest
class JointObjectionScenarioTest {

    private static final Street STREET = new Street("420381001", "非本级职责一号摊点");
    private static final String STATION = "420381001-SCS";

    @Autowired
    JointStories story;

    @Autowired
    LevelDesk desk;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aParticipantIsReleasedAndTheOthersGoOnWithoutIt() {
        String taskNo = story.planned(STREET, STATION);
        story.confirm(taskNo, STREET.center(), STALLS);
        Task invitation = story.task(taskNo, "ConfirmParticipation", STATION);

        String no = press(invitation);
        Job overdue = story.driver.timer(taskNo, "Boundary_ConfirmParticipationOverdue");
        assertThat(overdue.isSuspended()).isTrue();
        answer(no, "TAKEN_BACK");

        assertThat(story.participants.one(taskNo, STATION).status()).isEqualTo(Status.RELEASED);
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_ParticipationAnswered", "EndEvent_TeamReady");
        assertThat(story.driver.openSteps(taskNo)).containsExactly("OnSiteInspection");
        assertThat(story.ledger(taskNo)).isEmpty();
        assertThat(story.file(no).outcome()).isEqualTo("TAKEN_BACK");
        assertThat(story.journal
                        .last(taskNo, CommonStep.TAKE_BACK_FROM_TOWNSHIP)
                        .orElseThrow()
                        .result())
                .isEqualTo("PARTICIPANT_RELEASED");
    }

    @Test
    void aDutyThatStaysGetsItsTimeBackForThatUnitAlone() {
        String taskNo = story.planned(STREET, STATION);
        Task invitation = story.task(taskNo, "ConfirmParticipation", STATION);
        Task other = story.task(taskNo, "ConfirmParticipation", STREET.center());
        var due = invitation.getDueDate().toInstant();
        String no = press(invitation);
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T10:00:00+08:00").toInstant());

        answer(no, "STAYS");

        assertThat(again(invitation).getDueDate()).isEqualTo(due.plusSeconds(3600));
        assertThat(again(other).getDueDate()).isEqualTo(other.getDueDate());
        assertThat(story.driver.timers(taskNo, "Boundary_ConfirmParticipationOverdue"))
                .noneMatch(Job::isSuspended);
    }

    @Test
    void theTaskOfTheLeadItselfGoesToTheCommandCentre() {
        String taskNo = story.set(STREET);
        Task receipt = story.driver.task(taskNo, "ReceiveJointTask");
        String no = press(receipt);

        answer(no, "TAKEN_BACK");

        assertThat(story.driver.holderOf(again(receipt))).isEqualTo("420381-cmd.county-dispatcher");
    }

    private String press(Task task) {
        return story.driver.as(story.driver.holderOf(task), () -> desk.press(task.getId(), "清单没有把这项检查列为本级职责。", null));
    }

    private void answer(String no, String decision) {
        story.driver.complete(no, "AnswerLevelObjection", Map.of("levelAnswer", decision, "levelReason", "对照清单认定。"));
    }

    private Task again(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }
}
