package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.adjustment.casefile.AdjustmentPart;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.page.CasePages;
import org.yidan.catalog.difference.DifferenceWords.FieldWords;
import org.yidan.support.YidanTest;

/** One adjustment of each plain type, from the proposal to the look after six months. */
@YidanTest
class FullTrackScenarioTest {

    @Autowired
    CasePages pages;

    @Autowired
    AdjustmentStories story;

    @Autowired
    CaseDocuments documents;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void anotherUnitLeadsFromTheDayOfEffectOn() {
        story.listed("TA-CG-101");
        String caseNo = story.proposed(CG_LEADER, "CHANGE_LEAD", "TA-CG-101", "leadUnitType", ZJ, "coopUnitTypes", CG);
        story.step(caseNo, "AcceptProposal");
        assertThat(story.driver.open(caseNo, "ConsultUnits"))
                .as("the proposer has said its opinion")
                .hasSize(1);
        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.step(caseNo, "ApproveChange");
        story.step(caseNo, "AnswerProposer");
        story.guided(caseNo);
        story.step(caseNo, "DraftChange");
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TA-CG-101", EFFECT.minusDays(1)).orElseThrow().leadUnitType())
                .isEqualTo(CG);
        assertThat(story.entry("TA-CG-101", EFFECT).orElseThrow()).satisfies(entry -> {
            assertThat(entry.leadUnitType()).isEqualTo(ZJ);
            assertThat(entry.coopUnitTypes()).containsExactly(CG);
            assertThat(entry.guideSteps()).hasSize(2);
            assertThat(entry.versionNo()).isEqualTo(story.proposal(caseNo).versionNo());
        });
        assertThat(documents.of(caseNo).stream().map(IssuedDocument::formNo))
                .containsExactly("F-60", "F-61", "F-62", "F-62", "F-56");
    }

    @Test
    void aNewMatterGetsItsOwnCode() {
        String caseNo = addition("测试新增事项甲");
        assertThat(story.driver.as(CG_LEADER, () -> pages.read(caseNo).own()))
                .isInstanceOfSatisfying(
                        AdjustmentPart.class,
                        part -> assertThat(part.matters()).singleElement().satisfies(matter -> {
                            assertThat(matter.code()).isEmpty();
                            assertThat(matter.name()).isEqualTo("测试新增事项甲");
                            assertThat(matter.fields())
                                    .extracting(FieldWords::label, FieldWords::after)
                                    .contains(tuple("牵头单位", CG), tuple("配合单位", ZJ))
                                    .noneMatch(field -> String.valueOf(field).contains("NN"));
                        }));

        story.step(caseNo, "AcceptProposal", "newMatterCode", "TA-CG-102");
        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.drafted(caseNo);
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TA-CG-102", EFFECT.minusDays(1))).isEmpty();
        assertThat(story.entry("TA-CG-102", EFFECT).orElseThrow()).satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("测试新增事项甲");
            assertThat(entry.guideSteps()).hasSize(2);
        });
        story.assertRefused(
                () -> story.step(addition("测试新增事项乙"), "AcceptProposal", "newMatterCode", "TA-CG-102"), "已经用过");
        story.assertRefused(
                () -> story.step(addition("测试新增事项丙"), "AcceptProposal", "newMatterCode", "TACG102"), "格式不对");
    }

    private String addition(String name) {
        return story.proposed(
                CG_LEADER,
                "ADD",
                null,
                "name",
                name,
                "leadUnitType",
                CG,
                "coopUnitTypes",
                ZJ,
                "leadDuty",
                "依法处置并反馈结果。",
                "townshipDuty",
                "巡查发现后及时上报。",
                "legalBasis",
                "《中华人民共和国行政处罚法》第二十四条");
    }

    @Test
    void otherUnitsCooperate() {
        story.listed("TA-CG-103");
        String caseNo = story.beforeDecision("CHANGE_COOP", "TA-CG-103", "coopUnitTypes", ZJ + ",县水利和湖泊局");
        story.drafted(caseNo);
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TA-CG-103", EFFECT).orElseThrow().coopUnitTypes())
                .containsExactly(ZJ, "县水利和湖泊局");
    }

    @Test
    void dutiesAreWordedAnew() {
        story.listed("TA-CG-104");
        String caseNo = story.beforeDecision("CHANGE_DUTY_TEXT", "TA-CG-104", "townshipDuty", "发现后当日上报并协助取证。");
        story.drafted(caseNo);
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TA-CG-104", EFFECT).orElseThrow()).satisfies(entry -> {
            assertThat(entry.townshipDuty()).isEqualTo("发现后当日上报并协助取证。");
            assertThat(entry.leadDuty()).isEqualTo("依法查处并反馈。");
        });
    }

    @Test
    void aLimitChangesWithoutTraining() {
        story.listed("TA-CG-105");
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TA-CG-105", "handleDays", 5, "acceptHours", 4);
        story.drafted(caseNo);
        story.inForce(caseNo);
        assertThat(story.driver.openSteps(caseNo)).doesNotContain("TrainUnits");
        story.finished(caseNo);

        assertThat(story.entry("TA-CG-105", EFFECT).orElseThrow()).satisfies(entry -> {
            assertThat(entry.handleDays()).isEqualTo(5);
            assertThat(entry.acceptHours()).isEqualTo(4);
        });
    }

    @Test
    void aMatterIsTakenOffTheList() {
        story.listed("TA-CG-106");
        String caseNo = story.beforeDecision("REMOVE", "TA-CG-106");
        story.drafted(caseNo);
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TA-CG-106", EFFECT.minusDays(1))).isPresent();
        assertThat(story.entry("TA-CG-106", EFFECT)).isEmpty();
    }

    @Test
    void oneUnitTakesTheDutiesOfAnotherInAllMattersAtOnce() {
        story.listed(List.of(
                AdjustmentStories.matter("TA-CG-107").withLead("县社会治理指挥调度中心"),
                AdjustmentStories.matter("TA-CG-108").withCooperating(List.of("县社会治理指挥调度中心", ZJ))));
        String caseNo = story.beforeDecision("ORG_CHANGE", null, "fromUnitType", "县社会治理指挥调度中心", "toUnitType", "县财政局");
        assertThat(story.proposal(caseNo).codes()).contains("TA-CG-107", "TA-CG-108");
        story.drafted(caseNo);
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TA-CG-107", EFFECT).orElseThrow().leadUnitType())
                .isEqualTo("县财政局");
        assertThat(story.entry("TA-CG-108", EFFECT).orElseThrow().coopUnitTypes())
                .containsExactly("县财政局", ZJ);
    }

    @Test
    void aReturnIsRefusedHereAndSaysWhereItBelongs() {
        story.listed("TA-CG-109");

        story.assertRefused(() -> story.proposed(CG_LEADER, "RETURN", "TA-CG-109"), "power-return");
    }
}
