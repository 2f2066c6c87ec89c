package org.yidan.catalog.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

@YidanTest
@Transactional
class DraftPageTest {

    private static final String REGION = "420322";
    private static final String CODE = "SY-GA-005";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final TestingAuthenticationToken STAFFING_OFFICE =
            new TestingAuthenticationToken("420322-bb.staffing-office", "", "420322-BB", "420322-BB.staffing-office");
    private static final TestingAuthenticationToken OTHER_COUNTY =
            new TestingAuthenticationToken("420381-bb.staffing-office", "", "420381-BB", "420381-BB.staffing-office");
    private static final TestingAuthenticationToken HANDLER =
            new TestingAuthenticationToken("420322-cg.unit-handler", "", "420322-CG", "420322-CG.unit-handler");

    @Autowired
    WebApplicationContext context;

    @Autowired
    DraftDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    OfficeClock clock;

    private MockMvc mvc;
    private long draft;

    @BeforeEach
    void draftAChange() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
        clock.moveTo(Instant.parse("2026-09-01T02:00:00Z"));
        draft = desk.open(new NewDraft(REGION, "九月<调整>", DAY, "editor"));
        desk.put(draft, catalog.inForce(CODE, REGION, DAY).terms().withLimits(7, 88), "editor");
        desk.remove(draft, "SY-GA-004", "editor");
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void showsTheOfficeItsDraftsWithWhatTheyChange() throws Exception {
        desk.review(draft, "reviewer");

        ask("/catalog?region=420322", STAFFING_OFFICE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("九月&lt;调整&gt;")))
                .andExpect(content().string(containsString("已审核")))
                .andExpect(content().string(containsString("办结时限（工作日）")))
                .andExpect(content().string(containsString("<ins>88</ins>")))
                .andExpect(content().string(containsString("<strong>取消</strong>")));
    }

    @Test
    void showsDraftsToNobodyElse() throws Exception {
        ask("/catalog?region=420322", HANDLER)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("九月"))));
        ask("/catalog?region=420322", OTHER_COUNTY).andExpect(content().string(not(containsString("九月"))));
    }

    @Test
    void showsThatAMatterWasTakenOffTheList() throws Exception {
        publish();

        ask("/catalog/SY-GA-004?region=420322&asOf=2026-09-01", HANDLER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026-09-14 起从清单取消")));
        ask("/catalog/SY-GA-004?region=420322&asOf=2026-10-01", HANDLER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<p class=\"notice\">2026-09-14 起从清单取消</p>")));
        ask("/api/catalog/matters/SY-GA-004?region=420322&asOf=2026-10-01", HANDLER)
                .andExpect(status().isNotFound());
        ask("/api/catalog/matters/SY-GA-004?region=420322&asOf=2026-09-13", HANDLER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.versions[0].removed", is(true)));
    }

    @Test
    void answersProgramsWithTheVersionAndItsDifference() throws Exception {
        String before = catalog.versionInForce(REGION, DAY);

        String no = publish();

        ask("/api/catalog/versions?region=420322", HANDLER).andExpect(jsonPath("$[*].no", hasItem(no)));
        ask("/api/catalog/versions/" + before + "/diff/" + no, HANDLER)
                .andExpect(jsonPath("$.removed[0].code", is("SY-GA-004")))
                .andExpect(jsonPath("$.changed[0].code", is(CODE)));
    }

    private String publish() {
        desk.review(draft, "reviewer");
        desk.approve(draft, "approver", "1号");
        return desk.publish(draft, "publisher", null);
    }

    private ResultActions ask(String path, TestingAuthenticationToken reader) throws Exception {
        return mvc.perform(get(path).principal(reader));
    }
}
