package org.yidan.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.joint.JointStories.with;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.penalty.PenaltyAnswers;
import org.yidan.engine.Browser;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/**
 * What was typed into the fields for telephone and identity numbers, by anybody and in any process, stands nowhere in clear: not
 * in a backup of the database and not in the log (RULES 9).
 */
@YidanTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataOfADayTest {

    private static final Street STREET = new Street("420381005", "三官殿证件照相馆");
    private static final String CENTER = STREET.center();
    private static final String MARKET = "420381-SC";

    private static final String CALLER_NAME = "司马相不如";
    private static final String CALLER_PHONE = "13971230917";
    private static final String COMPLAINED_OF = "420381197102033319";
    private static final String INSPECTED = "420381196403029417";
    private static final String ACCUSED = "420381195804017718";
    private static final String CONTACT = "0719-5230917";
    private static final String ANNOUNCED = "0719-5230918";

    @LocalServerPort
    int port;

    @Autowired
    CallStories calls;

    @Autowired
    JointStories joint;

    @Autowired
    AdjustmentStories adjustment;

    @Autowired
    WholeDatabase database;

    @BeforeEach
    void begin() {
        calls.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        calls.clock.reset();
    }

    @Test
    void standsNowhereInClear(CapturedOutput log) {
        String taskNo = inspectedAfterACall();
        decided(taskNo);
        announced();

        Stream.of(CALLER_NAME, CALLER_PHONE, COMPLAINED_OF, INSPECTED, ACCUSED, CONTACT, ANNOUNCED)
                .forEach(number ->
                        assertThat(database.placesOf(number)).as(number).isEmpty());
        assertThat(log.getAll())
                .contains(taskNo)
                .doesNotContain(
                        CALLER_NAME,
                        CALLER_PHONE,
                        COMPLAINED_OF,
                        INSPECTED,
                        ACCUSED,
                        CONTACT,
                        ANNOUNCED,
                        "13800000001");
        shownByNeed(taskNo);
    }

    /** The file keeps the numbers all the same: whole on the paper and masked on the page. */
    private void shownByNeed(String taskNo) {
        String user = MARKET.toLowerCase(java.util.Locale.ROOT) + ".unit-handler";
        Browser handler = Browser.loggedIn(port, user, "yidan");
        IssuedDocument record = joint.documents.find(taskNo, "F-21").orElseThrow();

        assertThat(String.valueOf(record.content().get("partyIdNo"))).startsWith("sealed:");
        assertThat(handler.page("/cases/" + taskNo).body())
                .contains("**************9417", CONTACT)
                .doesNotContain(INSPECTED);
        assertThat(Browser.loggedIn(port, "auditor", "yidan")
                        .page("/cases/" + taskNo)
                        .body())
                .doesNotContain(INSPECTED, CONTACT, "李四" + taskNo);
    }

    private String inspectedAfterACall() {
        String callNo = calls.calledBy(
                "420381005.caller",
                "SY-CG-002",
                "title",
                "照相馆跨门经营占道",
                "description",
                "群众反映一照相馆跨门经营占用人行道，且没有营业执照。",
                "areaCode",
                STREET.township(),
                "address",
                "三官殿一路98号",
                "source",
                "CITIZEN",
                "callerName",
                CALLER_NAME,
                "callerPhone",
                CALLER_PHONE,
                "partyName",
                STREET.object(),
                "partyIdNo",
                COMPLAINED_OF,
                "partyType",
                "个体");
        calls.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        calls.sign(callNo, STREET.user("unit-handler"));
        calls.respond(callNo, STREET.user("unit-handler"));
        String taskNo = joint.tasks.ofCall(callNo).orElseThrow().taskNo();
        joint.driver.complete(taskNo, "ReceiveJointTask", with(new Object[0], "handler", STREET.user("unit-handler")));
        joint.plan(taskNo, STREET, List.of(MARKET));
        joint.confirm(taskNo, CENTER, "SY-CG-002", "contactPhone", CONTACT);
        joint.confirm(taskNo, MARKET, "SY-SC-007", "contactPhone", CONTACT);
        joint.clock.advance(Duration.ofHours(2));
        joint.inspect(taskNo, CENTER, false, "partyIdNo", INSPECTED);
        joint.inspect(taskNo, MARKET, true, "partyIdNo", INSPECTED);
        joint.dispose(taskNo, MARKET, "SY-SC-007", "ORDINARY", "facts", "未取得营业执照从事经营活动。");
        return taskNo;
    }

    /** The case ends with a fine that is entered under the number of the accused. */
    private void decided(String taskNo) {
        String caseNo = String.valueOf(joint.violations.one(taskNo, 1).penaltyNo());
        penalty(caseNo, "RequestFiling", "partyName", "李四" + taskNo, "partyType", "CITIZEN", "partyIdNo", ACCUSED);
        for (String stem :
                List.of("ApproveFiling", "InvestigateCase", "WriteReport", "ReviewLegality", "ServeNotice")) {
            penalty(caseNo, stem);
        }
        joint.driver.fireTimer(caseNo, "Boundary_RecordStatementOverdue");
        joint.clock.advance(Duration.ofHours(15));
        penalty(caseNo, "DiscussCollectively");
        penalty(caseNo, "DecidePenalty");
    }

    private void penalty(String caseNo, String stem, Object... changes) {
        joint.driver.complete(caseNo, stem, PenaltyAnswers.of(stem, joint.clock.today(), changes));
    }

    private void announced() {
        calls.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        adjustment.listed("TP-CG-151");
        String caseNo = adjustment.beforeDecision("CHANGE_LIMIT", "TP-CG-151", "handleDays", 5);
        adjustment.drafted(caseNo);
        adjustment.step(caseNo, "PublishChange");
        adjustment.step(caseNo, "AnnounceChange", "contactPhone", ANNOUNCED);
    }
}
