package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.LONG_TEXT;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.OTHER_TOWN;
import static org.yidan.powerreturn.ReturnStories.THIRD_TOWN;
import static org.yidan.powerreturn.ReturnStories.TOWN;
import static org.yidan.powerreturn.ReturnStories.answers;
import static org.yidan.powerreturn.ReturnStories.leader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.support.OfferedForms;
import org.yidan.support.YidanTest;

/** Application, acceptance, supplement, refusal, merging and withdrawal of a return (RULES C1, C2, C13). */
@YidanTest
class ReturnAcceptanceTest {

    @Autowired
    ReturnStories story;

    @Autowired
    OfferedForms forms;

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
    void isNotAcceptedWithoutTheMinutesAndSupplementedOnce() {
        String caseNo = story.applied("SY-SL-002", TOWN);

        assertThat(forms.options(story.driver.task(caseNo, "AcceptReturn"), "acceptance"))
                .containsExactly("ACCEPT", "SUPPLEMENT", "REFUSE");
        assertThatThrownBy(() -> story.step(caseNo, "AcceptReturn")).hasMessageContaining("会议纪要");
        story.step(caseNo, "AcceptReturn", "acceptance", "SUPPLEMENT", "acceptReason", "缺少党委会议纪要。");
        story.step(caseNo, "SupplementReturn", "partyMinutesNo", "香发〔2026〕9号");

        assertThat(story.record(caseNo).partyMinutesNo()).isEqualTo("香发〔2026〕9号");
        assertThat(forms.options(story.driver.task(caseNo, "AcceptReturn"), "acceptance"))
                .containsExactly("ACCEPT", "REFUSE");
        assertThatThrownBy(() ->
                        story.step(caseNo, "AcceptReturn", "acceptance", "SUPPLEMENT", "acceptReason", "还缺少附件材料。"))
                .hasMessageContaining("已补正过一次");
        story.attachMinutes(caseNo);
        story.step(caseNo, "AcceptReturn");

        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.UNDER_REVIEW);
        assertThat(story.driver.openSteps(caseNo)).contains("ConsultDepartment");
    }

    @Test
    void endsWhenNothingIsSupplementedAndNoReviewIsAskedFor() {
        String caseNo = story.applied("SY-SL-003", TOWN);
        story.step(caseNo, "AcceptReturn", "acceptance", "SUPPLEMENT", "acceptReason", "缺少党委会议纪要。");

        story.driver.fireTimer(caseNo, "Boundary_SupplementReturnOverdue");
        story.step(caseNo, "RejectReturn");
        story.driver.fireTimer(caseNo, "Boundary_AskReviewOverdue");

        story.hasEnded(caseNo, "REJECTED", "EndEvent_ReturnRejected");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_SupplementLapsed", "EndEvent_RejectionFinal");
        assertThat(townships.of(caseNo, ReturnTownships.State.KEPT)).containsExactly(TOWN);
    }

    @Test
    void goesOnWhenTheCountyOverturnsARefusal() {
        String caseNo = story.applied("SY-SL-005", TOWN);
        story.step(caseNo, "AcceptReturn", "acceptance", "REFUSE", "acceptReason", "理由不充分，不予受理。");
        story.step(caseNo, "RejectReturn");
        story.step(caseNo, "AskReview");
        story.step(caseNo, "ReviewRejection");

        assertThat(story.driver.passed(caseNo)).contains("EndEvent_AcceptanceRefused", "EndEvent_RejectionOverturned");
        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.UNDER_REVIEW);
        assertThat(story.driver.openSteps(caseNo)).contains("ConsultDepartment");
    }

    @Test
    void refusesWhatTheFormMustNotAccept() {
        assertThatThrownBy(() -> story.applied("SY-CG-001", TOWN)).hasMessageContaining("不由");
        assertThatThrownBy(() -> story.applied("SY-SC-011", TOWN)).hasMessageContaining("没有下放");
        assertThatThrownBy(() -> story.applied("SY-ZH-008", TOWN, "explanation", "太短"))
                .hasMessageContaining("至少");
        assertThatThrownBy(() -> story.applied("SY-ZH-008", TOWN, "partyMinutesNo", " "))
                .hasMessageContaining("纪要");
        assertThatThrownBy(() -> story.applied("SY-ZH-008", TOWN, "reasonCodes", ""))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> story.applied("SY-ZH-008", TOWN, "reasonCodes", "TIRED"))
                .hasMessageContaining("TIRED");
        assertThatThrownBy(() -> story.driver.start(
                        "power-return",
                        "420322-ly.unit-leader",
                        answers("matterCode", "SY-ZH-008", "reasonCodes", "TOO_RISKY", "explanation", LONG_TEXT)))
                .hasMessageContaining("只有乡镇");
    }

    @Test
    void opensOneReturnForAMatterAndATownship() {
        String caseNo = story.applied("SY-ZH-008", THIRD_TOWN);

        assertThatThrownBy(() -> story.applied("SY-ZH-008", THIRD_TOWN)).hasMessageContaining(caseNo);
    }

    @Test
    void reviewsSeveralTownshipsTogetherAndGoesOnWhenOneWithdraws() {
        String host = story.accepted("SY-SL-006", TOWN);
        String merged = story.accepted("SY-SL-006", OTHER_TOWN);

        story.hasEnded(merged, "MERGED", "EndEvent_ReturnMerged");
        assertThat(townships.of(host, ReturnTownships.State.OPEN)).containsExactly(TOWN, OTHER_TOWN);
        assertThat(story.record(host).hasMajority()).isFalse();

        withdraw(host, TOWN);

        assertThat(townships.of(host, ReturnTownships.State.OPEN)).containsExactly(OTHER_TOWN);
        assertThat(story.record(host).applicant()).isEqualTo(OTHER_TOWN);
        assertThat(story.driver.ended(host)).isFalse();

        withdraw(host, OTHER_TOWN);
        story.hasEnded(host, "WITHDRAWN", "EndEvent_ReturnWithdrawn");
    }

    @Test
    void isTakenBackByItsApplicantOnly() {
        String caseNo = story.accepted("SY-SL-007", TOWN);

        assertThatThrownBy(() -> withdraw(caseNo, OTHER_TOWN)).hasMessageContaining("您无权查看");
        withdraw(caseNo, TOWN);

        story.hasEnded(caseNo, "WITHDRAWN", "EndEvent_ReturnWithdrawn");
        assertThatThrownBy(() -> withdraw(caseNo, TOWN)).isInstanceOf(Exception.class);
        story.applied("SY-SL-007", TOWN);
    }

    @Test
    void isHelpedAtOnceWhileTheReviewGoesOn() {
        String caseNo = story.accepted("SY-NY-012", TOWN);

        request(caseNo, TOWN, "SUPPORT_NOW");
        story.step(caseNo, "SupportNow");

        assertThat(story.driver.passed(caseNo)).contains("EndEvent_SupportGiven", "EndEvent_ReturnRequestDone");
        assertThat(story.driver.openSteps(caseNo)).contains("ConsultDepartment");
        assertThatThrownBy(() -> request(caseNo, OTHER_TOWN, "SUPPORT_NOW")).hasMessageContaining("您无权查看");
    }

    private void withdraw(String caseNo, String township) {
        request(caseNo, township, "WITHDRAW");
    }

    private void request(String caseNo, String township, String type) {
        story.driver.start(
                "power-return-request",
                leader(township),
                answers("caseNo", caseNo, "requestType", type, "requestReason", "情况有变化，特此申请。"));
    }
}
