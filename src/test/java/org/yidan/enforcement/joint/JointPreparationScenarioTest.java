package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.joint.JointStories.CITY;
import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;
import static org.yidan.enforcement.joint.JointStories.json;
import static org.yidan.enforcement.joint.JointStories.with;
import static org.yidan.support.ExpectedRefusals.refusedAnswer;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.JointResult;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.joint.Participant.Status;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.shared.Refused;
import org.yidan.support.YidanTest;

/** Plan, answers of the units and the check of their officers, with every way out (RULES B1 to B4, 10-3). */
@YidanTest
class JointPreparationScenarioTest {

    private static final Street STREET = new Street("420381002", "联合检查二号摊点");
    private static final String CENTER = STREET.center();
    private static final String LAND_STATION = "420381002-ZRS";

    @Autowired
    JointStories story;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void onlyTheLeaderOfTheResponsibleUnitPlansAndOnlyAMatterInForce() {
        assertThatThrownBy(() -> story.driver.start(
                        "joint-enforcement", "420381-cg.unit-leader", with(new Object[0], start(STALLS))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("大坝路街道综合行政执法中心");
        assertThatThrownBy(() -> story.set(STREET, "matterCode", "SY-XX-999")).hasMessageContaining("SY-XX-999");
        assertThatThrownBy(() -> story.set(STREET, "townshipName", "不存在的街道")).hasMessageContaining("没有“不存在的街道”");
        assertThatThrownBy(() -> story.set(STREET, "title", null)).satisfies(refusedAnswer("missing", "title"));
        assertThatThrownBy(() -> story.set(STREET, "planKind", "CALL"))
                .satisfies(refusedAnswer("not-a-choice", "planKind"));
    }

    private static Object[] start(String matter) {
        return new Object[] {
            "planKind",
            "PRE_HOLIDAY",
            "title",
            "节前检查行动",
            "matterCode",
            matter,
            "townshipName",
            "大坝路街道",
            "place",
            "大坝路",
            "urgency",
            "一般",
            "planReason",
            "节前检查占道经营"
        };
    }

    @Test
    void refusesAPlanThatCannotBeRead() {
        String taskNo = story.set(STREET);
        story.receive(taskNo, STREET);

        assertThatThrownBy(() -> story.plan(taskNo, STREET, List.of(), "plannedAt", story.inHours(-1)))
                .hasMessageContaining("行动时间应在现在之后");
        assertThatThrownBy(() -> story.plan(taskNo, STREET, List.of(), "objectLines", "只有名称的摊点"))
                .hasMessageContaining("名称｜地址｜类型");
        assertThatThrownBy(() -> story.plan(taskNo, STREET, List.of(), "objectLines", "甲｜乙｜个体\n甲|乙|个体"))
                .hasMessageContaining("重复");
        assertThatThrownBy(() -> story.plan(taskNo, STREET, List.of(), "checkLines", "县供电公司｜用电"))
                .hasMessageContaining("不是牵头或参加单位");
        assertThatThrownBy(() -> story.plan(taskNo, STREET, List.of("420381003-EC")))
                .hasMessageContaining("不能受邀");
        assertThat(story.driver.openSteps(taskNo)).containsExactly("PlanJointAction");
    }

    @Test
    void aSilentUnitIsRecordedAndItsLeaderMayStillAnswer() {
        String taskNo = story.planned(STREET, MARKET);
        story.confirm(taskNo, CENTER, STALLS);

        story.driver.fireTimer(taskNo, "Boundary_ConfirmParticipationOverdue");

        assertThat(story.participants.one(taskNo, MARKET).status()).isEqualTo(Status.NO_SHOW);
        assertThat(story.ledger(taskNo)).containsExactly("NO_SHOW");
        assertThat(story.driver.holderOf(story.driver.task(taskNo, "AnswerNoShow")))
                .isEqualTo("420381-sc.unit-leader");
        Task late = story.driver.task(taskNo, "AnswerNoShow");
        story.driver.completeAs("420381-sc.unit-leader", late, enforcing(MARKET, NO_LICENCE));

        assertThat(story.participants.qualified(taskNo)).hasSize(2);
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_AnsweredLate", "EndEvent_TeamReady");
    }

    @Test
    void aUnitThatStaysSilentIsLeftOutAndTheOthersGoOn() {
        String taskNo = story.planned(STREET, MARKET);
        story.confirm(taskNo, CENTER, STALLS);
        story.driver.fireTimer(taskNo, "Boundary_ConfirmParticipationOverdue");
        story.driver.fireTimer(taskNo, "Boundary_AnswerNoShowOverdue");

        assertThat(story.driver.openSteps(taskNo)).containsExactly("DecideBlocked");
        story.driver.complete(taskNo, "DecideBlocked", decision("GO_ON"));

        assertThat(story.driver.passed(taskNo)).contains("EndEvent_UnitAbsent", "EndEvent_TeamReady");
        assertThat(story.driver.openSteps(taskNo)).containsExactly("OnSiteInspection");
    }

    @Test
    void anExpiredCardBlocksItsSubjectWithTheReasonAndTheLeadPlansAgain() {
        String taskNo = story.planned(STREET, LAND_STATION);
        story.confirm(taskNo, CENTER, STALLS);
        story.confirm(taskNo, LAND_STATION, "SY-ZR-004");

        assertThat(blockedFor(taskNo, LAND_STATION)).contains("在2026-03-10没有有效的执法证");
        assertThat(story.driver.openSteps(taskNo)).containsExactly("DecideBlocked");
        assertThat(story.journal
                        .last(taskNo, JointEnforcementStep.CHECK_OFFICERS)
                        .orElseThrow()
                        .result())
                .isEqualTo("BLOCKED");
        story.driver.complete(taskNo, "DecideBlocked", decision("REPLAN"));
        story.plan(taskNo, STREET, List.of());
        story.confirm(taskNo, CENTER, STALLS);

        assertThat(story.tasks.byNo(taskNo).round()).isEqualTo(2);
        assertThat(story.participants.of(taskNo))
                .extracting(Participant::unitCode)
                .containsExactly(CENTER);
        assertThat(story.driver.openSteps(taskNo)).containsExactly("OnSiteInspection");
    }

    @Test
    void oneOfficerTwiceOneAloneAndOneOfAnotherSubjectDoNotQualify() {
        String taskNo = story.planned(STREET, MARKET, CITY);
        story.confirm(taskNo, CENTER, STALLS, "officers", json("420381002-ec.law-officer"));
        story.confirm(taskNo, MARKET, NO_LICENCE, "officers", json("420381-sc.law-officer", "420381-sc.law-officer"));
        story.confirm(taskNo, CITY, "SY-SC-004", "officers", json("420381-cg.law-officer", "420381-sc.law-officer"));

        assertThat(blockedFor(taskNo, CENTER)).contains("只有1名");
        assertThat(blockedFor(taskNo, MARKET)).contains("重复填报", "已由其他单位填报");
        assertThat(blockedFor(taskNo, CITY)).contains("不是丹江口市城市管理执法局的人员");
        assertThatThrownBy(() -> story.driver.complete(taskNo, "DecideBlocked", decision("GO_ON")))
                .hasMessageContaining("没有一个合格的执法主体");
        story.driver.complete(taskNo, "DecideBlocked", decision("PATROL"));
        assertThat(story.driver.openSteps(taskNo)).containsExactly("PatrolAndAdvise");
    }

    @Test
    void aRecusedOfficerDoesNotCount() {
        String taskNo = story.planned(STREET);
        story.confirm(taskNo, CENTER, STALLS, "recusedOfficers", json("420381002-ec.law-officer"));

        assertThat(blockedFor(taskNo, CENTER)).contains("应当回避");
    }

    @Test
    void aUnitEnforcesUnderItsOwnPowerOnlyAssistsOrRefusesWithAReason() {
        String taskNo = story.planned(STREET, MARKET, CITY);

        assertThatThrownBy(() -> story.confirm(taskNo, MARKET, STALLS)).hasMessageContaining("没有执法权");
        assertThatThrownBy(() -> story.confirm(taskNo, MARKET, NO_LICENCE, "ownMatter", null))
                .hasMessageContaining("请选择本单位行使职权所依据的清单事项");
        assertThatThrownBy(() -> story.confirm(taskNo, MARKET, NO_LICENCE, "officers", null))
                .hasMessageContaining("请填写参加的人员");
        assertThatThrownBy(() -> story.confirm(taskNo, MARKET, NO_LICENCE, "participation", "REFUSE"))
                .hasMessageContaining("请写明理由");
        story.confirm(taskNo, MARKET, NO_LICENCE, "participation", "REFUSE", "participationNote", "人员全部在外执行紧急任务");
        story.confirm(taskNo, CITY, "SY-SC-004", "participation", "ASSIST");
        story.confirm(taskNo, CENTER, STALLS);

        assertThat(story.participants.of(taskNo))
                .extracting(Participant::status)
                .containsExactlyInAnyOrder(Status.CONFIRMED, Status.REFUSED, Status.ASSISTS);
        assertThat(story.driver.openSteps(taskNo)).containsExactly("DecideBlocked");
    }

    @Test
    void whoOnlyPatrolsUsesNoPowerAndPlansAgainWhenEnforcementIsNeeded() {
        String taskNo = story.planned(STREET);
        story.confirm(taskNo, CENTER, STALLS, "participation", "ASSIST");
        story.driver.complete(taskNo, "DecideBlocked", decision("PATROL"));

        story.driver.complete(taskNo, "PatrolAndAdvise", patrol("ENFORCEMENT_NEEDED"));
        assertThat(story.driver.openSteps(taskNo)).containsExactly("PlanJointAction");
        story.plan(taskNo, STREET, List.of());
        story.confirm(taskNo, CENTER, STALLS, "participation", "ASSIST");
        story.driver.complete(taskNo, "DecideBlocked", decision("PATROL"));
        story.driver.complete(taskNo, "PatrolAndAdvise", patrol("ADVISED"));
        story.driver.complete(
                taskNo, "ConsolidateResult", with(new Object[0], "summary", "到场劝导，摊主自行收摊，未发现违法。", "untrue", true));
        story.complete(taskNo, "ArchivePublish", CENTER, with(new Object[0], "notPublishedReason", "没有作出处罚决定"));

        assertThat(story.driver.ended(taskNo)).isTrue();
        assertThat(story.tasks.byNo(taskNo).result()).isEqualTo(JointResult.NOT_TRUE);
        assertThat(story.documentsOf(taskNo)).containsOnly("F-20");
        assertThat(story.driver.passed(taskNo))
                .contains("EndEvent_PatrolOnly")
                .doesNotContain("SubProcess_InspectSubject");
    }

    @Test
    void lateReceiptAndLateReportAreWrittenDown() {
        String taskNo = story.set(STREET);
        story.driver.fireTimer(taskNo, "Boundary_ReceiveJointTaskOverdue");
        assertThat(story.ledger(taskNo)).containsExactly("OVERDUE_ACCEPT");
        story.receive(taskNo, STREET);
        story.plan(taskNo, STREET, List.of());
        story.confirm(taskNo, CENTER, STALLS, "participation", "ASSIST");
        story.driver.complete(taskNo, "DecideBlocked", decision("PATROL"));
        story.driver.complete(taskNo, "PatrolAndAdvise", patrol("ADVISED"));

        story.driver.fireTimer(taskNo, "Boundary_ConsolidateResultOverdue");

        assertThat(story.ledger(taskNo)).containsExactly("OVERDUE_ACCEPT", "OVERDUE_HANDLE");
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_OverdueNoted");
    }

    @Test
    void anObjectCheckedWithinNinetyDaysNeedsAReason() {
        Street street = new Street("420381003", "刚查过的早餐店");
        String first = story.planned(street);
        story.confirm(first, street.center(), STALLS);
        story.clock.advance(java.time.Duration.ofHours(2));
        story.inspect(first, street.center(), false);
        String second = story.set(street);
        story.receive(second, street);

        assertThatThrownBy(() -> story.plan(second, street, List.of()))
                .hasMessageContaining("已于2026-03-10由")
                .hasMessageContaining(first);
        story.plan(second, street, List.of(), "repeatReason", "群众再次举报，须当场核实");

        assertThat(story.tasks.byNo(second).repeatReason()).isEqualTo("群众再次举报，须当场核实");
    }

    private Map<String, Object> enforcing(String unit, String matter) {
        return with(
                new Object[0],
                "participation",
                "ENFORCE",
                "ownMatter",
                matter,
                "officers",
                JointStories.officers(unit));
    }

    private static Map<String, Object> decision(String decision) {
        return with(new Object[0], "blockedDecision", decision, "decisionReason", "按人员情况安排");
    }

    private static Map<String, Object> patrol(String outcome) {
        return with(
                new Object[0],
                "persons",
                json("420381002-ec.unit-handler"),
                "adviceNote",
                "劝导摊主进入疏导点经营",
                "patrolOutcome",
                outcome);
    }

    private String blockedFor(String taskNo, String unit) {
        return String.valueOf(story.participants.one(taskNo, unit).blockedFor());
    }
}
