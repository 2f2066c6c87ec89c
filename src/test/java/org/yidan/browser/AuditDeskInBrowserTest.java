package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.audit.verifier.TestBundles;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** An auditor's way through the desk: lands there, narrows a question, reads what the answer rests on, keeps the question. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(53)
class AuditDeskInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    TestBundles bundles;

    @TempDir
    Path folder;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        browser = Chromium.start(story.clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "audit-desk");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        story.clock.reset();
    }

    @Test
    void findsACaseReadsItsActsAndKeepsTheQuestion() {
        String callNo = story.responded();
        tasklist.openLogIn();
        tasklist.enter("auditor");
        tasklist.seen(By.id("alarms"));
        assertThat(browser.getCurrentUrl()).endsWith("/audit");
        assertThat(tasklist.text()).contains("需要留意的", "日志校验");
        screenshots.keep("overview");
        browser.findElement(By.linkText("查案")).click();
        browser.findElement(By.id("f-q")).sendKeys(callNo);
        browser.findElement(By.cssSelector("#ask button")).click();
        assertThat(browser.findElements(By.cssSelector("#answer tbody tr"))).hasSize(1);
        assertThat(browser.findElement(By.id("basis")).getText()).contains("cases@");
        screenshots.keep("case");

        browser.findElement(By.linkText("办理经过")).click();
        browser.findElement(By.id("f-case")).sendKeys(callNo);
        browser.findElement(By.cssSelector("#ask button")).click();
        assertThat(tasklist.text()).contains("首次响应", "2026-03-10 09:").doesNotContain("firstResponse");
        browser.findElement(By.id("name")).sendKeys("浏览器保存的问题");
        browser.findElement(By.cssSelector("#keep button")).click();

        browser.findElement(By.linkText("浏览器保存的问题")).click();
        assertThat(browser.getCurrentUrl()).endsWith("/audit/journal?case=" + callNo);
        assertThat(Axe.findings(browser)).isEmpty();
        browser.get("http://localhost:" + port + "/audit");
        browser.findElement(By.cssSelector("#kept button")).click();
        assertThat(browser.findElements(By.linkText("浏览器保存的问题"))).isEmpty();
    }

    /** A court opens the checker of a bundle from its disk, without a network, also on a phone; the desk is read on one, too. */
    @Test
    void onAPhoneTheDeskIsReadAndABundleIsCheckedOffline() throws IOException {
        String callNo = story.responded();
        byte[] bundle = bundles.of(callNo, false);
        String keys = Browser.basic(port, "auditor", "yidan")
                .get("/api/audit/log/keys")
                .body();
        tasklist.openLogIn();
        tasklist.enter("auditor");
        tasklist.seen(By.id("alarms"));
        phone();
        for (String page : List.of(
                "",
                "/journal?case=" + callNo,
                "/cases?q=" + callNo,
                "/evidence",
                "/exports",
                "/bundles",
                "/acts",
                "/system",
                "/proof",
                "/proof/checkpoint")) {
            browser.get("http://localhost:" + port + "/audit" + page);
            assertThat(width()).as(page).isLessThanOrEqualTo(390);
            assertThat(Axe.findings(browser)).as(page).isEmpty();
            screenshots.keep("phone" + page.replaceAll("\\W+.*", "") + page.length());
        }
        browser.get("http://localhost:" + port + "/audit/journal?case=" + callNo);
        assertThat(browser.findElement(By.cssSelector("#answer td[data-label=环节]"))
                        .getText())
                .isNotEmpty();

        Path checker = Files.write(
                folder.resolve("verify.html"), TestBundles.files(bundle).get("verify.html"));
        ((ChromeDriver) browser).executeCdpCommand("Network.enable", Map.of());
        ((ChromeDriver) browser)
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        browser.get(checker.toUri().toString());
        browser.findElement(By.id("keys")).sendKeys(keys);
        checked("good.zip", bundle);
        assertThat(verdict("integrity")).contains("通过 OK", "条日志条目和各行与检查点一致");
        assertThat(verdict("completeness")).contains("通过 OK");
        assertThat(width()).isLessThanOrEqualTo(390);
        assertThat(Axe.findings(browser)).isEmpty();
        screenshots.keep("verify-good");

        String printed = new String(TestBundles.files(bundle).get("log/checkpoint.txt"), StandardCharsets.UTF_8);
        browser.findElement(By.tagName("summary")).click();
        browser.findElement(By.id("printed")).sendKeys(printed.strip());
        browser.findElement(By.id("compare")).click();
        assertThat(verdict("checkpoint")).contains("通过 OK");
        browser.findElement(By.id("printed")).clear();
        browser.findElement(By.id("printed")).sendKeys(printed.strip().replaceFirst("\n\\d+\n", "\n7\n"));
        browser.findElement(By.id("compare")).click();
        assertThat(verdict("checkpoint")).contains("不通过 FAILED");

        byte[] flipped = bundle.clone();
        flipped[new String(bundle, StandardCharsets.ISO_8859_1).indexOf("case_act\t") + 2] ^= 1;
        checked("flipped.zip", flipped);
        assertThat(verdict("integrity")).contains("不通过 FAILED", "rows/");
        assertThat(width()).isLessThanOrEqualTo(390);
        screenshots.keep("verify-flipped");
        checked("half.zip", Arrays.copyOf(bundle, bundle.length / 2));
        assertThat(tasklist.seen(By.cssSelector("#answer .FAILED")).getText()).contains("无法读取");
    }

    private void checked(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        ((JavascriptExecutor) browser).executeScript("document.getElementById('answer').replaceChildren()");
        browser.findElement(By.id("file")).sendKeys(file.toString());
        tasklist.seen(By.cssSelector("#answer .verdict"));
    }

    private String verdict(String id) {
        return tasklist.seen(By.id(id)).getText();
    }

    /** The window of a telephone grows with what does not fit, so that only the page itself tells. */
    private long width() {
        return ((Number) ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollWidth"))
                .longValue();
    }

    private void phone() {
        ((ChromeDriver) browser)
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }
}
