package org.yidan.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
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

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yidan.support.YidanTest;

/** The calendar's edge behind the log-in: who may come in at all is the shield's test. */
@YidanTest
class CalendarApiTest {

    private static final String FRI_2026_01_30_AT_17_50 = "2026-01-30T17:50:00%2B08:00";
    private static final String YEAR_2043 =
            "date,kind,name,source_notice\n2043-01-01,HOLIDAY,元旦,通知\n2043-05-01,HOLIDAY,劳动节,通知\n2043-10-01,HOLIDAY,国庆节,通知\n";
    private static final TestingAuthenticationToken PLATFORM =
            new TestingAuthenticationToken("admin", "", "camunda-admin");
    private static final TestingAuthenticationToken STAFFING_OFFICE =
            new TestingAuthenticationToken("420381-bb.staffing-office", "", "420381-BB", "420381-BB.staffing-office");

    @Autowired
    WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void openTheEdge() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void tellsWhenAndWhy() throws Exception {
        ask("region=420381&clock=WORKING_HOURS&from=" + FRI_2026_01_30_AT_17_50 + "&amount=8")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due", is("2026-02-02T17:50:00+08:00")))
                .andExpect(jsonPath("$.from", is("2026-01-30T17:50:00+08:00")))
                .andExpect(jsonPath("$.explanation", hasSize(4)))
                .andExpect(jsonPath("$.explanation[0].used", is(0.166667)))
                .andExpect(jsonPath("$.explanation[1].kind", is("WEEKEND")))
                .andExpect(jsonPath("$.explanation[3].total", is(8)))
                .andExpect(jsonPath("$.explanation[3].text", is("2026-02-02 周一 工作日：计 7 小时 50 分钟，累计 8 小时")));
    }

    @Test
    void takesTheOtherClocksAndAnyOffset() throws Exception {
        ask("region=420381&clock=WORKING_DAYS&from=2026-01-30T09:50:00Z&amount=3")
                .andExpect(jsonPath("$.due", is("2026-02-04T18:00:00+08:00")));
        ask("region=420381&clock=ELAPSED&from=2026-01-30T17:50+08:00&amount=0.5")
                .andExpect(jsonPath("$.due", is("2026-01-30T18:20:00+08:00")));
    }

    @Test
    void refusesWhatItCannotReadWithAnExample() throws Exception {
        refuses("clock=WORKING_HOURS&from=2026-01-30T09:50:00Z&amount=3", "malformed-region");
        refuses("region=420381&clock=HOURS&from=2026-01-30T09:50:00Z&amount=3", "malformed-clock");
        refuses("region=420381&clock=ELAPSED&from=2026-01-30T09:50:00&amount=3", "malformed-from");
        refuses("region=420381&clock=ELAPSED&from=2026-01-30T09:50:00Z&amount=1e9", "malformed-amount");
        refuses("region=420381&clock=ELAPSED&from=2026-01-30T09:50:00Z&amount=-1", "hours-out-of-range");
        refuses("region=420381&clock=WORKING_DAYS&from=2026-01-30T09:50:00Z&amount=0.5", "days-out-of-range");
    }

    @Test
    void saysThatADeadlineInAYearWithoutANoticeIsProvisional() throws Exception {
        ask("region=420381&clock=WORKING_DAYS&from=2026-12-31T09:00%2B08:00&amount=1")
                .andExpect(jsonPath("$.due", is("2027-01-04T18:00:00+08:00")))
                .andExpect(jsonPath("$.provisional", is(true)));
        ask("region=420381&clock=WORKING_DAYS&from=2026-11-30T09:00%2B08:00&amount=1")
                .andExpect(jsonPath("$.provisional", is(false)));
    }

    @Test
    void refusesAnUnknownYearInTheLanguageAskedFor() throws Exception {
        String question = "region=420381&clock=WORKING_DAYS&from=2051-01-30T09:50:00Z&amount=1";

        refuses(question, "year-missing").andExpect(jsonPath("$.detail", containsString("日历中没有 2051 年")));
        mvc.perform(get(uri(question)).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail", containsString("The holidays of 2051 are not in the calendar")));
    }

    @Test
    void thePlatformTriesAHolidayFile() throws Exception {
        mvc.perform(post("/api/calendar/holidays?dryRun=true")
                        .principal(PLATFORM)
                        .contentType("text/csv;charset=UTF-8")
                        .content(YEAR_2043.getBytes(UTF_8)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dryRun", is(true)))
                .andExpect(jsonPath("$.years[0]", is(2043)))
                .andExpect(jsonPath("$.added[0]", is("2043-01-01")));
    }

    @Test
    void aFaultyHolidayFileComesBackWithEveryFault() throws Exception {
        byte[] faulty = (YEAR_2043 + "2043-02-30,HOLIDAY,春节,通知\n2043-02-10,OFF,春节,通知\n").getBytes(UTF_8);

        mvc.perform(multipart("/api/calendar/holidays")
                        .file(new MockMultipartFile("file", "2043.csv", "text/csv", faulty))
                        .principal(PLATFORM))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type", is("urn:yidan:problem:calendar.holiday-file-faulty")))
                .andExpect(jsonPath("$.faults", hasSize(2)))
                .andExpect(jsonPath("$.faults[0].row", is(5)))
                .andExpect(jsonPath("$.faults[0].column", is("date")))
                .andExpect(jsonPath("$.faults[0].value", is("2043-02-30")))
                .andExpect(jsonPath("$.faults[1].reason", containsString("HOLIDAY")));
    }

    @Test
    void thePreviewTellsDaysOffFromDaysWorked() throws Exception {
        look(YEAR_2043 + "2043-01-04,WORKDAY,元旦调休,通知\n")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "新增的放假日（3 天）",
                                "2043-01-01、2043-05-01、2043-10-01",
                                "新增的上班日（1 天）",
                                "2043-01-04",
                                "更改后放假（0 天）")));
        look(YEAR_2043.replace("2043-05-01", "2043-05-33"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("第 3 行 date“2043-05-33”")))
                .andExpect(content().string(containsString("整个文件 date“2043-05-01”")))
                .andExpect(content().string(not(containsString("第 0 行"))));
    }

    private ResultActions look(String csv) throws Exception {
        return mvc.perform(
                post("/calendar/holidays/preview").principal(PLATFORM).param("csv", csv));
    }

    @Test
    void noOfficeOfARegionLoadsTheHolidaysOfAll() throws Exception {
        mvc.perform(post("/api/calendar/holidays")
                        .principal(STAFFING_OFFICE)
                        .contentType("text/csv")
                        .content(YEAR_2043.getBytes(UTF_8)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", is("urn:yidan:problem:calendar.holidays-not-yours")));
    }

    private ResultActions ask(String question) throws Exception {
        return mvc.perform(get(uri(question)));
    }

    private ResultActions refuses(String question, String fact) throws Exception {
        return ask(question)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type", is("urn:yidan:problem:calendar." + fact)));
    }

    private static URI uri(String question) {
        return URI.create("/api/calendar/deadline?" + question);
    }
}
