package org.yidan.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.level.LevelStories.TUE_2026_03_10_0900;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.Offer;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Who may object, once; and what happens while the staffing office does not answer. */
@YidanTest
class LateAnswerTest {

    @Autowired
    LevelStories story;

    @Autowired
    List<Asking> askings;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aLateAnswerGoesIntoTheOfficesLedgerIsUrgedAndIsNoConsent() {
        String callNo = story.atOwnLevel();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        String no = story.press(task);

        story.driver.fireTimer(no, "Boundary_AnswerLevelObjectionReminder");
        story.driver.fireTimer(no, "Boundary_AnswerLevelObjectionWarning");
        story.driver.fireTimer(no, "Boundary_AnswerLevelObjectionOverdue");

        assertThat(story.calls.ledger(no)).containsExactly("LATE_OPINION");
        assertThat(story.calls
                        .jdbc
                        .sql("select unit_code from ledger_entry where business_key = ?")
                        .param(no)
                        .query(String.class)
                        .single())
                .isEqualTo("420381-BB");
        assertThat(story.driver.openSteps(no)).containsExactly("AnswerLevelObjection", "UrgeLevelAnswer");
        assertThat(story.objection(no).isOpen()).isTrue();
        assertThat(story.calls.ledger(callNo))
                .as("nothing against the township")
                .isEmpty();

        story.driver.complete(no, "UrgeLevelAnswer", Map.of("urgeNote", "请编办今日内答复。"));
        story.answer(no, LevelDecision.STAYS);

        story.assertEnded(no, "STAYS", "EndEvent_DutyKept");
        assertThat(story.driver.passed(no))
                .contains("EndEvent_LevelAnswerReminded", "EndEvent_LevelAnswerWarned", "EndEvent_LevelAnswerUrged");
        assertThat(story.calls.ledger(callNo)).isEmpty();
        assertThat(story.due(task)).isAfter(story.clock.instant());
    }

    @Test
    void aTaskIsObjectedToOnce() {
        String callNo = story.cooperating();
        Task task = story.driver.task(callNo, "Cooperate");
        String no = story.press(task);

        assertThatThrownBy(() -> story.press(task)).hasMessageContaining(no).hasMessageContaining("请等待编办答复");
    }

    @Test
    void aDepartmentMayNotObjectAndAStrangerSeesNoTask() {
        String callNo = story.cooperating();
        Task ofDepartment = story.driver.task(callNo, "HandleMatter");
        Task ofTownship = story.driver.task(callNo, "Cooperate");

        assertThatThrownBy(() -> story.press(ofDepartment))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.FORBIDDEN))
                .hasMessageContaining("签收时退回");
        assertThatThrownBy(() -> story.pressAs("420381002.caller", ofTownship))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.NOT_FOUND));
        assertThatThrownBy(() -> story.pressAs("420381-sc.unit-handler", ofTownship))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.NOT_FOUND));
    }

    @Test
    void theReasonIsNeitherEmptyNorEndless() {
        String callNo = story.cooperating();
        Task task = story.driver.task(callNo, "Cooperate");
        String holder = story.driver.holderOf(task);

        assertThatThrownBy(() -> story.driver.as(holder, () -> story.desk.press(task.getId(), "不归我们管", null)))
                .hasMessageContaining("10 至 1,000 字");
        assertThatThrownBy(() -> story.driver.as(holder, () -> story.desk.press(task.getId(), "理".repeat(1001), null)))
                .satisfies(refusal(Kind.INVALID, "level.reason-length"));
    }

    @Test
    void theCardOffersItToTownshipsOnlyAndSaysWhyNotASecondTime() {
        String callNo = story.cooperating();
        Task task = story.driver.task(callNo, "Cooperate");
        String holder = story.driver.holderOf(task);
        Asking asking = askings.stream()
                .filter(one -> one.kind().equals("NOT_OUR_LEVEL"))
                .findFirst()
                .orElseThrow();

        TaskInHand ofLead = inHand(story.driver.task(callNo, "HandleMatter"), "420381-SC.unit-handler");
        assertThat(story.driver.as("420381-sc.unit-handler", () -> asking.offer(ofLead)))
                .isEmpty();
        TaskInHand inHand = inHand(task, "420381001.unit-handler");
        assertThat(story.driver
                        .as(holder, () -> asking.offer(inHand))
                        .orElseThrow()
                        .impossible())
                .isNull();

        story.driver.as(holder, () -> {
            asking.ask(inHand, Map.of("reason", LevelStories.REASON));
            return null;
        });

        Optional<Offer> second = story.driver.as(holder, () -> asking.offer(inHand));
        assertThat(second.orElseThrow().impossible()).contains("请等待编办答复");
    }

    private TaskInHand inHand(Task task, String group) {
        return new TaskInHand(
                task.getId(),
                task.getName(),
                "",
                "matter-call",
                "cooperate",
                "COOPERATING",
                null,
                null,
                Set.of(group),
                null,
                Instant.EPOCH,
                null,
                "reader");
    }
}
