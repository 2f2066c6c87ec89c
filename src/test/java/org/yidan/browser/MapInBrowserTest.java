package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.outside.FollowDesk;
import org.yidan.call.scenario.CallStories;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/** A place is chosen on the map and seen on it again; a citizen rates the answer by the link of the message, on a phone. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(3)
class MapInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    CallStories story;

    @Autowired
    ProcessDriver driver;

    @Autowired
    FollowDesk follow;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "map");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        clock.reset();
    }

    @Test
    void choosesAPlaceByAClickAndShowsCallsOnTheMap() {
        String callNo = story.called(CallStories.MARKET, "lat", 32.5411, "lng", 111.5122);
        tasklist.logIn(CallStories.CALLER);
        tasklist.beginProcess("事项呼叫");
        tasklist.seen(By.id("yc-map-open")).click();
        tasklist.seen(By.cssSelector("#yc-map .leaflet-tile"));
        tasklist.scrollTo(By.id("yc-map"));
        new Actions(browser)
                .moveToElement(browser.findElement(By.id("yc-map")), 40, 30)
                .click()
                .perform();
        tasklist.seen(By.cssSelector("#yc-map .yd-map-point"));
        screenshots.keep("start-form");
        assertThat(browser.findElement(By.id("yc-lat")).getDomProperty("value")).startsWith("32.5");
        assertThat(browser.findElement(By.id("yc-lng")).getDomProperty("value")).startsWith("111.5");

        browser.get("http://localhost:" + port + "/cases?kind=CALL");
        browser.findElement(By.cssSelector(".case-map button")).click();
        tasklist.seen(By.cssSelector(".yd-map-point[title^='" + callNo + "']"));
        screenshots.keep("list");
        assertThat(browser.findElement(By.cssSelector(".case-map [role=status]"))
                        .getText())
                .contains("有坐标");

        browser.get("http://localhost:" + port + "/cases/" + callNo);
        tasklist.scrollTo(By.cssSelector(".case-map button"));
        browser.findElement(By.cssSelector(".case-map button")).click();
        tasklist.seen(By.cssSelector(".yd-map-point[title='所选位置']"));
        screenshots.keep("call");
    }

    @Test
    void ratesByTheLinkOnAPhone() {
        String callNo = story.approved();
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        String code = driver.as("420381001-cmd.township-dispatcher", () -> follow.codeOf(callNo));
        browser.manage().window().setSize(new Dimension(390, 844));

        browser.get("http://localhost:" + port + "/follow?callNo=" + callNo + "#" + code);
        tasklist.seen(By.id("rating"));
        assertThat(browser.getCurrentUrl()).doesNotContain(code);
        tasklist.scrollTo(By.id("rating"));
        screenshots.keep("rating");
        browser.findElement(By.cssSelector("#rating input[value=true]")).click();
        tasklist.scrollTo(By.cssSelector("#rating button"));
        browser.findElement(By.cssSelector("#rating button")).click();
        tasklist.seen(By.id("rated"));
        screenshots.keep("rated");

        assertThat(story.record(callNo).isOpen()).isFalse();
    }
}
