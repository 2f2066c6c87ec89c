package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.CRITICAL;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.yidan.calendar.DeadlineDay;
import org.yidan.calendar.MovedDeadlines.Moved;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.calendar.holidays.ClosingDayDesk;
import org.yidan.calendar.holidays.ClosingDayDesk.NewClosing;
import org.yidan.calendar.holidays.HolidayDesk;
import org.yidan.calendar.holidays.HolidayPreview;
import org.yidan.engine.Browser;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** A changed holiday table moves what is computed from it: open deadlines, due dates and timers of running calls. */
@YidanTest
@Order(3) // a changed table computes every open call anew: early, while there are few
class HolidayShiftTest {

    private static final String WED_OFF = "2026-03-11,HOLIDAY,临时放假,国务院办公厅关于调整放假安排的通知\n";
    private static final String THU_OFF = "2026-03-12,HOLIDAY,临时放假,国务院办公厅关于调整放假安排的通知\n";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    HolidayDesk holidays;

    @Autowired
    HolidayPreview preview;

    @Autowired
    ClosingDayDesk closings;

    @Autowired
    OfficeCalendar calendar;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToTheRealTable() throws IOException {
        holidays.load(table(""), false);
        story.clock.reset();
    }

    @Test
    void movesDeadlinesDueDatesAndTimersAndKeepsBothValues() throws Exception {
        String handled = story.responded();
        String unsigned = story.dispatched();
        assertThat(due(handled, "handleMatter")).isEqualTo(at("2026-03-24T18:00+08:00"));
        assertThat(due(unsigned, "acceptDispatch")).isEqualTo(at("2026-03-11T09:00+08:00"));
        Instant leaderBefore = timer(unsigned, "Boundary_AcceptExpired");

        loadAsPlatform(WED_OFF);

        assertThat(due(handled, "handleMatter")).isEqualTo(at("2026-03-25T18:00+08:00"));
        assertThat(taskDue(handled, "HandleMatter")).isEqualTo(at("2026-03-25T18:00+08:00"));
        assertThat(taskDue(handled, "Cooperate")).isEqualTo(due(handled, "cooperate"));
        assertThat(timer(handled, "StartEvent_HalfTimeUsed")).isAfter(at("2026-03-17T00:00+08:00"));
        assertThat(due(unsigned, "acceptDispatch")).isEqualTo(at("2026-03-12T09:00+08:00"));
        assertThat(taskDue(unsigned, "AcceptDispatch")).isEqualTo(at("2026-03-12T09:00+08:00"));
        assertThat(timer(unsigned, "Boundary_AcceptOverdue")).isEqualTo(at("2026-03-12T09:00+08:00"));
        assertThat(timer(unsigned, "Boundary_AcceptExpired")).isEqualTo(leaderBefore.plusSeconds(86_400));
        assertThat(changes(unsigned, "acceptDispatch"))
                .containsExactly("HOLIDAYS 2026-03-11T01:00:00Z > 2026-03-12T01:00:00Z");
        assertThat(changes(handled, "handleMatter"))
                .containsExactly("HOLIDAYS 2026-03-24T10:00:00Z > 2026-03-25T10:00:00Z");
    }

    @Test
    void showsWhichDeadlinesMoveAndChangesNothing() throws Exception {
        String callNo = story.responded();

        HolidayPreview.Preview seen = preview.of(table(WED_OFF));

        assertThat(seen.load().added()).hasSize(1);
        assertThat(seen.moved())
                .filteredOn(
                        moved -> moved.caseNo().equals(callNo) && moved.step().equals("handleMatter"))
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.before()).isEqualTo(at("2026-03-24T18:00+08:00"));
                    assertThat(moved.after()).isEqualTo(at("2026-03-25T18:00+08:00"));
                });
        assertThat(due(callNo, "handleMatter")).isEqualTo(at("2026-03-24T18:00+08:00"));
        assertThat(changes(callNo, "handleMatter")).isEmpty();
    }

    /** The offices of one region are closed for a day: its own limits move, not those of the law, nor those of another region. */
    @Test
    void aClosingDayMovesTheLimitsOfItsRegionOnly() {
        String callNo = story.responded();
        String office = "420381-bb.staffing-office";
        NewClosing closing = new NewClosing("420381", LocalDate.of(2026, 3, 11), "防汛停办", "丹政办〔2026〕3号");

        assertThat(preview.of(closing, office)).extracting(Moved::caseNo).contains(callNo);
        assertThat(due(callNo, "handleMatter")).isEqualTo(at("2026-03-24T18:00+08:00"));
        assertThat(Browser.loggedIn(port, office, "yidan")
                        .postForm("/calendar/closings", fields(closing))
                        .body())
                .contains("确认停办", callNo)
                .doesNotContain("420322");
        assertThat(Browser.loggedIn(port, "420381-sc.unit-clerk", "yidan")
                        .postForm("/calendar/closings", fields(closing))
                        .statusCode())
                .isEqualTo(403);

        closings.close(closing, office);
        try {
            assertThat(due(callNo, "handleMatter")).isEqualTo(at("2026-03-25T18:00+08:00"));
            assertThat(taskDue(callNo, "HandleMatter")).isEqualTo(at("2026-03-25T18:00+08:00"));
            assertThat(changes(callNo, "handleMatter")).hasSize(1);
            Instant from = at("2026-03-10T10:00+08:00");
            assertThat(calendar.deadline("420381", from, TimeLimit.workingDays(2))
                            .explanation())
                    .extracting(DeadlineDay::text)
                    .anyMatch(line -> line.contains("本地区停办 防汛停办"));
            Instant others = at("2026-03-12T18:00+08:00");
            assertThat(calendar.deadline("420322", from, TimeLimit.workingDays(2))
                            .due())
                    .isEqualTo(others);
            assertThat(calendar.byLaw()
                            .deadline("420381", from, TimeLimit.workingDays(2))
                            .due())
                    .isEqualTo(others);
            assertThatThrownBy(() -> closings.close(closing, office))
                    .satisfies(refusal(Kind.CONFLICT, "calendar.closing-off-already"));
        } finally {
            closings.withdraw(closings.of(List.of("420381")).get(0), office);
        }
        assertThat(due(callNo, "handleMatter")).isEqualTo(at("2026-03-24T18:00+08:00"));
    }

    private static Map<String, String> fields(NewClosing closing) {
        return Map.of(
                "region", closing.region(),
                "day", String.valueOf(closing.day()),
                "name", closing.name(),
                "source", closing.source());
    }

    @Test
    void followsEveryFurtherChangeAndTheWayBack() throws Exception {
        String callNo = story.responded();

        loadAsPlatform(WED_OFF);
        loadAsPlatform(WED_OFF + THU_OFF);
        Instant afterTwo = due(callNo, "handleMatter");
        loadAsPlatform("");

        assertThat(afterTwo).isEqualTo(at("2026-03-26T18:00+08:00"));
        assertThat(due(callNo, "handleMatter")).isEqualTo(at("2026-03-24T18:00+08:00"));
        assertThat(taskDue(callNo, "HandleMatter")).isEqualTo(at("2026-03-24T18:00+08:00"));
        assertThat(changes(callNo, "handleMatter")).hasSize(3);
    }

    @Test
    void leavesAPromisedDayAndTheElapsedClockAlone() throws Exception {
        String extended = story.responded();
        request(extended, "2026-03-31");
        story.step(extended, "ApproveByLead");
        story.step(extended, "ApproveByCenter");
        String critical = story.called(CRITICAL, "urgency", "特急", "peopleAtRisk", true);
        Instant papers = due(critical, "verifyAfterwards");
        assertThat(papers).isEqualTo(at("2026-03-11T09:00+08:00"));

        loadAsPlatform(WED_OFF);

        assertThat(due(extended, "handleMatter")).isEqualTo(at("2026-03-31T18:00+08:00"));
        assertThat(taskDue(extended, "HandleMatter")).isEqualTo(at("2026-03-31T18:00+08:00"));
        assertThat(due(critical, "verifyAfterwards")).isEqualTo(papers);
        assertThat(taskDue(critical, "VerifyAfterwards")).isEqualTo(papers);
    }

    @Test
    void movesTheTaskOfARequestToChangeTheCallToo() throws Exception {
        String callNo = story.responded();
        story.beginOn(at("2026-03-10T17:00+08:00"));
        request(callNo, "2026-03-31");
        assertThat(taskDue(callNo, "ApproveByLead")).isEqualTo(at("2026-03-11T11:00+08:00"));

        loadAsPlatform(WED_OFF);

        assertThat(taskDue(callNo, "ApproveByLead")).isEqualTo(at("2026-03-12T11:00+08:00"));
    }

    @Test
    void theTurnOfTheYearStopsNoOffice() throws Exception {
        story.beginOn(at("2026-12-31T17:00+08:00"));
        String callNo = story.dispatched();
        assertThat(due(callNo, "acceptDispatch")).isEqualTo(at("2027-01-04T17:00+08:00"));
        assertThat(page(callNo)).contains("暂定", "节假日安排尚未公布");

        try {
            holidays.load(
                    ("date,kind,name,source_notice\n2027-01-01,HOLIDAY,元旦,通知\n2027-01-04,HOLIDAY,元旦,通知\n"
                                    + "2027-05-01,HOLIDAY,劳动节,通知\n2027-10-01,HOLIDAY,国庆节,通知\n")
                            .getBytes(StandardCharsets.UTF_8),
                    false);

            assertThat(due(callNo, "acceptDispatch")).isEqualTo(at("2027-01-05T17:00+08:00"));
            assertThat(taskDue(callNo, "AcceptDispatch")).isEqualTo(at("2027-01-05T17:00+08:00"));
            assertThat(changes(callNo, "acceptDispatch"))
                    .containsExactly("HOLIDAYS 2027-01-04T09:00:00Z > 2027-01-05T09:00:00Z");
            assertThat(page(callNo).split("id=\"documents\""))
                    .as("only the paper says what was so when it was issued")
                    .satisfies(parts -> assertThat(parts[0]).doesNotContain("节假日安排尚未公布"))
                    .satisfies(parts -> assertThat(parts[1]).contains("2027年1月4日 17:00"));
        } finally {
            story.jdbc.sql("delete from holiday where day >= '2027-01-01'").update();
            story.jdbc.sql("update holiday_stamp set stamp = gen_random_uuid()").update();
        }
    }

    private String page(String callNo) {
        return Browser.loggedIn(port, "420381-cmd.county-dispatcher", "yidan")
                .page("/cases/" + callNo)
                .body();
    }

    private void request(String callNo, String newDue) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "callNo", callNo,
                "requestType", "EXTEND",
                "reasonCode", "TEST_APPRAISAL",
                "requestReason", "需委托检测机构出具检测报告。",
                "newDue", newDue));
        story.driver.start("call-request", SC_HANDLER, answers);
    }

    private void loadAsPlatform(String moreRows) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("admin:yidan".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/calendar/holidays"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(table(moreRows)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The published table of 2026 and more. */
    private static byte[] table(String moreRows) throws IOException {
        String published =
                new ClassPathResource("calendar/holidays-2024-2026.csv").getContentAsString(StandardCharsets.UTF_8);
        String year = published
                .lines()
                .filter(row -> row.startsWith("2026") || row.startsWith("date"))
                .collect(Collectors.joining("\n", "", "\n"));
        String padded = moreRows.replace("通知\n", "通知,,Y\n");
        return (year + padded).getBytes(StandardCharsets.UTF_8);
    }

    private Instant due(String callNo, String step) {
        return story.jdbc
                .sql(
                        """
                        select distinct d.due from case_deadline d
                         where d.case_no = ? and d.step = ? and d.met_at is null""")
                .params(callNo, step)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant taskDue(String callNo, String stem) {
        return story.driver.open(callNo, stem).get(0).getDueDate().toInstant();
    }

    private Instant timer(String callNo, String element) {
        return story.driver.timer(callNo, element).getDuedate().toInstant();
    }

    private List<String> changes(String callNo, String step) {
        return story.jdbc
                .sql(
                        """
                        select h.reason, h.due_before, h.due_after from case_deadline_change h
                          join case_deadline d on d.id = h.deadline_id
                         where d.case_no = ? and d.step = ? order by h.id""")
                .params(callNo, step)
                .query((row, number) -> row.getString(1) + " "
                        + row.getObject(2, OffsetDateTime.class).toInstant() + " > "
                        + row.getObject(3, OffsetDateTime.class).toInstant())
                .list();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
