package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.EFFECT;
import static org.yidan.powerreturn.ReturnStories.GOVERNMENT;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.OTHER_TOWN;
import static org.yidan.powerreturn.ReturnStories.TOWN;
import static org.yidan.powerreturn.ReturnStories.answers;
import static org.yidan.powerreturn.ReturnStories.json;
import static org.yidan.powerreturn.ReturnStories.leader;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.support.Race;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** The county government and the province decide (RULES C8, CG2, C9). */
@YidanTest
class ReturnDecisionTest {

    @Autowired
    ReturnStories story;

    @Autowired
    SecondOfficers officers;

    @Autowired
    Race race;

    @Autowired
    FormService forms;

    @Autowired
    ReturnTownships townships;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void takesEffectOnAWorkingDayTenWorkingDaysAheadOnly() {
        String caseNo = story.reviewed("SY-SC-001", TOWN);

        assertThatThrownBy(() -> story.step(caseNo, "ApproveReturn", "effectiveFrom", "2026-04-20"))
                .hasMessageContaining("太早");
        assertThatThrownBy(() -> story.step(caseNo, "ApproveReturn", "effectiveFrom", "2026-05-02"))
                .hasMessageContaining("不是工作日");
        assertThatThrownBy(() -> story.step(caseNo, "ApproveReturn", "effectiveFrom", null))
                .hasMessageContaining("生效日");
        assertThatThrownBy(() -> story.step(
                        caseNo, "ApproveReturn", "decision", "PARTIAL", "approvedTownships", json(List.of(TOWN))))
                .hasMessageContaining("选出一部分");
        assertThatThrownBy(() -> story.step(caseNo, "ApproveReturn", "regionWide", true))
                .hasMessageContaining("未过半数");
        story.step(caseNo, "ApproveReturn");

        assertThat(story.record(caseNo).effectiveFrom()).isEqualTo(EFFECT);
        assertThat(story.driver.openSteps(caseNo)).containsExactly("DraftReturnVersion");
    }

    @Test
    void leavesOutTownshipsOfAPartialDecision() {
        String caseNo = story.accepted("SY-HB-024", TOWN);
        story.accepted("SY-HB-024", OTHER_TOWN);
        story.step(caseNo, "ConsultDepartment");
        story.othersAnswer(caseNo);
        story.step(caseNo, "AssessCapability");
        story.step(caseNo, "ConfirmAssessment");
        story.step(caseNo, "ReviewReturnLegality");
        story.step(caseNo, "ApproveReturn", "decision", "PARTIAL", "approvedTownships", json(List.of(OTHER_TOWN)));

        assertThat(townships.of(caseNo, ReturnTownships.State.OPEN)).containsExactly(OTHER_TOWN);
        assertThat(townships.of(caseNo, ReturnTownships.State.EXCLUDED)).containsExactly(TOWN);
    }

    @Test
    void endsWhenTheCountyRejectsAndUpholdsIt() {
        String caseNo = story.reviewed("SY-SC-020", TOWN);
        story.step(caseNo, "ApproveReturn", "decision", "REJECT", "effectiveFrom", null);
        story.step(caseNo, "RejectReturn");
        story.step(caseNo, "AskReview");
        story.step(caseNo, "ReviewRejection", "reviewDecision", "UPHOLD");

        story.hasEnded(caseNo, "REJECTED", "EndEvent_ReturnRejected");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_ReturnNotApproved");
    }

    @Test
    void waitsForTheProvinceWhereItHandedThePowerDown() {
        String caseNo = story.reviewed("SY-CG-006", TOWN, "listKind", "PROVINCE_MANDATORY");
        story.step(caseNo, "ApproveReturn", "effectiveFrom", "2026-05-06");
        story.step(caseNo, "ReportToProvince");
        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.DECIDED);

        story.driver.fireTimer(caseNo, "Boundary_RecordProvinceDecisionOverdue");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("RecordProvinceDecision");
        assertThatThrownBy(() -> story.step(caseNo, "RecordProvinceDecision")).hasMessageContaining("另定以后的工作日");
        story.step(caseNo, "RecordProvinceDecision", "newEffectiveFrom", "2026-06-15");

        assertThat(story.record(caseNo).provinceRef()).isEqualTo("省政府批复〔2026〕9号");
        assertThat(story.record(caseNo).effectiveFrom()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_ProvinceReminded", "EndEvent_ReturnGranted");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("DraftReturnVersion");
    }

    @Test
    void endsWhenTheProvinceRefuses() {
        String caseNo = story.reviewed("SY-CG-009", TOWN, "listKind", "PROVINCE_MANDATORY");
        story.step(caseNo, "ApproveReturn");
        story.step(caseNo, "ReportToProvince");
        assertThatThrownBy(() -> story.step(caseNo, "RecordProvinceDecision", "provinceDecidedOn", "2026-04-01"))
                .hasMessageContaining("早于审定");
        story.step(caseNo, "RecordProvinceDecision", "provinceDecision", "REFUSE");
        story.step(caseNo, "RejectReturn");

        story.hasEnded(caseNo, "REJECTED", "EndEvent_ReturnRejected");
        assertThat(story.driver.passed(caseNo))
                .contains("EndEvent_ProvinceRefused")
                .doesNotContain("UserTask_AskReview");
    }

    @Test
    void filesForRecordWhatTheCountyChoseFromTheProvincesGuide() {
        String caseNo = story.reviewed("SY-XF-001", TOWN, "listKind", "PROVINCE_GUIDE");
        story.step(caseNo, "ApproveReturn");
        story.step(caseNo, "FileForRecord");

        assertThat(story.record(caseNo).provinceRef()).isEqualTo("备〔2026〕3号");
        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.GRANTED);
    }

    @Test
    void countsOneOfTwoDecisionsOfTheSameMoment() throws Exception {
        String caseNo = story.reviewed("SY-XF-005", TOWN);
        Task task = story.driver.task(caseNo, "ApproveReturn");
        String second = officers.second("420322-GOV", "county-gov");

        List<Object> results = race.run(
                task.getId(),
                List.of(submit(GOVERNMENT, task, story.of("ApproveReturn")), submit(second, task, rejection())));

        assertThat(results.get(0)).isEqualTo("done");
        assertThat(results.get(1)).isInstanceOf(Exception.class);
        assertThat(((Exception) results.get(1)).getMessage()).matches("(?s).*(不能办理这一步|刚被他人处理).*");
        assertThat(story.record(caseNo).decidedBy()).isEqualTo(GOVERNMENT);
        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.GRANTED);
    }

    @Test
    void refusesAWithdrawalThatComesAfterTheDecision() throws Exception {
        String caseNo = story.reviewed("SY-HB-008", TOWN);
        Task task = story.driver.task(caseNo, "ApproveReturn");

        List<Object> results = race.run(
                task.getId(), List.of(submit(GOVERNMENT, task, story.of("ApproveReturn")), withdrawal(caseNo)));

        assertThat(results.get(0)).isEqualTo("done");
        assertThat(((Exception) results.get(1)).getMessage()).contains("不能再撤回");
        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.GRANTED);
    }

    private Callable<?> withdrawal(String caseNo) {
        return () -> story.driver.start(
                "power-return-request",
                leader(TOWN),
                answers("caseNo", caseNo, "requestType", "WITHDRAW", "requestReason", "情况有变化，特此撤回。"));
    }

    private Map<String, Object> rejection() {
        Map<String, Object> answers = story.of("ApproveReturn");
        answers.put("decision", "REJECT");
        return answers;
    }

    private Callable<?> submit(String userId, Task task, Map<String, Object> answers) {
        return () -> story.driver.as(userId, () -> {
            forms.submitTaskForm(task.getId(), answers);
            return "done";
        });
    }
}
