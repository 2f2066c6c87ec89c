package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.REGION;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.LeadUnderperforms;
import org.yidan.adjustment.ReturnProposed;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalEvidence;
import org.yidan.call.events.PrecedentProposed;
import org.yidan.call.events.UnlistedMatterFound;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.NewCase;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.support.YidanTest;

/** Proposals nobody typed: unlisted calls, precedents and assessments, each once however often it is said (RULES 5). */
@YidanTest
@RecordApplicationEvents
class AdjustmentOriginsTest {

    private static final String CALLER = "420322100.caller";

    @Autowired
    AdjustmentStories story;

    @Autowired
    ProposalEvidence evidence;

    @Autowired
    CaseLinks links;

    @Autowired
    CaseFiles files;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationEvents published;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private void say(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }

    private String unlisted(String title) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "title", title,
                "description", "群众多次反映，清单内没有对应事项，请研究。",
                "occurredAt", "2026-03-10T08:40+08:00",
                "direction", "UP",
                "areaCode", "420322100",
                "address", "郧西大道滨河段",
                "source", "GRID",
                "urgency", "一般",
                "noFileReason", "夜间无法取证",
                "unlisted", true));
        answers.put("unlistedReason", "查过噪声和治安类事项，都不适用。");
        return story.driver.start("matter-call", CALLER, answers);
    }

    private Optional<Proposal> of(String origin) {
        return story.proposals.findByOriginKey(origin);
    }

    @Test
    void callsOfOnePatternBecomeEvidenceOfOneAddition() {
        String first = unlisted("滨河公园无人机夜间扰民");
        String second = unlisted("无人机夜间扰民反映强烈");
        String third = unlisted("滨河公园无人机扰民");
        String other = unlisted("废弃水井没有封盖");
        List.of(first, second, third, other, first).forEach(call -> say(new UnlistedMatterFound(call, REGION)));

        Proposal proposal = of("CALL-" + first).orElseThrow();
        assertThat(proposal.type()).isEqualTo(AdjustmentType.ADD);
        assertThat(evidence.of(proposal)).containsExactlyInAnyOrder(first, second, third);
        assertThat(of("CALL-" + second)).isEmpty();
        assertThat(of("CALL-" + other)).isPresent();
        assertThat(links.of(third).stream().map(CaseLink::other)).containsExactly(proposal.caseNo());

        story.step(
                proposal.caseNo(),
                "AcceptProposal",
                "newMatterCode",
                "TG-CG-101",
                "newName",
                "无人机夜间扰民处置",
                "newLead",
                CG,
                "newCoops",
                "[\"" + ZJ + "\"]",
                "newLeadDuty",
                "劝阻并依法处置扰民飞行。",
                "newTownshipDuty",
                "巡查发现并及时上报。",
                "newLegalBasis",
                "《中华人民共和国行政处罚法》第二十四条");
        assertThat(story.proposal(proposal.caseNo()).codes()).containsExactly("TG-CG-101");
    }

    @Test
    void anAdditionOfTheSystemNeedsTheStaffingOfficesWords() {
        String call = unlisted("共享充电柜冒烟无人管");
        say(new UnlistedMatterFound(call, REGION));
        String caseNo = of("CALL-" + call).orElseThrow().caseNo();

        story.assertRefused(() -> story.step(caseNo, "AcceptProposal", "newMatterCode", "TG-CG-102"), "请补全");
        assertThat(story.proposal(caseNo).proposerUnit()).isEqualTo("420322-BB");
    }

    @Test
    void aPrecedentAsksForAnotherLeadOnce() {
        story.listed("TG-CG-103");
        String call = unlisted("裁定先例对应的呼叫事项");
        String ruling = new TransactionTemplate(transactions).execute(status -> files.open(
                        new NewCase(CaseKind.RULING, REGION, "测试裁定", null, null, NewCase.ORDINARY, null))
                .caseNo());
        PrecedentProposed precedent = new PrecedentProposed(ruling, call, REGION, "TG-CG-103", "420322-ZJ");
        say(precedent);
        say(precedent);

        Proposal proposal = of("RULING-" + ruling).orElseThrow();
        assertThat(proposal.type()).isEqualTo(AdjustmentType.CHANGE_LEAD);
        assertThat(proposal.single().change().leadUnitType()).isEqualTo(ZJ);
        assertThat(evidence.of(proposal)).containsExactlyInAnyOrder(ruling, call);
        assertThat(story.driver.openSteps(proposal.caseNo())).containsExactly("AcceptProposal");
    }

    @Test
    void aPrecedentForThePresentLeadAsksForClearerWords() {
        story.listed("TG-CG-104");
        String call = unlisted("先例明确原牵头单位负责");
        String ruling = new TransactionTemplate(transactions).execute(status -> files.open(
                        new NewCase(CaseKind.RULING, REGION, "测试裁定二", null, null, NewCase.ORDINARY, null))
                .caseNo());
        say(new PrecedentProposed(ruling, call, REGION, "TG-CG-104", "420322-CG"));

        Proposal proposal = of("RULING-" + ruling).orElseThrow();
        assertThat(proposal.type()).isEqualTo(AdjustmentType.CHANGE_DUTY_TEXT);
        assertThat(proposal.single().change().leadDuty()).contains(ruling);
    }

    @Test
    void aLeadThatDoesBadlyIsProposedForChangeOnce() {
        story.listed("TG-CG-105");
        LeadUnderperforms found = new LeadUnderperforms(REGION, "TG-CG-105", "2026-1", "按时办结率 41%，满意率 48%");
        say(found);
        say(found);

        Proposal proposal = of("ASSESSMENT-420322-TG-CG-105-2026-1").orElseThrow();
        assertThat(proposal.type()).isEqualTo(AdjustmentType.CHANGE_LEAD);
        assertThat(proposal.single().change().leadUnitType()).isEqualTo(ZJ);
    }

    @Test
    void aDelegatedMatterThatDoesBadlyGoesToThePowerReturn() {
        story.listed("TG-CG-106", terms -> terms.withLead("乡镇(街道)综合行政执法中心").withDelegation(CG));
        say(new LeadUnderperforms(REGION, "TG-CG-106", "2026-1", "承接能力不足"));

        assertThat(of("ASSESSMENT-420322-TG-CG-106-2026-1")).isEmpty();
        assertThat(published.stream(ReturnProposed.class).map(ReturnProposed::matterCode))
                .containsExactly("TG-CG-106");
    }
}
