package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.call.events.PrecedentProposed;
import org.yidan.call.events.RulingRequested;
import org.yidan.call.ruling.IssueDesk;
import org.yidan.call.ruling.IssueDesk.Decision;
import org.yidan.call.ruling.IssueDesk.Issue;
import org.yidan.call.ruling.Negotiation;
import org.yidan.call.ruling.OpinionDesk;
import org.yidan.call.ruling.OpinionDesk.JointOpinion;
import org.yidan.call.ruling.RulingCases;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.OfferedForms;
import org.yidan.support.YidanTest;

/** The process of rulings, from the dispute to the signature of the unit ruled on (RULES 1.4, 10-6). */
@YidanTest
@RecordApplicationEvents
class RulingScenarioTest {

    private static final String RETURNER = "420381-sc.unit-clerk";

    @Autowired
    CallStories story;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseJournal journal;

    @Autowired
    RulingCases cases;

    @Autowired
    Negotiation negotiation;

    @Autowired
    OpinionDesk opinions;

    @Autowired
    IssueDesk issues;

    @Autowired
    OfferedForms forms;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void movesTheCallToTheUnitThatAgreedWithoutADispatcher() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        assertThat(story.driver.openSteps(callNo)).containsExactly("FirstResponse");
        assertThat(story.runningLimits(callNo)).contains("handleMatter");
        position(rulingNo, "420381-SC", "NOT_OURS");
        position(rulingNo, "420381-CG", "OURS");
        step(rulingNo, "RecordNegotiation", "negotiation", "AGREED", "decidedLead", "420381-CG");
        step(rulingNo, "IssueRuling", "precedent", true);

        Call moved = story.record(callNo);
        assertThat(moved.leadUnit()).isEqualTo("420381-CG");
        assertThat(moved.status()).isEqualTo(CallStatus.DISPATCHED);
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
        assertThat(story.driver.passed(callNo))
                .contains("Throw_CallRedispatched", "Boundary_CallRedispatched", "EndEvent_RulingApplied");
        assertThat(ruling(callNo, "decided_by")).isEqualTo("NEGOTIATED");
        assertThat(story.runningLimits(callNo)).containsExactly("acceptDispatch", "handleMatter");
        assertThat(files.byNo(rulingNo).isOpen()).isTrue();

        sign(callNo);

        assertEnded(rulingNo, "FOLLOWED", "EndEvent_RulingObeyed");
        IssuedDocument paper = documents.find(rulingNo, "F-07").orElseThrow();
        assertThat(paper.subjectUnit()).isEqualTo("420381-BB");
        assertThat(events.stream(PrecedentProposed.class)).anySatisfy(proposed -> {
            assertThat(proposed.rulingNo()).isEqualTo(rulingNo);
            assertThat(proposed.leadAfter()).isEqualTo("420381-CG");
        });
    }

    @Test
    void showsThePrecedentAtTheNextDispatchOfTheSameMatter() {
        String rulingNo = story.rulingOf(story.disputed());
        ruled(rulingNo, "420381-SC", "precedent", true);

        String next = story.called(CallStories.MARKET);
        story.step(next, "VerifyAndAccept");
        story.step(next, "ApproveUpwardCall");

        Task dispatching = story.driver.task(next, "DispatchCall");
        assertThat(forms.shown(dispatching).get("precedent").toString()).contains(rulingNo, "均州路街道", "市场监督管理局");
    }

    @Test
    void goesOnWithoutASilentUnitAndNotesOpinionsThatAreLate() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        position(rulingNo, "420381-SC", "NOT_OURS");
        story.driver.fireTimer(rulingNo, "Boundary_StatePositionOverdue");
        assertThat(journal.last(rulingNo, RulingStep.RECORD_PARTY_SILENCE)
                        .orElseThrow()
                        .actingUnit())
                .isEqualTo("420381-CG");
        assertThatThrownBy(
                        () -> step(rulingNo, "RecordNegotiation", "negotiation", "AGREED", "decidedLead", "420381-CG"))
                .satisfies(refusal(Kind.INVALID, "call.ruling-lead-silent"));
        step(rulingNo, "RecordNegotiation");
        assertThatThrownBy(() -> opinions.propose(
                        cases.byNo(rulingNo),
                        new JointOpinion("420381-SC", "责任清单", false, false),
                        new FormSubmission("420381-bb.staffing-office", Map.of())))
                .satisfies(refusal(Kind.CONFLICT, "call.ruling-opinions-missing"));
        story.driver.fireTimer(rulingNo, "Boundary_DraftCoordinationOpinionOverdue");
        story.driver.fireTimer(rulingNo, "Boundary_DraftLegalOpinionOverdue");
        assertThat(story.ledger(rulingNo)).containsExactly("LATE_OPINION", "LATE_OPINION");
        step(rulingNo, "DraftCoordinationOpinion");
        step(rulingNo, "DraftLegalOpinion");
        step(rulingNo, "DraftJointOpinion");
        step(rulingNo, "IssueRuling", "wrongReturn", true);

        assertEnded(rulingNo, "FOLLOWED", "EndEvent_RulingObeyed");
        assertThat(story.driver.passed(rulingNo)).contains("EndEvent_LateOpinionNoted", "EndEvent_OpinionsGiven");
        assertThat(story.ledger(callNo)).containsExactly("WRONG_RETURN");
        assertThat(story.driver.openSteps(callNo)).containsExactly("FirstResponse");
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
        assertThat(ruling(callNo, "decided_by")).isEqualTo("JOINT");
    }

    @Test
    void letsTheGovernmentDecideWhenAUnitStillDisagrees() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        proposed(rulingNo, "stillDisputed", true);
        story.driver.fireTimer(rulingNo, "Boundary_ConfirmRulingOverdue");
        assertThat(story.ledger(rulingNo)).containsExactly("LATE_OPINION");
        step(rulingNo, "ConfirmRuling", "governmentDecision", "CHANGE", "decidedLead", "420381-CG");
        step(rulingNo, "IssueRuling");

        assertThat(story.driver.passed(rulingNo)).contains("EndEvent_LateDecisionNoted");
        assertThat(ruling(callNo, "decided_by")).isEqualTo("GOVERNMENT");
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-CG");
        IssuedDocument paper = documents.find(rulingNo, "F-07").orElseThrow();
        assertThat(paper.subjectUnit()).isEqualTo("420381-GOV");
        assertThat(paper.signer()).isEqualTo("420381-gov.county-gov");
    }

    @Test
    void asksTheGovernmentWhenDutiesChangeOrACaseIsToBeFiled() {
        String changed = story.rulingOf(story.disputed());
        proposed(changed, "dutiesChange", true);
        assertThat(story.driver.openSteps(changed)).containsExactly("ConfirmRuling");

        String callNo = story.disputed();
        story.respond(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER, "persons", json(SC_HANDLER, SC_OFFICER), "measure", "PENALTY");
        story.step(callNo, "Cooperate");
        String penalty = story.rulingOf(callNo);
        proposed(penalty);
        assertThat(story.driver.openSteps(penalty)).containsExactly("ConfirmRuling");
    }

    @Test
    void supervisesTheUnitThatDoesNotSignForWhatWasRuled() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        ruled(rulingNo, "420381-CG");

        story.driver.fireTimer(callNo, "Boundary_AcceptOverdue");

        assertThat(story.ledger(callNo)).containsExactly("REFUSED_RULING");
        assertThat(story.driver.openSteps(rulingNo)).containsExactly("SuperviseRefusal");
        step(rulingNo, "SuperviseRefusal");
        assertEnded(rulingNo, "REFUSED", "EndEvent_RefusalSupervised");
        story.driver.fireTimer(callNo, "Boundary_AcceptExpired");
        assertThat(story.driver.openSteps(callNo)).containsExactly("FirstResponse");
    }

    @Test
    void refusesAReturnAgainstARulingAndSupervisesAtOnce() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        ruled(rulingNo, "420381-CG");

        assertThatThrownBy(() -> story.step(callNo, "AcceptDispatch", CallStories.RETURN))
                .satisfies(refusal(Kind.FORBIDDEN, "call.ruling-binds"))
                .hasMessageContaining(rulingNo);

        assertThat(story.ledger(callNo)).containsExactly("REFUSED_RULING");
        assertThat(story.driver.openSteps(callNo)).containsExactly("AcceptDispatch");
        assertThat(story.driver.openSteps(rulingNo)).containsExactly("SuperviseRefusal");
        assertThat(story.record(callNo).returnCount()).isEqualTo(2);
    }

    @Test
    void keepsApartWhoReturnsWhoGivesOpinionsAndWhoIssues() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        FormSubmission returner = new FormSubmission(RETURNER, Map.of());
        assertThatThrownBy(() -> negotiation.conclude(cases.byNo(rulingNo), false, null, "未能达成一致意见。", returner))
                .satisfies(refusal(Kind.FORBIDDEN, "call.returner-decides"));
        proposed(rulingNo, "stillDisputed", true);
        assertThatThrownBy(() -> issues.decide(cases.byNo(rulingNo), Decision.CONFIRM, null, "同意。", returner))
                .satisfies(refusal(Kind.FORBIDDEN, "call.returner-decides"));
        FormSubmission author = new FormSubmission("420381-sf.justice-office", Map.of());
        assertThatThrownBy(() -> issues.decide(cases.byNo(rulingNo), Decision.CONFIRM, null, "同意。", author))
                .satisfies(refusal(Kind.FORBIDDEN, "call.ruling-author-decides"));
        step(rulingNo, "ConfirmRuling");
        Issue order = new Issue("责任清单和三定规定", false, false);
        assertThatThrownBy(() -> issues.issue(cases.byNo(rulingNo), order, author))
                .satisfies(refusal(Kind.FORBIDDEN, "call.ruling-author-issues"));
        assertThatThrownBy(() -> issues.issue(cases.byNo(rulingNo), order, returner))
                .satisfies(refusal(Kind.FORBIDDEN, "call.returner-decides"));

        step(rulingNo, "IssueRuling");

        assertEnded(rulingNo, "FOLLOWED", "EndEvent_RulingObeyed");
    }

    @Test
    void neverRulesThatATownshipWithoutDutyDoesIt() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        toOpinions(rulingNo);

        assertThatThrownBy(() -> step(rulingNo, "DraftJointOpinion", "decidedLead", "420381001"))
                .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));

        assertThat(story.ledger(callNo)).containsExactly("UNLISTED_ASSIGNMENT");
        assertThat(story.driver.openSteps(rulingNo)).containsExactly("DraftJointOpinion");
    }

    @Test
    void opensOneRulingHoweverOftenItIsAskedFor() {
        String callNo = story.disputed();

        publisher.publishEvent(new RulingRequested(callNo, "420381", "420381-SC"));

        assertThat(story.count(
                        "select count(*) from ruling_dispute d join call c on c.id = d.call_id where call_no = ?",
                        callNo))
                .isEqualTo(1);
    }

    @Test
    void isRuledOnEvenWhenTheInterimOwnerHasFinishedTheCall() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        story.respond(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER);
        story.step(callNo, "Cooperate");
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");
        assertThat(story.record(callNo).outcome()).isEqualTo(CallOutcome.RESOLVED);

        ruled(rulingNo, "420381-CG", "wrongReturn", true);

        assertEnded(rulingNo, "FOLLOWED", "EndEvent_RulingObeyed");
        assertThat(story.driver.ended(callNo)).isTrue();
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
        assertThat(story.ledger(callNo)).containsExactly("WRONG_RETURN");
    }

    @Test
    void isDroppedWithACallThatIsWithdrawn() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);

        story.driver.start(
                "call-request",
                CallStories.CALLER,
                Map.of(
                        "callNo", callNo,
                        "requestType", "WITHDRAW",
                        "reasonCode", "OTHER",
                        "requestReason", "摊主已经自行撤摊，不再需要办理。"));

        assertThat(story.record(callNo).outcome()).isEqualTo(CallOutcome.WITHDRAWN);
        assertThat(files.byNo(rulingNo).outcome()).isEqualTo("CALL_STOPPED");
        assertThat(story.driver.openSteps(rulingNo)).isEmpty();
    }

    /** Whatever units and dispatchers answer, a call comes to a ruling after few returns and has one owner all the time. */
    @Test
    void endsEveryRandomWalkOfReturnsInARuling() {
        Random random = new Random(20260310);
        for (int walk = 0; walk < 8; walk++) {
            String callNo = story.dispatched();
            int returns = 0;
            while (story.record(callNo).status() == CallStatus.DISPATCHED) {
                story.step(callNo, "AcceptDispatch", CallStories.RETURN);
                returns++;
                assertOneOwner(callNo);
                if (!story.driver.open(callNo, "DecideReturn").isEmpty()) {
                    boolean again = random.nextBoolean();
                    story.step(callNo, "DecideReturn", "returnDecision", again ? "REDISPATCH" : "REJECT");
                    if (again) {
                        story.step(callNo, "DispatchCall");
                    }
                    assertOneOwner(callNo);
                }
            }
            assertThat(returns).isLessThanOrEqualTo(2);
            String rulingNo = story.rulingOf(callNo);
            String lead = random.nextBoolean() ? "420381-CG" : "420381-SC";
            ruled(rulingNo, lead);
            assertOneOwner(callNo);
            assertThat(story.record(callNo).leadUnit()).isEqualTo(lead);
            if (lead.equals("420381-CG")) {
                assertThatThrownBy(() -> story.step(callNo, "AcceptDispatch", CallStories.RETURN))
                        .satisfies(refusal(Kind.FORBIDDEN, "call.ruling-binds"));
                sign(callNo);
            }
            assertThat(story.record(callNo).status()).isEqualTo(CallStatus.HANDLING);
        }
    }

    private void assertOneOwner(String callNo) {
        assertThat(story.record(callNo).leadUnit()).isNotNull();
        assertThat(story.count(
                        "select count(*) from dispatch d join call c on c.id = d.call_id where c.call_no = ? and d.current",
                        callNo))
                .isEqualTo(1);
    }

    private void position(String rulingNo, String unit, String position) {
        Task task = story.driver.open(rulingNo, "StatePosition").stream()
                .filter(open -> story.driver.holderOf(open).startsWith(unit.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        story.driver.completeAs(
                story.driver.holderOf(task), task, CallAnswers.of("StatePosition", "position", position));
    }

    private void toOpinions(String rulingNo) {
        position(rulingNo, "420381-SC", "NOT_OURS");
        position(rulingNo, "420381-CG", "NOT_OURS");
        step(rulingNo, "RecordNegotiation");
        step(rulingNo, "DraftCoordinationOpinion");
        step(rulingNo, "DraftLegalOpinion");
    }

    private void proposed(String rulingNo, Object... changes) {
        toOpinions(rulingNo);
        step(rulingNo, "DraftJointOpinion", changes);
    }

    private void ruled(String rulingNo, String lead, Object... changes) {
        proposed(rulingNo, "decidedLead", lead);
        step(rulingNo, "IssueRuling", changes);
    }

    private void step(String rulingNo, String stem, Object... changes) {
        story.step(rulingNo, stem, changes);
    }

    private void sign(String callNo) {
        story.sign(callNo, "420381-cg.unit-handler");
    }

    private void assertEnded(String rulingNo, String outcome, String endEvent) {
        assertThat(files.byNo(rulingNo).outcome()).isEqualTo(outcome);
        assertThat(story.driver.passed(rulingNo)).contains(endEvent);
        assertThat(story.driver.ended(rulingNo)).isTrue();
        assertThat(story.count("select count(*) from case_deadline where case_no = ? and met_at is null", rulingNo))
                .isZero();
    }

    private String ruling(String callNo, String column) {
        return story.jdbc
                .sql("select " + column + " from ruling r join call c on c.id = r.call_id where call_no = ?")
                .param(callNo)
                .query(String.class)
                .single();
    }
}
