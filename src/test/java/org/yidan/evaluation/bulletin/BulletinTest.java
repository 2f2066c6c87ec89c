package org.yidan.evaluation.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.organization.Organization;
import org.yidan.support.YidanTest;

/** The dashboard and a bulletin of a month: each number is the number of its cases, whoever looks, on the page and in the files. */
@YidanTest
class BulletinTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/evaluation/cases\\?[^\"]+)\" data-count=\"(\\d+)\"");
    private static final Pattern NUMBER = Pattern.compile("<td class=\"number\"[^>]*>(.*?)</td>");
    private static final String MAKER = "420381-bb.staffing-office";
    private static final String MARKET = "420381-SC";
    private static final int EVERYTHING = 100_000;

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    Facts facts;

    @Autowired
    Figures figures;

    @Autowired
    BulletinDesk desk;

    @Autowired
    Organization organization;

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aMonthIsCountedWordedIssuedAndGivenOut() throws IOException {
        aMonthWithOneCallDoneAndOneOverdue();
        Browser maker = Browser.loggedIn(port, MAKER, "yidan");
        everyNumberOfTheDashboardIsThatOfItsCases(maker);

        String draft = made(maker);
        long id = Long.parseLong(draft.replaceAll(".*/", ""));
        assertThat(everyNumber(maker.page(draft).body())).isGreaterThan(20);

        assertThat(maker.page(draft).body()).contains("总体情况", "草稿", "2026年3月");
        maker.postForm(
                draft + "/texts",
                Map.of(
                        "opening",
                        "本月总体平稳。",
                        "analysis",
                        desk.texts(id).get(Bulletin.Part.ANALYSIS).text(),
                        "demands",
                        "请各单位抓紧。"));
        assertThat(desk.history(id)).hasSize(5);
        assertThat(desk.texts(id).get(Bulletin.Part.OPENING).writtenBy()).isEqualTo(MAKER);

        // Made anew it takes the words along, and the older draft can no more be changed.
        String anew = made(maker);
        long issued = Long.parseLong(anew.replaceAll(".*/", ""));
        assertThat(desk.texts(issued).get(Bulletin.Part.OPENING).text()).isEqualTo("本月总体平稳。");
        assertThat(maker.postForm(draft + "/issue", Map.of()).statusCode()).isEqualTo(409);

        Browser market = Browser.loggedIn(port, CallStories.SC_HANDLER, "yidan");
        assertThat(market.page(anew).statusCode()).isEqualTo(404);
        assertThat(market.postForm(anew + "/issue", Map.of()).statusCode()).isEqualTo(403);
        assertThat(market.postForm("/evaluation/bulletins", Map.of("region", "420381", "month", "2026-03"))
                        .statusCode())
                .isEqualTo(403);

        assertThat(maker.postForm(anew + "/issue", Map.of()).statusCode()).isEqualTo(302);
        String number = story.jdbc
                .sql("select document_no from bulletin where id = ?")
                .param(issued)
                .query(String.class)
                .single();
        assertThat(number).matches(".+〔2026〕\\d+号");
        assertThat(maker.postForm(anew + "/texts", Map.of("opening", "改", "analysis", "", "demands", ""))
                        .statusCode())
                .isEqualTo(409);
        assertThatThrownBy(() -> story.jdbc
                        .sql("update bulletin set tables = '[]' where id = ?")
                        .param(issued)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");

        String read = market.page(anew).body();
        assertThat(read).contains(number, "本月总体平稳。").doesNotContain("id=\"texts\"", "id=\"issue\"");
        assertThat(LINK.matcher(read).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(href -> href.contains("unit=" + MARKET));
        assertThat(Browser.loggedIn(port, "420322-bb.staffing-office", "yidan")
                        .page(anew)
                        .statusCode())
                .isEqualTo(404);

        theWordFileSaysWhatTheRecordSays(market.download(anew + "/file.docx").body());
        theWorkbookHasNumbers(market.download(anew + "/file.xlsx").body(), number);
        try (var pdf = Loader.loadPDF(market.download(anew + "/file.pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains(number, "事项呼叫办理情况通报", "按时结案率", "本月总体平稳。", "全文SHA-256");
        }
    }

    @Test
    void aCountyWithoutACallHasPagesWithNothing() {
        Browser maker = Browser.loggedIn(port, MAKER, "yidan");
        for (String address : List.of(
                "/evaluation?span=YEAR&day=2019-05-05",
                "/evaluation?township=420381001&span=FREE&from=2019-01-01&to=2019-01-01",
                "/evaluation/units/420381-SC?span=HALF_YEAR&day=2019-05-05",
                "/evaluation/matters/SY-SC-011?span=QUARTER&day=2019-05-05")) {
            HttpResponse<String> page = maker.page(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains("本期没有数据。", "—").doesNotContain("??");
        }
        String draft = maker.postForm("/evaluation/bulletins", Map.of("region", "420381", "month", "2019-05"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        draft = draft.substring(draft.indexOf("/evaluation"));
        assertThat(maker.page(draft).body()).contains("共登记事项呼叫 0 件", "结案率 —");
        for (String format : List.of("docx", "xlsx", "pdf", "csv")) {
            assertThat(maker.download(draft + "/file." + format).statusCode()).isEqualTo(200);
        }
        assertThat(maker.page("/evaluation?span=FREE&from=2026-02-01&to=2026-01-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(maker.page("/evaluation/board.odt").statusCode()).isEqualTo(404);
        assertThat(maker.postForm("/evaluation/bulletins", Map.of("region", "420381", "month", "2126-01"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everybodyLandsAtWhatIsHis() {
        assertThat(landing("420381-sc.unit-handler")).isEqualTo("200 丹江口市市场监督管理局 数据看板");
        assertThat(landing("420381001-cmd.township-dispatcher"))
                .startsWith("200 ")
                .doesNotContain("市场监督管理局", "丹江口市 ");
        assertThat(landing("420381-gov.county-gov")).startsWith("200");
        assertThat(landing("auditor")).startsWith("200");
        assertThat(landing("designer")).startsWith("403");
        Browser market = Browser.loggedIn(port, "420381-sc.unit-handler", "yidan");
        assertThat(market.page("/evaluation/units/420381-SC").statusCode()).isEqualTo(200);
        assertThat(market.page("/evaluation/units/420381-CG").statusCode()).isEqualTo(403);
        assertThat(market.page("/evaluation/matters/SY-SC-011").statusCode()).isEqualTo(403);
        assertThat(market.page("/evaluation/matters/SY-SC-011?unit=420381-SC").statusCode())
                .isEqualTo(200);
        assertThat(market.page("/evaluation/board.csv").statusCode()).isEqualTo(403);
        assertThat(market.page("/evaluation/wall").statusCode()).isEqualTo(403);
        assertThat(market.page("/evaluation/bulletins").body())
                .contains("aria-current=\"page\"")
                .doesNotContain("id=\"make\"");
    }

    private void aMonthWithOneCallDoneAndOneOverdue() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        story.responded();
        String done = story.approved();
        story.step(done, "GiveFeedback");
        story.clock.advance(Duration.ofDays(15));
        facts.catchUp();
    }

    private void everyNumberOfTheDashboardIsThatOfItsCases(Browser maker) {
        String county = maker.page("/evaluation?span=MONTH&day=2026-03-20").body();
        assertThat(county).contains("data-chart=\"line\"", "data-chart=\"bar\"", "市场监督管理局");
        assertThat(everyNumber(county)).isGreaterThan(40);
        assertThat(everyNumber(maker.page("/evaluation/units/420381-SC?span=QUARTER&day=2026-03-20")
                        .body()))
                .isGreaterThan(20);
        assertThat(everyNumber(maker.page("/evaluation/matters/SY-SC-011?span=YEAR&day=2026-03-20")
                        .body()))
                .isGreaterThan(20);
        String csv = new String(maker.download("/evaluation/board.csv?span=MONTH&day=2026-03-20")
                .body());
        assertThat(csv).contains("各单位办理情况,单位,超时未办结", "420381-SC,");
    }

    /** Each number of a page is asked for its cases; how many there were. */
    private int everyNumber(String page) {
        assertThat(NUMBER.matcher(page).results().map(found -> found.group(1)))
                .allMatch(cell -> cell.contains("data-count") || cell.contains("—") || cell.contains("<span>"));
        List<MatchResult> links = LINK.matcher(page).results().toList();
        links.forEach(link -> {
            UriComponents asked = UriComponentsBuilder.fromUriString(
                            link.group(1).replace("&amp;", "&"))
                    .build();
            var cases = figures.cases(
                    asked(asked, "measure"),
                    Part.valueOf(asked(asked, "part")),
                    new Scope(
                            asked(asked, "region"),
                            asked(asked, "township"),
                            asked(asked, "matter"),
                            asked(asked, "unit"),
                            asked(asked, "domain")),
                    new Period(LocalDate.parse(asked(asked, "from")), LocalDate.parse(asked(asked, "until"))),
                    null,
                    EVERYTHING);
            assertThat(cases.cases()).as(link.group(1)).hasSize(Integer.parseInt(link.group(2)));
        });
        return links.size();
    }

    private static String asked(UriComponents address, String name) {
        return address.getQueryParams().getFirst(name);
    }

    private static String made(Browser maker) {
        String place = maker.postForm("/evaluation/bulletins", Map.of("region", "420381", "month", "2026-03"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return place.substring(place.indexOf("/evaluation"));
    }

    private String landing(String user) {
        HttpResponse<String> answer = Browser.loggedIn(port, user, "yidan").page("/evaluation");
        return answer.statusCode() + " " + answer.body().replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1");
    }

    private void theWordFileSaysWhatTheRecordSays(byte[] docx) throws IOException {
        Map<String, String> recorded = new LinkedHashMap<>();
        story.jdbc
                .sql(
                        """
                        select lead_unit, count(*) from evaluation_dispatch where region = '420381'
                           and issued_at >= '2026-03-01 00:00+08' and issued_at < '2026-04-01 00:00+08' group by 1""")
                .query(row -> {
                    recorded.put(organization.unit(row.getString(1)).name(), row.getString(2));
                });
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFTable units = document.getTables().get(0);
            Map<String, String> printed = new LinkedHashMap<>();
            units.getRows().stream()
                    .skip(1)
                    .map(XWPFTableRow::getTableCells)
                    .filter(cells -> !cells.get(1).getText().equals("0"))
                    .forEach(cells ->
                            printed.put(cells.get(0).getText(), cells.get(1).getText()));
            String all = printed.remove("合计");
            assertThat(printed).isEqualTo(recorded);
            assertThat(all)
                    .isEqualTo(String.valueOf(recorded.values().stream()
                            .mapToInt(Integer::parseInt)
                            .sum()));
            assertThat(document.getParagraphs()).anyMatch(one -> one.getText().equals("本月总体平稳。"));
        }
    }

    private static void theWorkbookHasNumbers(byte[] xlsx, String number) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(6);
            Sheet units = book.getSheet("各单位派遣和办结情况");
            assertThat(units.getRow(0).getCell(6).getStringCellValue()).isEqualTo("结案率（%）");
            assertThat(units.getRow(1).getCell(1).getNumericCellValue()).isPositive();
            assertThat(book.getSheetAt(5).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(number);
        }
    }
}
