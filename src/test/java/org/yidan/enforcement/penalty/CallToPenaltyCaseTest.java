package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.verifier.TestBundles;
import org.yidan.call.events.PenaltyCaseRequested;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.support.YidanTest;

/**
 * What a call asks for and hears of: a penalty case until it is closed or not filed, a transfer until the police decide
 * (RULES 5).
 */
@YidanTest
class CallToPenaltyCaseTest {

    @Autowired
    TestBundles bundles;

    @Autowired
    PenaltyStories story;

    @Autowired
    CaseLinks links;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aCallOpensOneCaseAndIsSurveyedWhenItIsClosed() {
        String callNo = asked("PENALTY");
        String caseNo = led(callNo, Relation.PENALTY_CASE);
        transactions.executeWithoutResult(
                tx -> events.publishEvent(new PenaltyCaseRequested(callNo, "420381", PenaltyStories.UNIT)));
        assertThat(links.of(callNo)).hasSize(1);
        assertThat(story.record(caseNo).callNo()).isEqualTo(callNo);
        assertThat(story.driver.openSteps(callNo)).isEmpty();

        story.steps(caseNo, "RequestFiling", "ApproveFiling");
        assertThat(story.driver.openSteps(callNo)).containsExactly("ApproveResult");
        story.driver.complete(callNo, "ApproveResult", Map.of("approvalDecision", "APPROVE"));
        story.driver.complete(
                callNo,
                "GiveFeedback",
                Map.of(
                        "facts", "当事人经营过期食品，已经立案查处。",
                        "basis", "食品安全法",
                        "measureText", "已立案，依法处理中。",
                        "nextStep", "依法作出决定",
                        "rightsNote", "可以申请行政复议或者提起行政诉讼",
                        "channel", "PHONE"));
        story.steps(
                caseNo,
                "InvestigateCase",
                "WriteReport",
                "ReviewLegality",
                "ServeNotice",
                "RecordStatement",
                "DecidePenalty",
                "ServeDecision",
                "PublishPenalty",
                "RecordPerformance");
        story.close(caseNo);

        assertThat(story.driver.openSteps(callNo)).containsExactly("SurveyAfterCase");
    }

    @Test
    void aCaseThatIsNotFiledBringsTheCallBackToItsHandler() {
        String callNo = asked("PENALTY");
        String caseNo = led(callNo, Relation.PENALTY_CASE);
        story.step(caseNo, "RequestFiling", "filingProposal", "NOT_FILE", "filingReason", "违法行为轻微并已改正");
        story.step(caseNo, "ApproveFiling");

        assertThat(story.driver.openSteps(callNo)).containsExactly("HandleMatter");
    }

    @Test
    void aTransferTheHeadRefusesBringsTheCallBackToItsHandler() {
        String callNo = asked("CRIME");
        String transferNo = led(callNo, Relation.CRIME_TRANSFER);
        story.step(transferNo, "ReportCrime");
        story.step(transferNo, "DecideTransfer", "headDecision", "REFUSE", "headReason", "情节显著轻微，不构成犯罪。");

        assertThat(story.driver.ended(transferNo)).isTrue();
        assertThat(bundles.isWell(transferNo)).as("its bundle").isTrue();
        assertThat(story.driver.openSteps(callNo)).containsExactly("HandleMatter");
    }

    private String led(String callNo, Relation relation) {
        return links.of(callNo).stream()
                .filter(link -> link.relation() == relation)
                .map(CaseLink::other)
                .findFirst()
                .orElseThrow();
    }

    /** A call of the market matter whose handler found an act to be punished, or a crime. */
    private String asked(String measure) {
        Map<String, Object> call = new HashMap<>(Map.of(
                "title", "超市销售过期食品",
                "description", "群众反映超市销售超过保质期的食品，请查处。",
                "occurredAt", "2026-03-10T08:40+08:00",
                "direction", "UP",
                "areaCode", "420381001",
                "address", "均州一路",
                "source", "GRID",
                "matterCode", PenaltyStories.MATTER,
                "urgency", "一般",
                "noFileReason", "拍摄不清"));
        String callNo = story.driver.start("matter-call", "420381001.caller", call);
        story.driver.complete(callNo, "VerifyAndAccept", Map.of("intakeDecision", "ACCEPT"));
        story.driver.complete(callNo, "ApproveUpwardCall", Map.of("upwardDecision", "APPROVE"));
        story.driver.complete(callNo, "DispatchCall", Map.of("dispatchNote", "请按清单时限办理。"));
        story.driver.complete(
                callNo,
                "AcceptDispatch",
                Map.of(
                        "acceptDecision", "SIGN",
                        "handler", PenaltyStories.HANDLER,
                        "handlerPhone", "13800000001",
                        "plannedVisitAt", "2026-03-10T11:00+08:00"));
        story.driver.complete(
                callNo,
                "FirstResponse",
                Map.of(
                        "arrivedAt", "2026-03-10T10:00+08:00",
                        "persons", PenaltyStories.OFFICERS,
                        "responseNote", "已到现场核查，店主在场。"));
        story.driver.complete(
                callNo,
                "HandleMatter",
                Map.of(
                        "stepsDone", "[\"1\",\"2\",\"3\",\"4\",\"5\"]",
                        "persons", PenaltyStories.OFFICERS,
                        "measures", "责令当场下架过期食品并登记。",
                        "result", "RESOLVED",
                        "measure", measure));
        story.driver.complete(callNo, "Cooperate", Map.of("coopOutcome", "DONE", "coopNote", "已派人到场协助取证。"));
        return callNo;
    }
}
