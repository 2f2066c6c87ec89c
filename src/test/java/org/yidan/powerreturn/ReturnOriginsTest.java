package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.EFFECT;
import static org.yidan.powerreturn.ReturnStories.LONG_TEXT;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.REGION;
import static org.yidan.powerreturn.ReturnStories.STAFFING;
import static org.yidan.powerreturn.ReturnStories.TOWN;
import static org.yidan.powerreturn.ReturnStories.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.yidan.adjustment.ReturnProposed;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.support.YidanTest;

/** Returns that no township applied for (RULES 3-b to 3-d, 5). */
@YidanTest
class ReturnOriginsTest {

    @Autowired
    ReturnStories story;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PowerReturnDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    ResponsibleUnits responsible;

    @Autowired
    Organization organization;

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
    void opensOneReturnForAFailedAssessmentToldTwice() {
        AssessmentFailed failed = new AssessmentFailed(REGION, "SY-JT-001", TOWN, "2026-1", "得分连续两次低于七十分");

        tell(failed);
        tell(failed);

        List<String> open = open("SY-JT-001");
        assertThat(open).hasSize(1);
        assertThat(story.record(open.get(0)).origin()).isEqualTo(ReturnOrigin.ASSESSMENT_FAILED);
        assertThat(story.driver.openSteps(open.get(0))).containsExactly("AcceptReturn");
        assertThatThrownBy(() -> story.applied("SY-JT-001", TOWN)).hasMessageContaining(open.get(0));
        assertThatThrownBy(() ->
                        story.step(open.get(0), "AcceptReturn", "acceptance", "SUPPLEMENT", "acceptReason", "请补充材料。"))
                .hasMessageContaining("没有可补正的单位");
    }

    @Test
    void takesARepealedPowerBackAtOnceAndWithoutAssessment() {
        NewReturn order = NewReturn.bySystem(
                ReturnOrigin.BASIS_REPEALED,
                REGION,
                "SY-JT-003",
                Set.of(TOWN),
                ReasonCode.LAW_CHANGED,
                "依据废止",
                "law-1");
        String caseNo = story.in(() -> desk.open(order)).orElseThrow().caseNo();
        assertThat(story.in(() -> desk.open(order)).orElseThrow().caseNo()).isEqualTo(caseNo);

        story.step(caseNo, "AcceptReturn");
        story.step(caseNo, "ConsultDepartment");
        story.othersAnswer(caseNo);
        story.step(caseNo, "ReviewReturnLegality");
        story.step(caseNo, "ApproveReturn", "effectiveFrom", "2026-04-13");
        story.publish(caseNo);
        story.takeEffect(caseNo);

        assertThat(story.driver.passed(caseNo)).doesNotContain("UserTask_AssessCapability");
        assertThat(lead("SY-JT-003", TOWN, LocalDate.of(2026, 4, 13))).isEqualTo("420322-JT");
    }

    @Test
    void opensForEveryTownshipWhenTheListIsToChange() {
        tell(new ReturnProposed(REGION, "SY-JT-004", "机构改革后不再下放", "TZ-1"));

        String caseNo = open("SY-JT-004").get(0);
        assertThat(townships.of(caseNo, ReturnTownships.State.OPEN)).hasSameSizeAs(organization.townships(REGION));
    }

    @Test
    void takesThePowerBackFromTheWholeRegionByHigherDecision() {
        String matter = "SY-MZ-008";
        String caseNo = story.driver.start(
                "power-return",
                STAFFING,
                answers(
                        "matterCode",
                        matter,
                        "reasonCodes",
                        "DUTY_LIST_CONFLICT",
                        "explanation",
                        LONG_TEXT,
                        "upperDocNo",
                        "省政发〔2026〕2号"));
        story.step(caseNo, "AcceptReturn");
        story.step(caseNo, "ConsultDepartment");
        story.othersAnswer(caseNo);
        story.step(caseNo, "ReviewReturnLegality");
        story.step(caseNo, "ApproveReturn", "regionWide", true);
        assertThatThrownBy(() -> story.step(caseNo, "DraftReturnVersion")).hasMessageContaining("主体责任");
        story.step(
                caseNo,
                "DraftReturnVersion",
                "returnedDuty",
                "负责地名标志的巡查、维护和违法行为查处。",
                "keptDuty",
                "发现线索及时上报。",
                "guideLines",
                "三日内到场核查\n十日内处理完毕");
        story.step(caseNo, "ReviewReturnDraft", "draftReview", "RETURN", "draftReviewNote", "请补充配合责任。");
        story.step(
                caseNo,
                "DraftReturnVersion",
                "returnedDuty",
                "负责地名标志的巡查、维护和违法行为查处。",
                "keptDuty",
                "巡查发现线索及时上报。",
                "guideLines",
                "三日内到场核查\n十日内处理完毕");
        story.step(caseNo, "ReviewReturnDraft");
        story.step(caseNo, "DecideReturnImpact");
        story.step(caseNo, "AnnounceReturn");
        story.step(caseNo, "PublishReturnVersion");
        story.takeEffect(caseNo);

        MatterEntry entry = catalog.inForce(matter, REGION, EFFECT);
        assertThat(entry.listCategory()).isEqualTo(ListCategory.TAKEN_BACK);
        assertThat(entry.delegated()).isFalse();
        assertThat(entry.guideSteps()).containsExactly("三日内到场核查", "十日内处理完毕");
        List<String> all = organization.townships(REGION).stream()
                .map(OrganizationUnit::code)
                .toList();
        for (String township : all) {
            assertThat(lead(matter, township, EFFECT.minusDays(1))).as(township).startsWith(township);
            assertThat(lead(matter, township, EFFECT)).as(township).isEqualTo("420322-MZ");
            assertThat(responsible.of(entry, township).coopUnits()).noneMatch(organization::isTownshipLevel);
        }
        assertThat(story.driver.open(caseNo, "SignHandoverOut")).hasSameSizeAs(all);
    }

    @Test
    void asksForAMajorityBeforeTheWholeRegionGivesBack() {
        List<String> nine = organization.townships(REGION).stream()
                .map(OrganizationUnit::code)
                .limit(9)
                .toList();
        String host = story.accepted("SY-NY-003", nine.get(0));
        nine.stream().skip(1).forEach(township -> story.accepted("SY-NY-003", township));

        assertThat(story.record(host).hasMajority()).isTrue();
        story.step(host, "ConsultDepartment");
        story.othersAnswer(host);
        story.step(host, "AssessCapability");
        story.step(host, "ConfirmAssessment");
        story.step(host, "ReviewReturnLegality");
        story.step(host, "ApproveReturn", "regionWide", true);

        assertThat(townships.of(host, ReturnTownships.State.OPEN)).hasSameSizeAs(organization.townships(REGION));
    }

    private void tell(Object event) {
        story.in(() -> {
            events.publishEvent(event);
            return true;
        });
    }

    private List<String> open(String matter) {
        return story.jdbc
                .sql("select distinct case_no from return_township where matter_code = ? and state = 'OPEN'")
                .param(matter)
                .query(String.class)
                .list();
    }

    private String lead(String matter, String township, LocalDate day) {
        return responsible.of(catalog.inForce(matter, REGION, day), township).leadUnit();
    }
}
