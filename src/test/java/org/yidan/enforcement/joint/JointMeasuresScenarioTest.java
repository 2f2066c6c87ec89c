package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;
import static org.yidan.enforcement.joint.JointStories.json;
import static org.yidan.enforcement.joint.JointStories.with;
import static org.yidan.support.ExpectedRefusals.refusedAnswer;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.JointResult;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.support.OfferedForms;
import org.yidan.support.YidanTest;

/** What subjects may do about a violation, and what not (RULES B5 to B13, 2.1, 10-4). */
@YidanTest
class JointMeasuresScenarioTest {

    private static final Street STREET = new Street("420381001", "联合检查三号摊点");
    private static final String CENTER = STREET.center();
    private static final String THINGS = "无照经营工具一批，电子秤一台";

    @Autowired
    JointStories story;

    @Autowired
    OfferedForms forms;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    /** Only the market supervision inspects, and it has found a violation. */
    private String foundByMarket(Street street) {
        String taskNo = story.onSite(street);
        story.inspect(taskNo, street.center(), false);
        story.inspect(taskNo, MARKET, true);
        return taskNo;
    }

    private static Street street(String object) {
        return new Street(STREET.township(), object);
    }

    @Test
    void refusesAnInspectionWithoutCardsWitnessCameraOrChecklist() {
        String taskNo = story.onSite(street("笔录一号店"));

        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "cardShown", false))
                .hasMessageContaining("主动出示执法证件");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "partySign", "REFUSED"))
                .hasMessageContaining("请填写见证人");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "cameraRefs", " "))
                .hasMessageContaining("执法记录仪");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "checkResults", null))
                .hasMessageContaining("没有检查结果");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "checkResults", "2｜不合格｜"))
                .hasMessageContaining("有检查项不合格");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "endedAt", story.inHours(1)))
                .hasMessageContaining("检查结束时间");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "objectNo", "9"))
                .hasMessageContaining("没有第9号检查对象");
        assertThatThrownBy(() -> story.inspect(
                        taskNo, MARKET, false, "persons", json("420381-sc.law-officer", "420381001-ec.law-officer")))
                .hasMessageContaining("不是丹江口市市场监督管理局的人员");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "persons", json("420381-sc.law-officer")))
                .hasMessageContaining("至少两名");
        assertThatThrownBy(
                        () -> story.inspect(taskNo, MARKET, false, "recusedOfficers", json("420381-sc.unit-handler")))
                .hasMessageContaining("应当回避");
        assertThatThrownBy(() -> story.inspect(taskNo, MARKET, false, "violationFound", null))
                .satisfies(refusedAnswer("missing", "violationFound"));
        story.inspect(
                taskNo, MARKET, false, "partySign", "ABSENT", "witness", "社区网格员王芳", "interview", "问：何时开始经营？答：上周。");

        assertThat(story.documentsOf(taskNo)).containsExactly("F-20", "F-21", "F-22");
        assertThat(story.driver.openSteps(taskNo)).containsExactly("OnSiteInspection");
    }

    @Test
    void inspectsEveryObjectOfThePlanAndRecordsWhatIsNotPunished() {
        Street street = street("两个对象之一");
        String taskNo = story.set(street);
        story.receive(taskNo, street);
        story.plan(taskNo, street, java.util.List.of(), "objectLines", "两个对象之一｜一路｜个体\n两个对象之二｜二路｜企业");
        story.confirm(taskNo, street.center(), STALLS);
        story.clock.advance(java.time.Duration.ofHours(2));

        story.inspect(taskNo, street.center(), true);
        assertThatThrownBy(() -> story.dispose(taskNo, street.center(), STALLS, ""))
                .hasMessageContaining("请写明理由");
        story.dispose(taskNo, street.center(), STALLS, "", "measureReason", "首次轻微，当场改正", "moreHere", true);
        assertThat(offeredObjects(taskNo)).containsExactly("1", "2");
        story.inspect(taskNo, street.center(), false);
        assertThat(story.driver.openSteps(taskNo)).containsExactly("OnSiteInspection");
        assertThat(offeredObjects(taskNo)).containsExactly("2");
        story.inspect(taskNo, street.center(), false, "objectNo", "2");
        assertThatThrownBy(() -> story.driver.complete(
                        taskNo,
                        "ConsolidateResult",
                        with(new Object[0], "summary", "两个对象都已检查完毕，一个轻微。", "untrue", true)))
                .hasMessageContaining("不能反馈为不属实");
        story.finish(taskNo, street.center());

        assertThat(story.tasks.byNo(taskNo).result()).isEqualTo(JointResult.RESOLVED);
        assertThat(String.valueOf(story.tasks.byNo(taskNo).summary())).contains("记录在案");
        assertThat(story.driver.ended(taskNo)).isTrue();
    }

    private java.util.List<String> offeredObjects(String taskNo) {
        return forms.options(story.driver.task(taskNo, "OnSiteInspection"), "objectNo");
    }

    @Test
    void keepsToTheLimitsOfTheSimpleProcedure() {
        String taskNo = foundByMarket(street("当场处罚一号店"));
        story.dispose(taskNo, MARKET, NO_LICENCE, "SIMPLE");

        assertThatThrownBy(() -> simple(taskNo, "FINE", 201)).hasMessageContaining("对个人当场罚款不得超过200元");
        assertThatThrownBy(() -> simple(taskNo, "FINE", 0)).hasMessageContaining("罚款金额应大于零");
        assertThatThrownBy(() -> simple(taskNo, "FINE", 150, "paidOnSpot", true))
                .hasMessageContaining("当场收缴的罚款不得超过100元");
        assertThatThrownBy(() -> simple(taskNo, "FINE", 100, "partyHeard", false))
                .hasMessageContaining("听取当事人意见");
        simple(taskNo, "WARNING", 0);
        assertThatThrownBy(() -> story.finishWithoutPublishing(taskNo, MARKET)).hasMessageContaining("应当公示");

        assertThat(story.measures.one(taskNo, 1, Measure.SIMPLE).state()).isEqualTo(State.DECIDED);
    }

    @Test
    void allowsOrganisationsTheHigherLimit() {
        String taskNo = story.onSite(street("企业当场处罚店"));
        story.inspect(taskNo, MARKET, true, "partyType", "ENTERPRISE");
        story.dispose(taskNo, MARKET, NO_LICENCE, "SIMPLE");

        assertThatThrownBy(() -> simple(taskNo, "FINE", 3001)).hasMessageContaining("不得超过3000元");
        simple(taskNo, "FINE", 3000);

        assertThat(story.measures.one(taskNo, 1, Measure.SIMPLE).amount()).isEqualByComparingTo("3000");
    }

    private void simple(String taskNo, String kind, int amount, Object... changes) {
        Map<String, Object> answers = JointWalkScenarioTest.penalty(MARKET, kind, amount);
        answers.putAll(with(changes));
        story.complete(taskNo, "SimplePenalty", MARKET, answers);
    }

    @Test
    void theSameActIsPunishedByTheSubjectThatTookItUpFirst() {
        String taskNo = story.onSite(street("同一行为摊点"));
        story.inspect(taskNo, CENTER, true, "partyName", "赵六");
        story.inspect(taskNo, MARKET, true, "partyName", "赵 六");
        story.dispose(taskNo, CENTER, STALLS, "SIMPLE");
        String act = story.violations.one(taskNo, 1).actId();

        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "SIMPLE"))
                .hasMessageContaining("请选择“同一行为”，或写明为何是另一行为")
                .hasMessageContaining(act);
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "SIMPLE", "sameAs", act))
                .hasMessageContaining("本单位不再处罚");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "ORDINARY", "sameAs", act))
                .hasMessageContaining("本单位不再处罚");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "CORRECTION", "sameAs", "LH-1/1"))
                .hasMessageContaining("没有编号为“LH-1/1”的违法行为");
        story.dispose(taskNo, MARKET, NO_LICENCE, "CORRECTION", "sameAs", act);

        assertThat(story.violations.one(taskNo, 2).actId()).isEqualTo(act);
        assertThat(story.driver.openSteps(taskNo)).containsExactly("OrderCorrection", "SimplePenalty");
    }

    @Test
    void measuresThatExcludeEachOtherAreRefused() {
        String taskNo = foundByMarket(street("措施冲突店"));

        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "SIMPLE,ORDINARY"))
                .hasMessageContaining("不能既当场处罚又走普通程序");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "ORDINARY,CRIME"))
                .hasMessageContaining("不得以罚代刑");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "SEAL,SEIZE"))
                .hasMessageContaining("一次只选");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "SEIZE"))
                .hasMessageContaining("写明理由和物品清单");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "TRANSFER"))
                .hasMessageContaining("不得移送");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, STALLS, "CORRECTION"))
                .hasMessageContaining("只能移送有权的均州路街道");
        assertThatThrownBy(() -> story.dispose(taskNo, MARKET, NO_LICENCE, "HANGING"))
                .hasMessageContaining("没有“HANGING”这种处置方式");
    }

    @Test
    void aTownshipDoesNotSealOrSeizeUnlessLawAndDelegationAllowIt() {
        String taskNo = story.onSite(street("街道强制店"));
        story.inspect(taskNo, CENTER, true);

        assertThatThrownBy(
                        () -> story.dispose(taskNo, CENTER, STALLS, "SEIZE", "measureReason", "防止转移", "goods", THINGS))
                .hasMessageContaining("不能采取查封、扣押")
                .hasMessageContaining("行政强制法第十七条");
    }

    @Test
    void seizesAfterApprovalExtendsOnceAndLifts() {
        String taskNo = foundByMarket(street("扣押一号店"));
        story.dispose(taskNo, MARKET, NO_LICENCE, "SEIZE", "measureReason", "防止转移工具", "goods", THINGS);
        story.complete(taskNo, "ApproveCompulsion", MARKET, decision("APPROVE"));
        story.complete(taskNo, "CompulsoryMeasure", MARKET, taking());
        story.finish(taskNo, CENTER, MARKET);
        assertThat(story.driver.ended(taskNo)).isFalse();

        story.complete(taskNo, "EndCompulsion", MARKET, ending("EXTEND"));
        assertThatThrownBy(() -> story.complete(taskNo, "EndCompulsion", MARKET, ending("EXTEND")))
                .hasMessageContaining("只能延长一次");
        story.complete(taskNo, "EndCompulsion", MARKET, ending("LIFT"));

        assertThat(story.measures.onThings(taskNo, 1).state()).isEqualTo(State.ENDED);
        assertThat(story.measures.onThings(taskNo, 1).extended()).isTrue();
        assertThat(story.documents.of(taskNo))
                .filteredOn(document -> document.formNo().equals("F-26"))
                .extracting(IssuedDocument::subjectUnit)
                .containsExactly(MARKET);
        assertThat(String.valueOf(story.tasks.byNo(taskNo).summary())).contains("强制措施或登记保存");
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_MeasureInForce", "EndEvent_MeasureEnded");
        assertThat(story.driver.ended(taskNo)).isTrue();
    }

    @Test
    void takesNoMeasureTheLeaderDoesNotApprove() {
        String taskNo = foundByMarket(street("扣押二号店"));
        story.dispose(taskNo, MARKET, NO_LICENCE, "SEAL", "measureReason", "防止继续经营", "goods", "经营场所");

        assertThatThrownBy(() ->
                        story.complete(taskNo, "ApproveCompulsion", MARKET, with(new Object[0], "decision", "REJECT")))
                .hasMessageContaining("请写明理由");
        story.complete(taskNo, "ApproveCompulsion", MARKET, decision("REJECT"));

        assertThat(story.driver.passed(taskNo)).contains("EndEvent_MeasureRefused");
        assertThat(story.measures.onThings(taskNo, 1).state()).isEqualTo(State.REFUSED);
        assertThat(story.driver.openSteps(taskNo)).containsExactly("ConsolidateResult");
    }

    @Test
    void anUrgentMeasureIsMadeGoodWithinADayOrLifted() {
        String taskNo = foundByMarket(street("扣押三号店"));
        story.dispose(
                taskNo, MARKET, NO_LICENCE, "SEIZE", "measureReason", "正在转移", "goods", THINGS, "measureUrgent", true);
        story.complete(taskNo, "CompulsoryMeasure", MARKET, taking());
        assertThat(story.driver
                        .timer(taskNo, "Boundary_ApproveAfterMeasureOverdue")
                        .getDuedate()
                        .toInstant())
                .isEqualTo(story.measures.onThings(taskNo, 1).requireBegun().plusSeconds(24 * 3600));

        story.driver.fireTimer(taskNo, "Boundary_ApproveAfterMeasureOverdue");
        assertThat(story.ledger(taskNo)).containsExactly("PROCEDURE_DEFECT");
        story.complete(taskNo, "ApproveAfterMeasure", MARKET, decision("REJECT"));
        story.complete(
                taskNo,
                "LiftCompulsion",
                MARKET,
                with(new Object[0], "liftedAt", story.inHours(0), "liftNote", "物品已全部退还"));

        assertThat(story.measures.onThings(taskNo, 1).state()).isEqualTo(State.ENDED);
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_LateApprovalNoted", "EndEvent_MeasureLifted");
    }

    @Test
    void keepsEvidenceSevenWorkingDaysAndTellsWhenNobodyDecides() {
        String taskNo = foundByMarket(street("登记保存店"));
        story.dispose(
                taskNo,
                MARKET,
                NO_LICENCE,
                "EVIDENCE",
                "measureReason",
                "可能灭失",
                "goods",
                THINGS,
                "measureUrgent",
                true);
        story.complete(taskNo, "CompulsoryMeasure", MARKET, taking());
        story.complete(taskNo, "ApproveAfterMeasure", MARKET, decision("APPROVE"));

        assertThatThrownBy(() -> story.complete(taskNo, "EndCompulsion", MARKET, ending("EXTEND")))
                .hasMessageContaining("不能延长");
        story.driver.fireTimer(taskNo, "Boundary_EndCompulsionOverdue");
        assertThat(story.clock.today().toString()).isEqualTo("2026-03-19");
        assertThat(story.ledger(taskNo)).containsExactly("PROCEDURE_DEFECT");
        story.complete(taskNo, "EndCompulsion", MARKET, ending("DECIDED_IN_CASE"));

        assertThat(story.documentsOf(taskNo)).contains("F-31").doesNotContain("F-26");
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_MeasureOverdueNoted", "EndEvent_MeasureEnded");
    }

    @Test
    void transfersWhatAnotherSubjectIsCompetentFor() {
        Street street = street("移送一号店");
        String taskNo = story.onSite(street);
        story.inspect(taskNo, MARKET, false);
        story.inspect(taskNo, CENTER, true);
        story.dispose(taskNo, CENTER, NO_LICENCE, "TRANSFER");
        story.complete(taskNo, "TransferToCompetent", CENTER, with(new Object[0], "materials", "现场检查笔录一份，照片三张"));

        assertThat(story.driver.holderOf(story.driver.task(taskNo, "ReceiptTransfer")))
                .isEqualTo("420381-sc.unit-clerk");
        story.driver.fireTimer(taskNo, "Boundary_ReceiptTransferOverdue");
        assertThat(story.ledger(taskNo)).containsExactly("OVERDUE_ACCEPT");
        assertThatThrownBy(() ->
                        story.complete(taskNo, "ReceiptTransfer", MARKET, with(new Object[0], "receipt", "REFUSED")))
                .hasMessageContaining("请写明理由");
        story.complete(taskNo, "ReceiptTransfer", MARKET, with(new Object[0], "receipt", "ACCEPTED"));
        story.finish(taskNo, CENTER, MARKET);

        assertThat(story.tasks.byNo(taskNo).result()).isEqualTo(JointResult.TRANSFERRED);
        assertThat(story.documentsOf(taskNo)).contains("F-24");
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_TransferAnswered", "EndEvent_MissingReceiptNoted");
    }

    @Test
    void givesACorrectionASecondPeriodOnce() {
        String taskNo = story.onSite(street("改正一号店"));
        story.inspect(taskNo, MARKET, false);
        story.inspect(taskNo, CENTER, true);
        story.dispose(taskNo, CENTER, STALLS, "CORRECTION");
        assertThatThrownBy(() -> story.complete(
                        taskNo, "OrderCorrection", CENTER, JointWalkScenarioTest.correction("2026-03-26")))
                .hasMessageContaining("今天至15日之内");
        story.complete(taskNo, "OrderCorrection", CENTER, JointWalkScenarioTest.correction("2026-03-12"));
        story.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        story.complete(
                taskNo,
                "JointReinspection",
                CENTER,
                JointWalkScenarioTest.reinspection(CENTER, "PARTLY", "correctionDay", "2026-03-16"));
        story.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        assertThat(story.clock.today().toString()).isEqualTo("2026-03-16");
        assertThatThrownBy(() -> story.complete(
                        taskNo,
                        "JointReinspection",
                        CENTER,
                        JointWalkScenarioTest.reinspection(CENTER, "PARTLY", "correctionDay", "2026-03-20")))
                .hasMessageContaining("已经延长过一次");
        story.complete(taskNo, "JointReinspection", CENTER, JointWalkScenarioTest.reinspection(CENTER, "CORRECTED"));

        assertThat(story.driver.passed(taskNo)).contains("EndEvent_CorrectionMade");
        assertThat(story.driver.openSteps(taskNo)).containsExactly("ConsolidateResult");
    }

    private static Map<String, Object> decision(String decision) {
        return with(new Object[0], "decision", decision, "decisionNote", "按规定办理");
    }

    private Map<String, Object> taking() {
        return with(
                new Object[0],
                "takenAt",
                story.inHours(0),
                "goodsTaken",
                THINGS,
                "storage",
                "局仓库，保管员王强",
                "measureBasis",
                "《无证无照经营查处办法》第十一条",
                "partySign",
                "SIGNED",
                "persons",
                JointStories.officers(MARKET));
    }

    private static Map<String, Object> ending(String ending) {
        return with(new Object[0], "measureEnding", ending, "endingNote", "经研究决定");
    }
}
