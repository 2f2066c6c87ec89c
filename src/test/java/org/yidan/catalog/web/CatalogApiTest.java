package org.yidan.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.yidan.catalog.ListFiles.aList;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.support.YidanTest;

@YidanTest
@Order(51) // looks at the list of the sample, which the processes change
class CatalogApiTest {

    private static final String DAY = "&asOf=2026-09-01";
    private static final TestingAuthenticationToken STAFFING_OFFICE =
            new TestingAuthenticationToken("420381-bb.staffing-office", "", "420381-BB", "420381-BB.staffing-office");
    private static final TestingAuthenticationToken HANDLER =
            new TestingAuthenticationToken("420322-cg.unit-handler", "", "420322-CG", "420322-CG.unit-handler");

    @Autowired
    WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void openTheEdge() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void listsMattersPageByPage() throws Exception {
        ask("/api/catalog/matters?region=420381&page=2&size=100" + DAY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totalElements", is(243)))
                .andExpect(jsonPath("$.totalPages", is(3)))
                .andExpect(jsonPath("$.content", hasSize(43)))
                .andExpect(jsonPath("$.sample", is(true)));
    }

    @Test
    void filtersByWordsUnitDomainAndDelegation() throws Exception {
        ask("/api/catalog/matters?region=420381&q=露天&domain=hb&delegated=true" + DAY)
                .andExpect(jsonPath("$.content[*].domain", everyItem(is("HB"))))
                .andExpect(jsonPath("$.content[*].delegated", everyItem(is(true))))
                .andExpect(jsonPath("$.content[*].code", hasItem("SY-HB-001")));
        ask("/api/catalog/matters?region=420381&unit=420381-YC" + DAY)
                .andExpect(jsonPath("$.totalElements", is(1)))
                .andExpect(jsonPath("$.content[0].leadUnitType", is("县烟草专卖局")));
        ask("/api/catalog/matters?region=420381&unit=县烟草专卖局" + DAY).andExpect(jsonPath("$.totalElements", is(1)));
        ask("/api/catalog/matters?region=420381&unit=420381001-EC" + DAY)
                .andExpect(jsonPath("$.totalElements", greaterThan(60)));
        ask("/api/catalog/matters?region=420381&unit=999-NO" + DAY).andExpect(jsonPath("$.totalElements", is(0)));
    }

    @Test
    void takesTheReadersOwnRegionWhenNoneIsNamed() throws Exception {
        ask("/api/catalog/matters?size=1").andExpect(jsonPath("$.region", is("420322")));
    }

    @Test
    void showsAMatterAsOfADayAndAsKnownAtAMoment() throws Exception {
        ask("/api/catalog/matters/SY-HB-001?region=420381&asOf=2026-08-15")
                .andExpect(jsonPath("$.code", is("SY-HB-001")))
                .andExpect(jsonPath("$.basis[0].law", is("中华人民共和国生态环境法典")))
                .andExpect(jsonPath("$.basis[0].inForceFrom", is("2026-08-15")))
                .andExpect(jsonPath("$.basis[0].inForce", is(true)))
                .andExpect(jsonPath("$.guideSteps", hasSize(5)))
                .andExpect(jsonPath("$.fallbackUnitType", is("县生态环境分局")))
                .andExpect(jsonPath("$.versions[*].version", contains("BB-420381-2026.1", "BB-420381-2024.1")));
        ask("/api/catalog/matters/SY-HB-001?region=420381&asOf=2026-08-14")
                .andExpect(jsonPath("$.legalBasis", containsString("大气污染防治法")))
                .andExpect(jsonPath("$.basis[0].repealedOn", is("2026-08-15")))
                .andExpect(jsonPath("$.validTo", is("2026-08-15")));
        ask("/api/catalog/matters/SY-HB-001?region=420381&asOf=2026-08-15&knownAt=2026-07-01T00:00:00%2B08:00")
                .andExpect(jsonPath("$.legalBasis", containsString("大气污染防治法")));
    }

    @Test
    void answersAMatterOutsideTheListWithAProblem() throws Exception {
        ask("/api/catalog/matters/SY-XX-001?region=420381" + DAY)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type", is("urn:yidan:problem:catalog.matter-not-in-list")))
                .andExpect(jsonPath("$.detail", containsString("清单外")));
    }

    @Test
    void refusesMalformedParameters() throws Exception {
        refuses("/api/catalog/matters?region=丹江口");
        refuses("/api/catalog/matters?region=420381&asOf=yesterday");
        refuses("/api/catalog/matters?region=420381&knownAt=now");
        refuses("/api/catalog/matters?region=420381&size=101");
        refuses("/api/catalog/matters?region=420381&page=-1");
        refuses("/api/catalog/matters?region=420381&q=" + "长".repeat(101));
        refuses("/api/catalog/matters/x?region=420381");
        refuses("/api/catalog/matters?region=420381&size=many");
        refuses("/api/catalog/matters?region=420381&delegated=perhaps");
    }

    @Test
    void typesAheadWithAtMostTwentyHits() throws Exception {
        ask("/api/catalog/matters/search?region=420381&q=sy").andExpect(jsonPath("$", hasSize(20)));
        ask("/api/catalog/matters/search?region=420381&q=油烟").andExpect(jsonPath("$[*].code", hasItem("SY-HB-003")));
        ask("/api/catalog/matters/search?region=420381&q=").andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void listsVersionsAndTheirDifference() throws Exception {
        ask("/api/catalog/versions?region=420381")
                .andExpect(jsonPath("$[*].no", hasItems("BB-420381-2026.1", "BB-420381-2024.1")))
                .andExpect(jsonPath("$[?(@.no == 'BB-420381-2026.1')].entries", contains(23)))
                .andExpect(jsonPath("$[?(@.no == 'BB-420381-2024.1')].entries", contains(243)));
        ask("/api/catalog/versions/BB-420381-2024.1/diff/BB-420381-2026.1")
                .andExpect(jsonPath("$.added", hasSize(0)))
                .andExpect(jsonPath("$.changed", hasSize(23)))
                .andExpect(jsonPath("$.changed[*].fields[*].field", everyItem(is("legalBasis"))));
        ask("/api/catalog/versions/BB-420381-2024.1/diff/BB-420322-2026.1").andExpect(status().isBadRequest());
        ask("/api/catalog/versions/BB-420381-2024.1/diff/BB-420381-1999.1").andExpect(status().isNotFound());
    }

    @Test
    void reportsTheFaultsOfAFileBesideTheProblem() throws Exception {
        mvc.perform(multipart("/api/catalog/import?region=420381&dryRun=true")
                        .file(new MockMultipartFile(
                                "file",
                                "list.xlsx",
                                null,
                                aList().with("SY-TT-001", "handle_days", "0").workbook()))
                        .principal(STAFFING_OFFICE))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type", is("urn:yidan:problem:catalog.import-refused")))
                .andExpect(jsonPath("$.faultCount", is(1)))
                .andExpect(jsonPath("$.faults[0].row", is(2)))
                .andExpect(jsonPath("$.faults[0].column", is("handle_days")))
                .andExpect(jsonPath("$.faults[0].value", is("0")))
                .andExpect(jsonPath("$.faults[0].reason", containsString("1 至 180")));
    }

    @Test
    void takesTheFileAsBodyForADryRun() throws Exception {
        send("region=420381&dryRun=true", STAFFING_OFFICE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.difference.added[0].code", is("SY-TT-001")))
                .andExpect(jsonPath("$.importable", is(false)));
    }

    @Test
    void answersALaterImportWithConflictNamingTheProcess() throws Exception {
        send("region=420381", STAFFING_OFFICE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("list-adjustment")));
    }

    @Test
    void letsNobodyElseImport() throws Exception {
        send("region=420381&dryRun=true", HANDLER).andExpect(status().isForbidden());
        send("region=42&dryRun=true", STAFFING_OFFICE).andExpect(status().isBadRequest());
    }

    @Test
    void showsTheListAsAPage() throws Exception {
        ask("/catalog?region=420381&q=油烟" + DAY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("示例清单")))
                .andExpect(content().string(containsString("餐饮服务业油烟扰民查处")))
                .andExpect(content().string(containsString("yd-bar")))
                .andExpect(content().string(containsString("<label for=\"q\"")));
    }

    @Test
    void theListIsFoundByWhatPeopleCallItsMattersAndByPinyin() throws Exception {
        String matter = "/catalog/SY-SC-003?";
        ask("/catalog?region=420381&q=小贩").andExpect(content().string(containsString(matter)));
        ask("/catalog?region=420381&q=xiaofan").andExpect(content().string(containsString(matter)));
        ask("/catalog?region=420381&q=小贩&domain=HB").andExpect(content().string(not(containsString(matter))));
        ask("/api/catalog/matters?region=420381&q=小贩&size=1").andExpect(jsonPath("$.content[0].code", is("SY-SC-003")));
        ask("/api/catalog/matters?region=420381&q=小贩&knownAt=2026-07-01T00:00:00Z")
                .andExpect(jsonPath("$.totalElements", is(0)));
    }

    @Test
    void whatIsDoneWithTheListStandsAboveItsRows() throws Exception {
        mvc.perform(get("/catalog?region=420381").principal(STAFFING_OFFICE))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "/catalog/export.xlsx",
                                "/catalog/sheet\"",
                                "/catalog/meeting\"",
                                "/catalog/difference?from=",
                                "/catalog/laws\"",
                                "/calendar/holidays\"",
                                "<table")));
        ask("/catalog?region=420381")
                .andExpect(content().string(not(containsString("/catalog/meeting\""))))
                .andExpect(content().string(not(containsString("/catalog/sheet\""))));
    }

    @Test
    void thePublicListSaysWhatToTryWhereItFindsNothing() throws Exception {
        ask("/list?region=420381&q=%3Cb%3E")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请换一个说法")))
                .andExpect(content().string(not(containsString("<table"))));
    }

    @Test
    void showsAMatterAsAPageInBothLanguages() throws Exception {
        ask("/catalog/SY-HB-001?region=420381&asOf=2026-08-14")
                .andExpect(content().string(containsString("2026-08-15 起废止")))
                .andExpect(content().string(containsString("办理说明书")))
                .andExpect(content().string(containsString("BB-420381-2026.1")));
        mvc.perform(get("/catalog/SY-HB-001?region=420381").principal(HANDLER).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Handling guide")))
                .andExpect(content().string(containsString("Sample list")));
    }

    @Test
    void showsARefusalAsAPage() throws Exception {
        ask("/catalog/SY-XX-001?region=420381")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("不在丹江口市的清单内")));
        ask("/catalog?asOf=<script>").andExpect(status().isBadRequest());
    }

    @Test
    void escapesWhatTheReaderTyped() throws Exception {
        ask("/catalog?region=420381&q=\"><script>alert(1)</script>")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>"))));
    }

    private ResultActions ask(String path) throws Exception {
        return mvc.perform(get(path.contains("%")
                        ? URI.create(path)
                        : UriComponentsBuilder.fromUriString(path)
                                .encode()
                                .build()
                                .toUri())
                .principal(HANDLER));
    }

    private void refuses(String path) throws Exception {
        ask(path)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type", is("urn:yidan:problem:catalog.parameter-malformed")));
    }

    private ResultActions send(String query, TestingAuthenticationToken who) throws Exception {
        return mvc.perform(post("/api/catalog/import?" + query)
                .contentType("text/csv")
                .content(aList().with("SY-TT-001").text().getBytes(UTF_8))
                .principal(who));
    }
}
