package org.yidan.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalEvidence;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.call.CallOutcome;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.duty.TrainingRecords;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/**
 * A thing the list does not know is called: a department takes it for the time being, the list is adjusted, and from the day of
 * effect on the list itself says whose it is (RULES 1.7, 4, 6.1, 10-10).
 */
@YidanTest
class UnlistedCallBecomesListedTest {

    private static final String TOWN = "420322205";
    private static final String CALLER = "420322205.caller";
    private static final String MATTER = "ST-CG-301";
    private static final String NAME = "共享滑板车占用盲道乱停放处置";
    private static final String INTERIM = "420322-GA";
    private static final String INTERIM_HANDLER = "420322-ga.unit-handler";
    private static final String LISTED = "420322-CG";
    private static final String LISTED_HANDLER = "420322-cg.unit-handler";
    private static final LocalDate EFFECT = LocalDate.of(2026, 4, 20);

    @Autowired
    CallStories calls;

    @Autowired
    List<TrainingRecords> trainings;

    @Autowired
    AdjustmentStories adjustments;

    @Autowired
    CaseLinks links;

    @Autowired
    ProposalEvidence evidence;

    @BeforeEach
    void begin() {
        at("2026-03-10T09:00+08:00");
    }

    @AfterEach
    void backToRealTime() {
        calls.clock.reset();
    }

    @Test
    void theListLearnsFromTwoCallsAndDispatchesTheThird() {
        String first = unlisted("共享滑板车占用盲道无人清理");
        assertNotForTheTownship(first);
        interim(first);
        calls.step(first, "ClassifyUnlisted");
        String adjustment = adjustmentOf(first);

        // The call is not kept waiting by the adjustment.
        finished(first, INTERIM_HANDLER, "stepsDone", "[]");
        calls.assertClosed(first, CallOutcome.RESOLVED, "EndEvent_CallArchived");

        at("2026-03-11T09:00+08:00");
        String second = unlisted("共享滑板车又占用盲道");
        interim(second);
        calls.step(second, "ClassifyUnlisted");
        assertThat(adjustmentOf(second)).isEqualTo(adjustment);
        finished(second, INTERIM_HANDLER, "stepsDone", "[]");
        Proposal proposal = adjustments.proposal(adjustment);
        assertThat(proposal.type()).isEqualTo(AdjustmentType.ADD);
        assertThat(proposal.proposerUser()).isEqualTo("SYSTEM");
        assertThat(evidence.of(proposal)).containsExactlyInAnyOrder(first, second);

        publish(adjustment);
        assertThat(adjustments.entry(MATTER, EFFECT.minusDays(1))).isEmpty();
        String between = beforeTheEffect(adjustment);

        adjustments.driver.fireTimer(adjustment, "Timer_ListInForce");
        adjustments.runJobs(adjustment);
        at("2026-04-21T09:00+08:00");
        String listed = called(MATTER, "共享滑板车占用盲道无人清理");
        toTheDepartment(listed);
        assertThat(calls.record(listed).leadUnit()).isEqualTo(LISTED);
        assertThat(calls.record(listed).matter().catalogueVersion())
                .isEqualTo(adjustments.proposal(adjustment).versionNo());
        calls.sign(listed, LISTED_HANDLER);
        calls.respond(listed, LISTED_HANDLER);
        finished(listed, LISTED_HANDLER, "stepsDone", calls.json("1", "2"));
        calls.assertClosed(listed, CallOutcome.RESOLVED, "EndEvent_CallArchived");

        assertThat(calls.record(between).leadUnit())
                .as("who had it before finishes it")
                .isEqualTo(INTERIM);
        finished(between, INTERIM_HANDLER, "stepsDone", "[]");
        calls.assertClosed(between, CallOutcome.RESOLVED, "EndEvent_CallArchived");

        adjustments.step(adjustment, "TrainUnits", "trainedOn", "2026-04-21");
        assertThat(trained("2026-04-22")).isTrue();
        assertThat(trained("2026-04-21")).as("not before that day").isFalse();
        adjustments.driver.fireTimer(adjustment, "Timer_ReviewDue");
        adjustments.step(adjustment, "ReviewAdjustment");
        adjustments.assertDone(adjustment);
        assertLinked(adjustment, first, second, between);
        assertThat(ownersOf(first, second, between)).containsOnly(INTERIM);
        assertThat(ownersOf(listed)).containsOnly(LISTED);
    }

    private boolean trained(String before) {
        return trainings.stream().anyMatch(one -> one.trained(TOWN, MATTER, LocalDate.parse(before)));
    }

    /** The whole way of the proposal to a published version that is not in force yet. */
    private void publish(String adjustment) {
        adjustments.step(
                adjustment,
                "AcceptProposal",
                "newMatterCode",
                MATTER,
                "newName",
                NAME,
                "newLead",
                "县城市管理执法局",
                "newCoops",
                "县公安局",
                "newLeadDuty",
                "清理占用盲道的共享滑板车并督促企业整改。",
                "newTownshipDuty",
                "巡查发现后及时上报。",
                "newLegalBasis",
                "《中华人民共和国行政处罚法》第二十四条");
        adjustments.everybodyAgrees(adjustment);
        adjustments.reviewed(adjustment);
        adjustments.step(adjustment, "ApproveChange");
        adjustments.step(adjustment, "AnswerProposer");
        assertThat(adjustments.last(adjustment, ListAdjustmentStep.ANSWER_PROPOSER))
                .hasValueSatisfying(act -> assertThat(act.actor()).isEqualTo("420322-bb.staffing-office"));
        adjustments.guided(adjustment);
        adjustments.step(adjustment, "DraftChange");
        adjustments.step(adjustment, "PublishChange");
        adjustments.step(adjustment, "AnnounceChange");
    }

    /** The matter is published, but a call before its day is outside the list still, and more evidence of the same change. */
    private String beforeTheEffect(String adjustment) {
        at("2026-04-17T09:00+08:00");
        assertThatThrownBy(() -> called(MATTER, "共享滑板车占用盲道无人清理"))
                .satisfies(refusal(Kind.NOT_FOUND, "catalog.matter-not-in-list"));
        String between = unlisted("共享滑板车占用盲道无人清理");
        assertNotForTheTownship(between);
        interim(between);
        calls.step(between, "ClassifyUnlisted");
        assertThat(adjustmentOf(between)).isEqualTo(adjustment);
        return between;
    }

    private String unlisted(String title) {
        String callNo = called(null, title, "unlisted", true, "unlistedReason", "清单没有共享滑板车停放事项");
        toTheDepartment(callNo);
        assertThat(calls.driver.openSteps(callNo)).containsExactly("AssignInterim");
        return callNo;
    }

    private String called(String matter, String title, Object... changes) {
        Object[] usual = {
            "title",
            title,
            "description",
            "多辆共享滑板车长期停在盲道上，盲人无法通行，请处理。",
            "occurredAt",
            calls.inMinutes(-20),
            "areaCode",
            TOWN,
            "address",
            "涧池街主街盲道",
            "noFileReason",
            "雨天无法拍摄"
        };
        return calls.calledBy(
                CALLER,
                matter,
                Stream.concat(Stream.of(usual), Stream.of(changes)).toArray());
    }

    private void toTheDepartment(String callNo) {
        calls.step(callNo, "VerifyAndAccept");
        calls.step(callNo, "ApproveUpwardCall");
        if (calls.driver.openSteps(callNo).contains("DispatchCall")) {
            calls.step(callNo, "DispatchCall");
        }
    }

    private void assertNotForTheTownship(String callNo) {
        for (String unit : List.of(TOWN, TOWN + "-EC")) {
            assertThatThrownBy(() -> interimTo(callNo, unit))
                    .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));
        }
        assertThatThrownBy(() -> interimTo(callNo, TOWN + "-PCS"))
                .satisfies(refusal(Kind.INVALID, "call.interim-not-department"));
        assertThat(calls.ledger(callNo)).isNotEmpty().containsOnly("UNLISTED_ASSIGNMENT");
    }

    private void interimTo(String callNo, String unit) {
        calls.step(callNo, "AssignInterim", "interimUnit", unit, "interimReason", "就近办理");
    }

    /** The public security takes it for the time being and has been on site. */
    private void interim(String callNo) {
        calls.step(callNo, "AssignInterim", "interimUnit", INTERIM, "interimReason", "职能最接近");
        calls.sign(callNo, INTERIM_HANDLER);
        calls.respond(callNo, INTERIM_HANDLER);
    }

    private void finished(String callNo, String handler, Object... changes) {
        Map<String, Object> cooperation = new HashMap<>(Map.of("coopOutcome", "DONE", "coopNote", "已派人到场维持秩序。"));
        calls.handle(callNo, handler, changes);
        calls.driver
                .open(callNo, "Cooperate")
                .forEach(task -> calls.driver.completeAs(calls.driver.holderOf(task), task, cooperation));
        for (String stem : List.of("ApproveResult", "GiveFeedback", "VerifyOnSite", "SurveyCaller")) {
            calls.step(callNo, stem);
        }
    }

    private String adjustmentOf(String callNo) {
        return links.of(callNo).stream()
                .filter(link -> link.relation() == Relation.ADJUSTMENT && link.forward())
                .map(CaseLink::other)
                .findFirst()
                .orElseThrow();
    }

    private void assertLinked(String adjustment, String... callNos) {
        assertThat(links.of(adjustment)).extracting(CaseLink::other).contains(callNos);
        assertThat(links.of(adjustment))
                .allSatisfy(link -> assertThat(link.page()).endsWith(link.other()));
    }

    private List<String> ownersOf(String... callNos) {
        return calls.jdbc
                .sql("select d.lead_unit from dispatch d join call c on c.id = d.call_id where c.call_no = any(?)")
                .param(callNos)
                .query(String.class)
                .list();
    }

    private void at(String instant) {
        calls.clock.moveTo(OffsetDateTime.parse(instant).toInstant());
    }
}
