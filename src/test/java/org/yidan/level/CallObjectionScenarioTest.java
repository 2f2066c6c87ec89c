package org.yidan.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.level.LevelStories.TUE_2026_03_10_0900;
import static org.yidan.level.LevelStories.at;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.Call;
import org.yidan.casework.links.CaseLinks;
import org.yidan.level.objection.LevelObjection.State;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Objections to tasks of calls, with each answer of the staffing office (RULES 7.9-5). */
@YidanTest
class CallObjectionScenarioTest {

    @Autowired
    LevelStories story;

    @Autowired
    CaseLinks links;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void theDutyStaysAndTheTownshipGetsItsDaysBackWhileTheLeadsRunOn() {
        String callNo = story.cooperating();
        Task task = story.driver.task(callNo, "Cooperate");
        Instant leadDue = story.due(story.driver.task(callNo, "HandleMatter"));
        assertThat(story.due(task)).isEqualTo(at("2026-03-23T18:00:00"));

        String no = story.press(task);

        assertThat(no).startsWith("FB-420381-20260310-");
        assertThat(story.objection(no).sender()).isEqualTo("420381-SC");
        assertThat(story.objection(no).unitCode()).startsWith("420381001");
        assertThat(story.objection(no).duty()).isNotBlank();
        assertThat(story.again(task).getDescription()).contains(no);
        assertThat(story.due(story.driver.task(no, "AnswerLevelObjection"))).isEqualTo(at("2026-03-11T18:00:00"));
        assertThat(links.of(callNo)).anyMatch(link -> link.other().equals(no));

        story.clock.moveTo(at("2026-03-12T10:00:00"));
        story.answer(no, LevelDecision.STAYS);

        story.assertEnded(no, "STAYS", "EndEvent_DutyKept");
        assertThat(story.due(task)).isEqualTo(at("2026-03-25T18:00:00"));
        assertThat(story.callDue(callNo, "cooperate")).isEqualTo(at("2026-03-25T18:00:00"));
        assertThat(story.moves(callNo)).containsExactly("cooperate LEVEL_OBJECTION " + no);
        assertThat(story.due(story.driver.task(callNo, "HandleMatter"))).isEqualTo(leadDue);
        assertThat(story.again(task).getDescription()).doesNotContain(no);
        assertThat(story.steps(callNo)).containsExactly("objectLevel PRESSED", "levelAnswered LEVEL_STAYS");
        assertThatThrownBy(() -> story.press(task)).hasMessageContaining("已经答复");
        story.calls.step(callNo, "Cooperate");
    }

    @Test
    void theTimersOfTheTownshipStandStillAndRunOnLaterByTheExactWorkingTime() {
        String callNo = story.atOwnLevel();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        Instant due = story.due(task);
        Job overdue = story.driver.timer(callNo, "Boundary_AcceptOverdue");
        Job expired = story.driver.timer(callNo, "Boundary_AcceptExpired");
        assertThat(due).isEqualTo(at("2026-03-10T15:00:00"));

        String no = story.press(task);

        assertThat(story.objection(no).sender()).isEqualTo("420381-CMD");
        assertThat(story.timer(overdue).isSuspended()).isTrue();
        assertThat(story.timer(expired).isSuspended()).isTrue();

        story.clock.moveTo(at("2026-03-11T10:00:00")); // seven working hours of Tuesday, two of Wednesday
        story.answer(no, LevelDecision.STAYS);

        assertThat(story.due(task)).isEqualTo(at("2026-03-11T16:00:00"));
        assertThat(story.callDue(callNo, "acceptDispatch")).isEqualTo(at("2026-03-11T16:00:00"));
        assertThat(story.timer(overdue).isSuspended()).isFalse();
        assertThat(story.timer(overdue).getDuedate()).isEqualTo(at("2026-03-11T16:00:00"));
        assertThat(story.moves(callNo))
                .containsExactly("acceptDispatch LEVEL_OBJECTION " + no, "handleMatter LEVEL_OBJECTION " + no);
        assertThat(story.calls.ledger(callNo)).isEmpty();
        assertThat(story.heldTimers(task)).isZero();
    }

    @Test
    void aCooperationTakenBackEndsForItsUnitAndTheLeadGoesOn() {
        String callNo = story.cooperating();
        Task task = story.driver.task(callNo, "Cooperate");
        String no = story.press(task);

        story.answer(no, LevelDecision.TAKEN_BACK, "unlistedDuty", true);

        story.assertEnded(no, "TAKEN_BACK", "EndEvent_DutyTakenBack");
        assertThat(story.again(task)).isNull();
        assertThat(story.driver.openSteps(callNo)).containsExactly("HandleMatter");
        assertThat(story.calls.record(callNo).leadUnit()).isEqualTo("420381-SC");
        assertThat(story.steps(callNo))
                .containsExactly(
                        "objectLevel PRESSED",
                        "levelAnswered LEVEL_TAKEN_BACK",
                        "takeBackFromTownship COOPERATION_RELEASED");
        assertThat(story.calls.ledger(callNo)).containsExactly("UNLISTED_ASSIGNMENT");
        story.calls.handle(callNo, "420381-sc.unit-handler");
        assertThat(story.driver.openSteps(callNo)).containsExactly("ApproveResult");
    }

    @Test
    void aCallTakenBackGoesUpToTheDepartmentWithAFreshLimit() {
        String callNo = handledAtOwnLevel();
        Task task = story.driver.task(callNo, "HandleMatter");
        String no = story.press(task);
        story.clock.moveTo(at("2026-03-11T10:00:00"));

        story.answer(no, LevelDecision.TAKEN_BACK);

        story.assertEnded(no, "TAKEN_BACK", "EndEvent_DutyTakenBack");
        Call call = story.calls.record(callNo);
        assertThat(call.leadUnit()).isEqualTo("420381-CG");
        assertThat(call.ownLevel()).isFalse();
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
        assertThat(story.driver.holderOf(story.driver.task(callNo, "AcceptDispatch")))
                .isEqualTo("420381-cg.unit-clerk");
        assertThat(story.callDue(callNo, "handleMatter")).isEqualTo(at("2026-03-16T18:00:00"));
        assertThat(owners(callNo)).isEqualTo(1);
        assertThat(story.calls.ledger(callNo)).isEmpty();
        assertThat(story.heldTimers(task)).isZero();
        story.calls.sign(callNo, "420381-cg.unit-handler");
        story.calls.respond(callNo, "420381-cg.unit-handler");
        assertThat(story.driver.openSteps(callNo)).contains("HandleMatter").doesNotContain("AcceptDispatch");
    }

    @Test
    void aDividedDutyLeavesTheTownshipOnlyItsCooperation() {
        String callNo = story.atOwnLevel();
        String no = story.press(story.driver.task(callNo, "AcceptDispatch"));

        story.answer(no, LevelDecision.PARTLY);

        story.assertEnded(no, "PARTLY", "EndEvent_DutyDivided");
        assertThat(story.calls.record(callNo).leadUnit()).isEqualTo("420381-CG");
    }

    @Test
    void aDividedCooperationGoesOnWithItsTimeGivenBack() {
        String callNo = story.cooperating();
        Task task = story.driver.task(callNo, "Cooperate");
        String no = story.press(task);
        story.clock.moveTo(at("2026-03-11T10:00:00"));

        story.answer(no, LevelDecision.PARTLY);

        story.assertEnded(no, "PARTLY", "EndEvent_DutyDivided");
        assertThat(story.due(task)).isEqualTo(at("2026-03-24T18:00:00"));
    }

    @Test
    void anyOtherStepGoesToTheCommandCentreWithItsLimitAsItWas() {
        String callNo = story.calls.called("SY-SC-011");
        Task task = story.driver.task(callNo, "VerifyAndAccept");
        Instant due = story.due(task);
        String no = story.press(task);

        story.answer(no, LevelDecision.TAKEN_BACK);

        assertThat(story.driver.holderOf(task)).isNotNull();
        assertThat(story.driver.holderOf(story.again(task))).isEqualTo("420381-cmd.county-dispatcher");
        assertThat(story.due(task)).isEqualTo(due);
    }

    @Test
    void itLapsesWhenTheTownshipDoesTheWorkAllTheSameAndInTime() {
        String callNo = story.cooperating();
        Task task = story.driver.task(callNo, "Cooperate");
        String no = story.press(task);
        story.clock.moveTo(at("2026-03-24T10:00:00")); // a day after the limit that stood still

        story.calls.step(callNo, "Cooperate");

        story.assertEnded(no, "LAPSED", "EndEvent_LevelObjectionLapsed");
        assertThat(story.objection(no).state()).isEqualTo(State.LAPSED);
        assertThat(story.steps(callNo)).containsExactly("objectLevel PRESSED", "levelLapsed DONE_ALL_THE_SAME");
        assertThat(story.moves(callNo)).containsExactly("cooperate LEVEL_OBJECTION " + no);
        assertThat(metInTime(callNo)).isTrue();
    }

    @Test
    void itLapsesWhenTheCallEnds() {
        String callNo = story.atOwnLevel();
        Task task = story.driver.task(callNo, "AcceptDispatch");
        String no = story.press(task);

        story.driver.start(
                "call-request",
                "420381001.caller",
                Map.of(
                        "callNo",
                        callNo,
                        "requestType",
                        "WITHDRAW",
                        "reasonCode",
                        "OTHER",
                        "requestReason",
                        "问题已经由当事人自行解决，不再需要处理，申请撤回。"));

        assertThat(story.calls.record(callNo).isOpen()).isFalse();
        story.assertEnded(no, "LAPSED", "EndEvent_LevelObjectionLapsed");
        assertThat(story.steps(callNo)).contains("levelLapsed TASK_GONE");
        assertThat(story.heldTimers(task)).isZero();
    }

    @Test
    void aDutyOutsideTheListIsNeverTheTownships() {
        String callNo = story.cooperating();
        String no = story.press(story.driver.task(callNo, "Cooperate"));

        assertThatThrownBy(() -> story.answer(no, LevelDecision.STAYS, "unlistedDuty", true))
                .satisfies(refusal(Kind.INVALID, "level.stays-though-unlisted"))
                .hasMessageContaining("不能认定为本级职责");
        story.answer(no, LevelDecision.STAYS);
    }

    private String handledAtOwnLevel() {
        String callNo = story.atOwnLevel();
        String center = Objects.requireNonNull(story.calls.record(callNo).leadUnit());
        String handler = center.toLowerCase(Locale.ROOT) + ".unit-handler";
        story.calls.sign(callNo, handler);
        story.calls.respond(callNo, handler);
        return callNo;
    }

    private int owners(String callNo) {
        return story.calls
                .jdbc
                .sql("select count(*) from dispatch d join call c on c.id = d.call_id where call_no = ? and d.current")
                .param(callNo)
                .query(Integer.class)
                .single();
    }

    private boolean metInTime(String callNo) {
        return story.calls
                .jdbc
                .sql("select met_at <= due from case_deadline d where d.case_no = ? and step = 'cooperate'")
                .param(callNo)
                .query(Boolean.class)
                .single();
    }
}
