package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
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
}
