package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.STREET;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.support.ExpectedRefusals.refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Who may call whom (RULES 1, 1.7, 7.5, 7.9): no township ever gets what the list does not give it. */
@YidanTest
class DirectionsScenarioTest {

    @Autowired
    CallStories story;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void asksATownshipForItsListedDutyOnly() {
        String callNo = story.calledBy("420381-sc.unit-clerk", MARKET, "direction", "DOWN");

        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381001");
        assertThat(story.jdbc
                        .sql("select duty_role from dispatch d join call c on c.id = d.call_id where call_no = ?")
                        .param(callNo)
                        .query(String.class)
                        .single())
                .isEqualTo("COOPERATING");
    }

    @Test
    void blocksAnUnlistedRequestToATownshipAndRecordsIt() {
        int before = unlistedAssignments();

        assertThatThrownBy(() -> story.calledBy(
                        "420381-sc.unit-clerk",
                        null,
                        "direction",
                        "DOWN",
                        "unlisted",
                        true,
                        "unlistedReason",
                        "上级临时布置的迎检任务"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));

        assertThat(unlistedAssignments()).isEqualTo(before + 1);
    }

    @Test
    void letsDepartmentsCallEachOther() {
        String callNo = story.calledBy("420381-cg.unit-clerk", MARKET, "direction", "SIDE");

        story.step(callNo, "DispatchCall");

        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
        assertThat(story.driver.passed(callNo)).doesNotContain("UserTask_VerifyAndAccept");
    }

    @Test
    void letsATownshipCallItsOwnStation() {
        String callNo = story.called(MARKET, "direction", "IN", "stationUnit", "420381001-SCS");
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");

        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381001-SCS");
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
    }

    @Test
    void keepsAMatterOfStreetsFromTheStationsOfATown() {
        assertThatThrownBy(() -> story.calledBy(
                        "420381101.caller",
                        STREET,
                        "direction",
                        "IN",
                        "areaCode",
                        "420381101",
                        "stationUnit",
                        "420381101-SCS"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID);
                    assertThat(refusal.code()).isEqualTo("call.station-matter-not-here");
                });
        String callNo = story.called(STREET, "direction", "IN", "stationUnit", "420381001-SCS");
        assertThat(story.record(callNo).stationUnit()).isEqualTo("420381001-SCS");
    }

    @Test
    void refusesADirectionTheUnitDoesNotHave() {
        assertThatThrownBy(() -> story.called(MARKET, "direction", "SIDE"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.direction-not-yours"));
        assertThatThrownBy(() -> story.calledBy("420381-sc.unit-clerk", MARKET, "direction", "UP"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.direction-not-yours"));
        assertThatThrownBy(() -> story.called(MARKET, "areaCode", "420322100"))
                .satisfies(refusal(Kind.INVALID, "call.area-unknown"));
    }

    @Test
    void givesAnUnlistedCallToADepartmentAndProposesTheListsChange() {
        String callNo = unlisted();
        assertThat(story.driver.openSteps(callNo)).containsExactly("AssignInterim");
        assertThatThrownBy(
                        () -> story.step(callNo, "AssignInterim", "interimUnit", "420381001", "interimReason", "就近办理"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));

        story.step(callNo, "AssignInterim", "interimUnit", "420381-CG", "interimReason", "职能最接近");
        story.sign(callNo, "420381-cg.unit-handler");
        story.respond(callNo, "420381-cg.unit-handler");
        story.step(callNo, "ClassifyUnlisted");

        assertThat(story.driver.passed(callNo)).contains("Throw_UnlistedMatterFound", "EndEvent_AdjustmentProposed");
        story.handle(callNo, "420381-cg.unit-handler", "stepsDone", "[]");
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");
        story.assertClosed(callNo, CallOutcome.RESOLVED, "EndEvent_CallArchived");
    }

    @Test
    void proposesNothingForAMatterThatWasOnlyMismatched() {
        String callNo = unlisted();
        story.step(callNo, "AssignInterim", "interimUnit", "420381-CG", "interimReason", "职能最接近");
        story.sign(callNo, "420381-cg.unit-handler");
        story.respond(callNo, "420381-cg.unit-handler");

        story.step(callNo, "ClassifyUnlisted", "classification", "MISMATCH", "classifyNote", "清单已有相近事项");

        assertThat(story.driver.passed(callNo)).contains("EndEvent_NoListGap");
    }

    private String unlisted() {
        String callNo = story.called(null, "unlisted", true, "unlistedReason", "清单没有无人机扰民事项");
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        return callNo;
    }

    private int unlistedAssignments() {
        return story.count("select count(*) from ledger_entry where category = 'UNLISTED_ASSIGNMENT'");
    }
}
