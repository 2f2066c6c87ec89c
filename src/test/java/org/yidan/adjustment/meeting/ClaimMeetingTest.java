package org.yidan.adjustment.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yidan.adjustment.scenario.AdjustmentAnswers;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.support.YidanTest;

/** One meeting over many proposals; a unit does not come, and what concerns it waits (RULES 7.1). */
@YidanTest
class ClaimMeetingTest {

    private static final int CASES = 8;
    private static final String JUSTICE = "420322-SF";

    @Autowired
    AdjustmentStories story;

    @Autowired
    CaseDocuments documents;

    @Autowired
    WebApplicationContext context;

    private final List<String> cases = new ArrayList<>();

    @BeforeEach
    void begin() {
        story.begin();
        story.listed(IntStream.range(0, CASES)
                .mapToObj(n -> AdjustmentStories.matter("TD-RL-%03d".formatted(n)))
                .toList());
        IntStream.range(0, CASES).forEach(n -> cases.add(waiting("TD-RL-%03d".formatted(n), n == CASES - 1)));
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    /** A proposal whose units are apart; where the water office was asked too, it has to come. */
    private String waiting(String code, boolean withWater) {
        String coops = withWater ? AdjustmentStories.CG + ",县水利和湖泊局" : AdjustmentStories.CG;
        String caseNo = story.proposed(
                AdjustmentStories.CG_LEADER,
                "CHANGE_LEAD",
                code,
                "leadUnitType",
                AdjustmentStories.ZJ,
                "coopUnitTypes",
                coops);
        story.step(caseNo, "AcceptProposal");
        story.driver
                .open(caseNo, "ConsultUnits")
                .forEach(task -> story.driver.completeAs(
                        story.driver.holderOf(task),
                        task,
                        AdjustmentAnswers.of(
                                "ConsultUnits",
                                "opinion",
                                "OBJECT",
                                "objectionReason",
                                "NOT_OUR_DUTY",
                                "opinionText",
                                "三定规定没有赋予本单位此项职责。")));
        story.reviewed(caseNo);
        story.driver
                .open(caseNo, "ClaimDuty")
                .forEach(task -> story.driver.completeAs(
                        story.driver.holderOf(task), task, AdjustmentAnswers.of("ClaimDuty", "claim", "LEAD")));
        return caseNo;
    }

    @Test
    void recordsWhatItSettledAndKeepsTheRestOnTheAgenda() throws Exception {
        String last = cases.get(CASES - 1);
        assertThat(ask(get("/catalog/meeting")).getContentAsString())
                .contains(cases)
                .contains("县水利和湖泊局");
        assertThat(ask(post("/catalog/meeting").param("heldOn", "2026-03-10").param("minutesNo", "认领〔2026〕9号"))
                        .getStatus())
                .as("no case was treated")
                .isEqualTo(400);

        MockHttpServletRequestBuilder sheet = post("/catalog/meeting")
                .param("heldOn", "2026-03-10")
                .param("minutesNo", "认领〔2026〕9号")
                .param("attendees", "420322-CG", "420322-ZJ", JUSTICE);
        for (String caseNo : cases.subList(2, CASES)) {
            sheet.param("result-" + caseNo, "AGREED")
                    .param("lead-" + caseNo, AdjustmentStories.CG)
                    .param("coops-" + caseNo, AdjustmentStories.ZJ);
        }
        sheet.param("result-" + cases.get(0), "UNRESOLVED").param("opinion-" + cases.get(0), "建议仍由城管牵头。");
        String answer = ask(sheet).getContentAsString();

        assertThat(answer).contains("还缺：郧西县水利和湖泊局").contains("已登记，等待会签纪要");
        assertThat(story.driver.openSteps(last))
                .as("the water office did not come")
                .containsExactly("ClaimMeeting");
        assertThat(story.driver.openSteps(cases.get(1))).as("not treated").containsExactly("ClaimMeeting");
        assertThat(cases.subList(2, CASES - 1)).allSatisfy(caseNo -> {
            assertThat(story.proposal(caseNo).single().after().leadUnitType()).isEqualTo(AdjustmentStories.CG);
            assertThat(story.driver.openSteps(caseNo)).containsExactly("SignMinutes", "SignMinutes", "SignMinutes");
        });
        signed(cases.get(0));
        assertThat(story.proposal(cases.get(0)).claimSettled()).isFalse();
        assertThat(documents.find(cases.get(0), "F-63").orElseThrow().content())
                .containsEntry("minutesNo", "认领〔2026〕9号")
                .extractingByKey("signatures", list(String.class))
                .hasSize(3)
                .allMatch(line -> line.contains("已会签"));
        assertThat(ask(get("/catalog/meeting")).getContentAsString())
                .contains(last, cases.get(1))
                .doesNotContain(cases.get(2));
    }

    private void signed(String caseNo) {
        story.signed(caseNo);
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ApproveChange");
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
        TestingAuthenticationToken user = new TestingAuthenticationToken(
                AdjustmentStories.STAFFING, "", "420322-BB", "420322-BB.staffing-office");
        return story.driver.as(AdjustmentStories.STAFFING, () -> {
            try {
                return MockMvcBuilders.webAppContextSetup(context)
                        .build()
                        .perform(request.principal(user).characterEncoding("UTF-8"))
                        .andReturn()
                        .getResponse();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }
}
