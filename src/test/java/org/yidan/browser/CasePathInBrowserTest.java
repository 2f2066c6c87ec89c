package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.YidanTest;

/** The path of a call as it is drawn: what was passed and where it waits is marked, also inside the parts. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class CasePathInBrowserTest {

    private static final By DRAWN = By.cssSelector("#path-picture[data-state=drawn]");

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        browser = Chromium.start(story.clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser);
    }

    @AfterEach
    void close() {
        browser.quit();
        story.clock.reset();
    }

    @Test
    void isDrawnWithMarksAndOpensThePartWhereItWaits() {
        String callNo = story.called(CallStories.MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        tasklist.logIn("420381-cmd.county-dispatcher");

        tasklist.openPage("/cases/" + callNo);
        tasklist.seen(DRAWN);
        tasklist.scrollTo(By.id("path"));
        screenshots.keep("path-desktop");

        assertThat(marks("yd-current")).isPositive();
        assertThat(marks("yd-visited")).isGreaterThan(2);
        assertThat(marks("yd-taken")).isGreaterThan(2);
        assertThat(tasklist.text()).contains("现在在此", "派单");
        assertThat(browser.findElements(By.className("bjs-powered-by"))).isNotEmpty();

        tasklist.click(By.cssSelector("[data-path-tool=now]"));
        tasklist.seen(By.cssSelector("#path-picture .bjs-breadcrumbs-shown"));
        screenshots.keep("path-part");
        browser.manage().window().setSize(new Dimension(390, 844));
        tasklist.openPage("/cases/" + callNo);
        tasklist.seen(DRAWN);
        tasklist.scrollTo(By.id("path"));
        screenshots.keep("path-phone");

        assertThat(width()).as("nothing sticks out of a phone").isLessThanOrEqualTo(0);
    }

    private int marks(String name) {
        return browser.findElements(By.cssSelector("#path-picture .djs-element." + name))
                .size();
    }

    private long width() {
        Object beyond = ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) beyond).longValue();
    }
}
