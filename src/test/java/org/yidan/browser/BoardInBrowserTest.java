package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.evaluation.facts.Facts;
import org.yidan.support.YidanTest;

/** The staffing office looks at the dashboard and makes the bulletin of the month, at its desk and on a phone. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(54)
class BoardInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    Facts facts;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        story.responded();
        story.clock.advance(Duration.ofDays(15));
        facts.catchUp();
        browser = Chromium.start(story.clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "board");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        story.clock.reset();
    }

    @Test
    void looksAtTheMonthAndMakesTheBulletin() {
        tasklist.openLogIn();
        tasklist.enter("420381-bb.staffing-office");
        tasklist.seen(By.cssSelector("[data-entry=evaluation] a")).click();
        tasklist.seen(By.cssSelector("#trend canvas"));
        tasklist.seen(By.cssSelector("#units canvas"));
        sound("dashboard");
        tasklist.scrollTo(By.cssSelector(".case-map button"));
        browser.findElement(By.cssSelector(".case-map button")).click();
        tasklist.seen(By.cssSelector(".case-map .leaflet-tile"));

        browser.get("http://localhost:" + port + "/evaluation/bulletins");
        browser.findElement(By.cssSelector("#make button")).click();
        tasklist.seen(By.id("text-opening")).clear();
        browser.findElement(By.id("text-opening")).sendKeys("浏览器里写的话。");
        browser.findElement(By.cssSelector("#texts button")).click();
        assertThat(tasklist.seen(By.id("changes")).getText()).contains("总体情况");
        sound("draft");
        tasklist.scrollTo(By.cssSelector("#issue button"));
        browser.findElement(By.cssSelector("#issue input[type=checkbox]")).click();
        browser.findElement(By.cssSelector("#issue button")).click();
        assertThat(tasklist.seen(By.cssSelector("#state strong")).getText()).contains("〔2026〕");
        assertThat(tasklist.text()).contains("浏览器里写的话。");

        browser.get("http://localhost:" + port + "/evaluation/wall");
        tasklist.seen(By.cssSelector("#trend canvas"));
        sound("wall");
    }

    /** Nothing axe finds, and nothing hangs out of the window, at a desk and on a phone. */
    private void sound(String page) {
        assertThat(Axe.findings(browser)).as(page).isEmpty();
        screenshots.keep(page);
        browser.manage().window().setSize(new Dimension(390, 844));
        assertThat(Axe.overflow(browser)).as(page).isLessThanOrEqualTo(0);
        assertThat(Axe.findings(browser)).as(page + " on a phone").isEmpty();
        screenshots.keep(page + "-phone");
        browser.manage().window().setSize(new Dimension(1440, 1000));
    }
}
