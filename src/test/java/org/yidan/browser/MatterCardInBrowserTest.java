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
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.YidanTest;

/** The matter card beside the form: seen at once, and never at the cost of what was typed. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(1)
class MatterCardInBrowserTest {

    private static final String DUTY = "420381001-cmd.township-dispatcher";
    private static final String TYPED = "请补充现场照片和门牌号";
    private static final By CARD = By.cssSelector(".yd-card .yd-card-duty");
    private static final By REASON = By.cssSelector(".fjs-container textarea");

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
        screenshots.keep("end");
        browser.quit();
        story.clock.reset();
    }

    @Test
    void standsBesideTheFormAndKeepsWhatWasTyped() {
        String first = story.called(CallStories.MARKET);
        String second = story.called(CallStories.MARKET);
        tasklist.logIn(DUTY);
        take(first);
        screenshots.keep("matter-card");

        assertThat(tasklist.seen(CARD).getText()).contains("我的职责", "受理");
        assertThat(browser.findElements(By.cssSelector(".task-details .tabbed-content .nav-tabs a")))
                .as("the tabs that destroy the form")
                .noneMatch(WebElement::isDisplayed);

        tasklist.choose("intakeDecision", "请呼叫人补正");
        tasklist.seen(REASON).sendKeys(TYPED);
        browser.findElements(By.cssSelector(".yd-card-part > summary")).forEach(part -> {
            if (part.isDisplayed()) {
                part.click();
            }
        });

        assertThat(typed()).isEqualTo(TYPED);

        tasklist.open(second);
        tasklist.seen(CARD);
        tasklist.filter("我的任务");
        tasklist.open(first);
        tasklist.seen(By.cssSelector(".yd-draft"));

        assertThat(typed()).isEqualTo(TYPED);

        browser.manage().window().setSize(new Dimension(390, 844));
        browser.navigate().refresh();
        tasklist.seen(By.cssSelector(".yd-card-fold > summary"));
        tasklist.seen(By.cssSelector(".yd-draft"));
        screenshots.keep("matter-card-phone");

        assertThat(typed()).isEqualTo(TYPED);
    }

    private void take(String callNo) {
        tasklist.filter("本单位待办");
        tasklist.open(callNo);
        tasklist.claimIfFree();
    }

    private String typed() {
        return browser.findElement(REASON).getDomProperty("value");
    }
}
