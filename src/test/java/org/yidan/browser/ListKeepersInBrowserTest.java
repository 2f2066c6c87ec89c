package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** The staffing office downloads the list, uploads a changed one, compares versions and edits everyday words; a citizen looks a matter up. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(3)
class ListKeepersInBrowserTest {

    private static final String REGION = "420381";
    private static final String STAFFING = "420381-bb.staffing-office";
    private static final String MATTER = "SY-CG-012";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    JdbcClient jdbc;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        clock.moveTo(Instant.parse("2026-09-01T02:00:00Z"));
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "list");
    }

    @AfterEach
    void close() {
        browser.quit();
        clock.reset();
    }

    @Test
    void keepersUploadAChangedSheetAndSeeItsDifference() throws IOException {
        List<MatterTerms> sheet =
                new ArrayList<>(catalog.page(MatterFilter.all(REGION, clock.today()), 0, Integer.MAX_VALUE).stream()
                        .map(MatterEntry::terms)
                        .toList());
        sheet.replaceAll(
                terms -> terms.code().equals(MATTER) ? terms.withLimits(4, 9).withName(terms.name() + "（修订）") : terms);
        sheet.removeIf(terms -> terms.code().equals("SY-WL-001"));
        Path good = Files.write(Files.createTempFile("list", ".xlsx"), SheetWriter.workbook(sheet));
        Path bad = Files.write(
                Files.createTempFile("list", ".csv"),
                new String(SheetWriter.csv(sheet), StandardCharsets.UTF_8)
                        .replace(",county,", ",village,")
                        .getBytes(StandardCharsets.UTF_8));
        tasklist.openPage("/login");
        tasklist.enter(STAFFING);
        page("/catalog");
        tasklist.scrollTo(By.cssSelector(".exports"));
        screenshots.keep("list");
        browser.findElement(By.cssSelector(".exports a[href$='/catalog/sheet']"))
                .click();
        upload(bad);
        tasklist.seen(By.id("faults"));
        screenshots.keep("faults");
        assertThat(text()).contains("适用范围只能是").contains("适用范围 region_scope").contains("没有保存任何内容");
        upload(good);
        tasklist.seen(By.id("propose"));
        screenshots.keep("difference-of-the-sheet");
        assertThat(text()).contains("修改 1 项，取消 1 项").contains("（修订）");
        tasklist.scrollTo(By.id("reason"));
        browser.findElement(By.id("reason")).sendKeys("按三定规定修订一个事项，取消一个事项。");
        browser.findElement(By.name("removalsSeen")).click();
        screenshots.keep("proposal");
        tasklist.scrollTo(By.cssSelector("#propose button"));
        browser.findElement(By.cssSelector("#propose button")).click();
        tasklist.until(() -> browser.getCurrentUrl().contains("/cases/TZ-"));
        screenshots.keep("case");
        assertThat(text())
                .contains("整表调整：新增 0 项、修改 1 项、取消 1 项")
                .contains("调整内容", MATTER, "SY-WL-001", "办结时限（工作日）", "→ 9", "（修订）");
        tasklist.scrollTo(By.id("difference"));
        screenshots.keep("case-difference");

        page("/catalog/difference?from=BB-420381-2024.1&to=BB-420381-2026.1");
        screenshots.keep("difference-of-versions");
        assertThat(text()).contains("修改 23 项").contains("生态环境法典");
    }

    @Test
    void wordsAreFoundAtOnceAndEverybodyMayReadThePublicList() {
        tasklist.openPage("/login");
        tasklist.enter(STAFFING);
        page("/catalog/" + MATTER);
        tasklist.scrollTo(By.id("everyday"));
        browser.findElement(By.id("everyday")).sendKeys("、爪哇奇谈");
        tasklist.scrollTo(By.cssSelector("#words button"));
        browser.findElement(By.cssSelector("#words button")).click();
        tasklist.until(() -> text().contains("俗称已保存"));
        tasklist.scrollTo(By.id("words"));
        screenshots.keep("words");
        assertThat(text()).doesNotContain(STAFFING);
        assertThat(jdbc.sql(
                                "select changed_by from matter_synonym_change where region = ? and matter_code = ? and not '爪哇奇谈' = any (before)")
                        .params(REGION, MATTER)
                        .query(String.class)
                        .list())
                .contains(STAFFING);

        page("/catalog?q=爪哇奇谈");
        assertThat(text()).contains(MATTER);

        browser.manage().deleteAllCookies();
        page("/list?region=420381&q=zwqt");
        screenshots.keep("public-search");
        browser.findElement(By.linkText(
                        catalog.inForce(MATTER, REGION, clock.today()).name()))
                .click();
        screenshots.keep("public-matter");
        assertThat(text()).contains("牵头单位", "配合单位", "法律依据", "办结", "办理说明书").doesNotContain("爪哇奇谈", STAFFING, "本事项的版本");
    }

    @Test
    void theListIsDownloadedByWhoMayReadItOnly() throws IOException {
        Browser reader = Browser.loggedIn(port, "420381001.caller", "yidan");
        HttpResponse<byte[]> paper = reader.download("/catalog/export.pdf?region=420381&asOf=2026-09-01");
        assertThat(paper.statusCode()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(paper.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("属地管理事项责任清单", "BB-420381-2026.1", "SY-HB-001");
            Path pictures = Files.createDirectories(Path.of("target", "screenshots", "list"));
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page : List.of(0, 1)) {
                javax.imageio.ImageIO.write(
                        renderer.renderImageWithDPI(page, 80),
                        "png",
                        pictures.resolve("pdf-" + page + ".png").toFile());
            }
        }
        assertThat(reader.download("/catalog/export.xlsx?region=420381").body()).startsWith('P', 'K');
        assertThat(reader.page("/catalog/export.csv?region=420381").body()).startsWith("\uFEFFcode,");
        assertThat(reader.download("/catalog/difference.xlsx?from=BB-420381-2024.1&to=BB-420381-2026.1")
                        .body())
                .startsWith('P', 'K');
        assertThat(reader.page("/catalog/export.xlsx?region=420381&asOf=2020-01-01")
                        .statusCode())
                .as("no list on that day")
                .isIn(404, 409);
        assertThat(reader.page("/catalog/sheet").statusCode()).isEqualTo(403);
        assertThat(reader.postForm("/catalog/" + MATTER + "/words", Map.of("region", REGION, "words", "乱改"))
                        .statusCode())
                .isEqualTo(403);
        Browser stranger = Browser.anonymous(port);
        assertThat(stranger.page("/list").statusCode()).isEqualTo(200);
        assertThat(stranger.page("/list?region=999999").statusCode()).isEqualTo(404);
        assertThat(stranger.page("/catalog/export.csv").statusCode()).isEqualTo(302);
    }

    private void upload(Path file) {
        tasklist.seen(By.id("file")).sendKeys(file.toAbsolutePath().toString());
        browser.findElement(By.cssSelector("main form button")).click();
    }

    private void page(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private String text() {
        return browser.findElement(By.tagName("main")).getText();
    }
}
