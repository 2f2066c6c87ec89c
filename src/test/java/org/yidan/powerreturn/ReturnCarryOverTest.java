package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.EFFECT;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.REGION;
import static org.yidan.powerreturn.ReturnStories.TOWN;
import static org.yidan.powerreturn.ReturnStories.answers;
import static org.yidan.powerreturn.ReturnStories.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.NewPenaltyCase;
import org.yidan.enforcement.penalty.PenaltyDesk;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.support.YidanTest;

/** What becomes of calls and cases of the matter when a power returns (RULES 6.3, 10-12). */
@YidanTest
class ReturnCarryOverTest {

    @Autowired
    ReturnStories story;

    @Autowired
    ReturnCalls calls;

    @Autowired
    PenaltyDesk penalties;

    @Autowired
    CaseProcess process;

    @Autowired
    CaseParties parties;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    SubjectCompetence competence;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private static final String MATTER = "SY-JT-005";
    private static final String CENTER = "420322200-EC";
    private static final String HANDLER = "420322200-ec.unit-handler";

    @Test
    void sendsCallsToTheDepartmentAndLeavesFiledCasesWithTheTownship() {
        String waiting = calls.dispatchedInTownship(MATTER, TOWN);
        String filed = requested("act-1");
        story.driver.complete(filed, "RequestFiling", filing());
        story.driver.complete(filed, "ApproveFiling", answers("filingDecision", "APPROVE"));
        String unfiled = requested("act-2");
        assertThat(calls.lead(waiting)).isEqualTo(CENTER);

        String caseNo = story.inEffect(MATTER, TOWN);

        assertThat(calls.lead(waiting)).isEqualTo("420322-JT");
        assertThat(parties.unit(filed, "subject")).isEqualTo(TOWN);
        assertThat(story.files.byNo(filed).isOpen()).isTrue();
        assertThat(calls.dispatched(MATTER, TOWN)).isEqualTo("420322-JT");
        assertThat(competence.competentOn(MATTER, TOWN, EFFECT).subject()).isEqualTo("420322-JT");
        assertThatThrownBy(() -> story.driver.complete(unfiled, "RequestFiling", filing()))
                .hasMessageContaining("公路");
        settled(caseNo, waiting, Action.MOVE);
        settled(caseNo, filed, Action.KEEP);
        Map<String, Object> sheet = story.sheet(caseNo, TOWN);
        Map<String, Object> otherwise = answers(
                "movedItems",
                json(story.handover(caseNo, TOWN).stream()
                        .map(item -> String.valueOf(item.id()))
                        .toList()));
        assertThatThrownBy(() -> story.driver.complete(caseNo, "SignHandoverOut", otherwise))
                .hasMessageContaining("不能另选");
        story.driver.complete(caseNo, "SignHandoverOut", sheet);
    }

    private void settled(String caseNo, String key, Action action) {
        assertThat(story.handover(caseNo, TOWN).stream().filter(item -> key.equals(item.businessKey())))
                .anySatisfy(item -> {
                    assertThat(item.settled()).isTrue();
                    assertThat(item.action()).isEqualTo(action);
                });
    }

    private String requested(String act) {
        MatterEntry entry = catalog.inForce(MATTER, REGION, story.clock.today());
        CaseFile file = penalties.request(new NewPenaltyCase(
                null,
                "TEST-HG-" + act,
                REGION,
                CENTER,
                PinnedCaseMatter.of(entry),
                TOWN,
                null,
                "擅自占用乡村公路堆放砂石",
                act,
                story.clock.today(),
                List.of()));
        process.start(file, Map.of());
        return file.caseNo();
    }

    private static Map<String, Object> filing() {
        return answers(
                "filingProposal",
                "FILE",
                "partyName",
                "香口砂石场",
                "partyType",
                "ENTERPRISE",
                "partyIdNo",
                "91420322MA00000009",
                "partyAddress",
                "香口乡街道9号",
                "cause",
                "擅自占用乡村公路堆放砂石",
                "actEndedOn",
                "2026-04-01",
                "officers",
                json(List.of(HANDLER, "420322200-ec.law-officer")));
    }
}
