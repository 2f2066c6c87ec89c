package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.joint.JointStories.CITY;
import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;
import static org.yidan.enforcement.joint.JointStories.json;
import static org.yidan.enforcement.joint.JointStories.with;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.events.JointTaskRequested;
import org.yidan.casework.CaseFile;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.support.YidanTest;

/** A call that needs joint enforcement starts one task in its own transaction and hears of its end (RULES 5). */
@YidanTest
class CallToJointTaskTest {

    private static final String JOINT = "SY-SC-004";

    @Autowired
    JointStories story;

    @Autowired
    CaseLinks links;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    List<OpenItems> openItems;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aCallStartsOneTaskWhoseEndBringsItsHandlerTheResult() {
        String callNo = responded();
        String taskNo = story.tasks.ofCall(callNo).orElseThrow().taskNo();
        transactions.executeWithoutResult(tx -> events.publishEvent(new JointTaskRequested(callNo, "420381", CITY)));

        assertThat(links.of(callNo)).extracting(CaseLink::other).containsExactly(taskNo);
        assertThat(story.file(taskNo).matterCode()).isEqualTo(JOINT);
        assertThat(story.file(taskNo).township()).isEqualTo("420381001");
        story.driver.complete(taskNo, "ReceiveJointTask", with(new Object[0], "handler", "420381-cg.unit-handler"));
        plan(taskNo);
        story.confirm(taskNo, CITY, JOINT);
        story.confirm(taskNo, MARKET, NO_LICENCE);
        story.clock.advance(Duration.ofHours(2));
        story.inspect(taskNo, CITY, false);
        story.inspect(taskNo, MARKET, false);
        assertThat(story.driver.openSteps(callNo)).doesNotContain("HandleMatter");
        story.finish(taskNo, CITY, MARKET);

        assertThat(story.driver.ended(taskNo)).isTrue();
        assertThat(story.driver.openSteps(callNo)).contains("HandleMatter");
        assertThat(story.acts(taskNo)).contains("registerJointTask", "checkOfficers", "answerCall", "closeJointTask");
    }

    @Test
    void aNewVersionOfTheListLetsARunningTaskFinish() {
        String callNo = responded();
        String taskNo = story.tasks.ofCall(callNo).orElseThrow().taskNo();
        OpenItems items = openItems.stream()
                .filter(one -> one.touchedBy("420381", Set.of(JOINT)).stream()
                        .anyMatch(item -> item.businessKey().equals(taskNo)))
                .findFirst()
                .orElseThrow();
        OpenItem item = items.touchedBy("420381", Set.of(JOINT)).stream()
                .filter(one -> one.businessKey().equals(taskNo))
                .findFirst()
                .orElseThrow();
        CarryOver order = new CarryOver("run-1", "BB-420381-2026.9", null, "420381-bb.staffing-office", "办完");

        transactions.executeWithoutResult(tx -> items.carryOver(item, CarryOverTreatment.KEEP, order));
        transactions.executeWithoutResult(tx -> items.carryOver(item, CarryOverTreatment.KEEP, order));

        assertThat(item.stage()).isEqualTo(CarryOverStage.JOINT_TASK);
        assertThat(item.ownerUnit()).isEqualTo(CITY);
        assertThat(item.due()).isNotNull();
        assertThat(story.journal.acts(taskNo))
                .filteredOn(act -> act.step().equals("carryOver"))
                .hasSize(1);
        assertThat(story.file(taskNo).status()).isEqualTo(CaseFile.Status.OPEN);
    }

    private void plan(String taskNo) {
        story.driver.complete(
                taskNo,
                "PlanJointAction",
                with(
                        new Object[0],
                        "plannedAt",
                        story.inHours(1),
                        "risk",
                        "LOW",
                        "objectLines",
                        "夜市摊群" + taskNo + "｜均州一路｜个体",
                        "invitedUnits",
                        json(MARKET),
                        "checkLines",
                        CITY + "｜摊位范围\n" + MARKET + "｜营业执照",
                        "safetyNote",
                        "注意交通安全"));
    }

    private String responded() {
        String callNo = story.driver.start(
                "matter-call",
                "420381001.caller",
                with(
                        new Object[0],
                        "title",
                        "夜市摊群占道经营",
                        "description",
                        "群众反映夜市摊群占道并且无照经营，请联合查处。",
                        "occurredAt",
                        "2026-03-10T08:40+08:00",
                        "direction",
                        "UP",
                        "areaCode",
                        "420381001",
                        "address",
                        "均州一路夜市",
                        "source",
                        "GRID",
                        "matterCode",
                        JOINT,
                        "urgency",
                        "一般",
                        "noFileReason",
                        "夜间拍摄不清"));
        story.driver.complete(callNo, "VerifyAndAccept", with(new Object[0], "intakeDecision", "ACCEPT"));
        story.driver.complete(callNo, "ApproveUpwardCall", with(new Object[0], "upwardDecision", "APPROVE"));
        story.driver.complete(callNo, "DispatchCall", with(new Object[0], "dispatchNote", "请按清单时限办理。"));
        story.driver.complete(
                callNo,
                "AcceptDispatch",
                with(
                        new Object[0],
                        "acceptDecision",
                        "SIGN",
                        "handler",
                        "420381-cg.unit-handler",
                        "handlerPhone",
                        "13800000001",
                        "plannedVisitAt",
                        story.inHours(1)));
        story.driver.complete(
                callNo,
                "FirstResponse",
                with(
                        new Object[0],
                        "arrivedAt",
                        story.inHours(0),
                        "persons",
                        json("420381-cg.unit-handler"),
                        "responseNote",
                        "已到现场核查，摊主在场。"));
        return callNo;
    }
}
