package org.yidan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.adjustment.LeadUnderperforms;
import org.yidan.adjustment.ReturnProposed;
import org.yidan.call.JointResult;
import org.yidan.call.events.CrimeTransferRequested;
import org.yidan.call.events.JointTaskRequested;
import org.yidan.call.events.PenaltyCaseRequested;
import org.yidan.call.events.PrecedentProposed;
import org.yidan.call.events.RulingRequested;
import org.yidan.call.events.UnlistedMatterFound;
import org.yidan.call.scenario.CallAnswers;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.powerreturn.AssessmentFailed;
import org.yidan.support.YidanTest;

/** Every message between processes may come twice: it starts one process and has one effect (RULES 5). */
@YidanTest
class SaidTwiceTest {

    private static final String REGION = "420381";
    private static final String MARKET = "420381-SC";
    private static final String CITY = "420381-CG";
    private static final String CITY_HANDLER = "420381-cg.unit-handler";
    private static final String CREW = "[\"420381-sc.unit-handler\",\"420381-sc.law-officer\"]";
    private static final String HANDLER = "420381-sc.unit-handler";

    @Autowired
    CallStories calls;

    @Autowired
    CaseLinks links;

    @Autowired
    HistoryService history;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void begin() {
        calls.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        calls.clock.reset();
    }

    @Test
    void aJointTaskIsAskedForAndAnsweredOnce() {
        String callNo = calls.called("SY-SC-004");
        upward(callNo);
        calls.sign(callNo, CITY_HANDLER);
        calls.respond(callNo, CITY_HANDLER);
        say(new JointTaskRequested(callNo, REGION, CITY));
        String taskNo = theOne(callNo, Relation.JOINT_TASK);

        twice(() -> calls.replies.jointTaskFinished(callNo, taskNo, "联合检查已经完成。", JointResult.RESOLVED));

        assertHeardOnce(callNo, "jointTaskFinished");
        assertThat(calls.driver.open(callNo, "HandleMatter")).hasSize(1);
    }

    @Test
    void aPenaltyCaseIsAskedForFiledAndClosedOnce() {
        String callNo = measured("PENALTY");
        say(new PenaltyCaseRequested(callNo, REGION, MARKET));
        String caseNo = theOne(callNo, Relation.PENALTY_CASE);

        twice(() -> calls.replies.caseFiled(callNo, caseNo));
        assertHeardOnce(callNo, "caseFiled");
        calls.step(callNo, "ApproveResult");
        calls.step(callNo, "GiveFeedback");
        twice(() -> calls.replies.caseClosed(callNo, caseNo, "已经执行完毕"));

        assertHeardOnce(callNo, "caseClosed");
        assertThat(calls.driver.open(callNo, "SurveyAfterCase")).hasSize(1);
    }

    @Test
    void aCaseNotFiledGoesBackToTheHandlerOnce() {
        String callNo = measured("PENALTY");
        String caseNo = theOne(callNo, Relation.PENALTY_CASE);

        twice(() -> calls.replies.caseNotFiled(callNo, caseNo, "情节轻微"));

        assertHeardOnce(callNo, "caseNotFiled");
        assertThat(calls.driver.open(callNo, "HandleMatter")).hasSize(1);
    }

    @Test
    void aTransferToThePoliceIsAskedForAndDecidedOnce() {
        String callNo = measured("CRIME");
        say(new CrimeTransferRequested(callNo, REGION, MARKET));
        String transferNo = theOne(callNo, Relation.CRIME_TRANSFER);

        twice(() -> calls.replies.crimeTransferDecided(callNo, transferNo, true));

        assertHeardOnce(callNo, "crimeTransferDecided");
        assertThat(calls.driver.open(callNo, "ApproveResult")).hasSize(1);
    }

    @Test
    void aRulingIsAskedForOnceAndItsPrecedentProposedOnce() {
        String callNo = calls.disputed();
        say(new RulingRequested(callNo, REGION, MARKET));
        String rulingNo = theOne(callNo, Relation.RULING);

        PrecedentProposed precedent = new PrecedentProposed(rulingNo, callNo, REGION, CallStories.MARKET, CITY);
        twice(() -> events.publishEvent(precedent));

        assertThat(proposals("RULING-" + rulingNo)).isOne();
    }

    @Test
    void aGapOfTheListIsProposedOnce() {
        String callNo = calls.called(null, "title", "楼顶信鸽棚散发异味", "unlisted", true, "unlistedReason", "清单没有信鸽棚事项");

        twice(() -> events.publishEvent(new UnlistedMatterFound(callNo, REGION)));

        assertHeardOnce(callNo, "adjustmentOpened");
        String adjustmentNo = theOne(callNo, Relation.ADJUSTMENT);
        twice(() -> calls.replies.adjustmentOpened(callNo, adjustmentNo));
        assertHeardOnce(callNo, "adjustmentOpened");
        assertThat(proposals("CALL-" + callNo)).isOne();
        assertThat(calls.jdbc
                        .sql("select count(*) from case_act where case_no = ? and step = 'addEvidence'")
                        .param(adjustmentNo)
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void anAssessmentStartsOneChangeOrOneReturn() {
        twice(() -> events.publishEvent(new LeadUnderperforms("420322", "SY-SC-021", "2026-S", "按时办结率 41%")));
        twice(() -> events.publishEvent(new AssessmentFailed("420322", "SY-MZ-003", "420322105", "2026-S", "不合格")));
        twice(() -> events.publishEvent(new ReturnProposed("420322", "SY-WL-007", "不再下放", "TZ-TWICE")));

        assertThat(proposals("ASSESSMENT-420322-SY-SC-021-2026-S")).isOne();
        assertThat(returns("SY-MZ-003", "420322105")).isOne();
        assertThat(returns("SY-WL-007", "420322105")).isOne();
    }

    /** Handled with this measure; the case it asks for has been opened. */
    private String measured(String measure) {
        String callNo = calls.called(CallStories.MARKET);
        upward(callNo);
        calls.sign(callNo, HANDLER);
        calls.respond(callNo, HANDLER);
        calls.handle(callNo, HANDLER, "measure", measure, "persons", CREW);
        calls.driver
                .open(callNo, "Cooperate")
                .forEach(task ->
                        calls.driver.completeAs(calls.driver.holderOf(task), task, CallAnswers.of("Cooperate")));
        return callNo;
    }

    private void upward(String callNo) {
        for (String stem : List.of("VerifyAndAccept", "ApproveUpwardCall", "DispatchCall")) {
            calls.step(callNo, stem);
        }
    }

    /** Once more what the process itself has said. */
    private void say(Object event) {
        transactions.executeWithoutResult(tx -> events.publishEvent(event));
    }

    private void twice(Runnable message) {
        transactions.executeWithoutResult(tx -> message.run());
        transactions.executeWithoutResult(tx -> message.run());
    }

    /** The one case the call led to in this relation, with one process. */
    private String theOne(String callNo, Relation relation) {
        List<String> cases = links.of(callNo).stream()
                .filter(link -> link.forward() && link.relation() == relation)
                .map(CaseLink::other)
                .toList();
        assertThat(cases).hasSize(1);
        String caseNo = cases.get(0);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count())
                .as("processes of " + caseNo)
                .isOne();
        return caseNo;
    }

    private void assertHeardOnce(String callNo, String step) {
        assertThat(count("select count(*) from case_act s where s.case_no = ? and s.step = ?", callNo, step))
                .isOne();
    }

    private int proposals(String originKey) {
        return count("select count(*) from adjustment_proposal where origin_key = ?", originKey);
    }

    private int returns(String matter, String township) {
        return count(
                """
                select count(*) from return_township t join case_file f on f.case_no = t.case_no
                 where f.matter_code = ? and t.township = ?""",
                matter,
                township);
    }

    private int count(String sql, Object... parameters) {
        return calls.jdbc.sql(sql).params(parameters).query(Integer.class).single();
    }
}
