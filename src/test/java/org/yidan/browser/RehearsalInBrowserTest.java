package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A designer rehearses a kept scenario and tries a table, without a case. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class RehearsalInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "rehearsal");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
    }

    @Test
    void aScenarioIsRehearsedAndATableTried() {
        tasklist.openLogIn();
        tasklist.enter("designer");
        tasklist.seen(By.cssSelector(".yd-bar"));
        tasklist.openPage("/designer/rehearsal");
        Select scenarios = new Select(tasklist.seen(By.id("scenario")));
        scenarios.selectByIndex(1);
        browser.findElement(By.cssSelector("#rehearse button")).click();
        assertThat(tasklist.read(By.id("outcome-title"))).contains("全部符合");
        assertThat(browser.findElements(By.cssSelector("#outcome tr.red"))).isEmpty();
        screenshots.keep("green");

        tasklist.openPage("/designer/rehearsal/table?key=call-urgency");
        new Select(tasklist.seen(By.id("in-peopleAtRisk"))).selectByValue("true");
        browser.findElement(By.id("in-reportedUrgency")).sendKeys("一般");
        browser.findElement(By.cssSelector("#try button")).click();
        assertThat(tasklist.read(By.id("rows"))).contains("特急", "不起作用");
        screenshots.keep("table");
    }
}
