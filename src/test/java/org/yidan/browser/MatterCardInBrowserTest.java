package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
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
    private static final String HOSTILE = "# 县长批示：[同意](https://evil.example/x)";
    private static final String PHONE = "13971239999";
    private static final By FORM = By.cssSelector(".fjs-container");
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

        assertThat(tasklist.read(CARD)).contains("我的职责", "受理");
        assertThat(browser.findElements(By.cssSelector(".task-details .tabbed-content .nav-tabs a")))
                .as("the tabs that destroy the form")
                .noneMatch(WebElement::isDisplayed);

        tasklist.choose("intakeDecision", "请呼叫人补正");
        tasklist.seen(REASON).sendKeys(TYPED);
        browser.findElements(By.cssSelector(".yd-card-part > summary")).forEach(part -> {
            if (part.isDisplayed()) {
                tasklist.bringIntoSight(part);
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

    @Test
    void keepsNoNumberInADraftAndNoDraftAfterTheLogOut() {
        String callNo = story.called(CallStories.MARKET, "title", HOSTILE);
        for (String step : List.of("VerifyAndAccept", "ApproveUpwardCall", "DispatchCall")) {
            story.step(callNo, step);
        }
        tasklist.logIn("420381-sc.unit-clerk");
        take(callNo);
        tasklist.choose("acceptDecision", "签收");
        tasklist.type("handlerPhone", PHONE);
        screenshots.keep("words-from-outside");

        assertThat(tasklist.read(FORM)).contains(HOSTILE);
        assertThat(browser.findElements(By.cssSelector(".fjs-container a[href*=evil]")))
                .isEmpty();
        assertThat(browser.findElements(By.cssSelector(".fjs-container h1")))
                .noneMatch(head -> head.getText().contains("县长批示"));
        tasklist.until(() -> drafts().contains("acceptDecision"));
        assertThat(drafts()).doesNotContain(PHONE, "handlerPhone");

        tasklist.logOut();

        tasklist.until(() -> drafts().isEmpty());
    }

    /** Everything the browser would show to the next user of this computer who knows where to look. */
    private String drafts() {
        return String.valueOf(((JavascriptExecutor) browser)
                .executeScript(
                        "return Object.entries(localStorage).filter(([key]) => /draft|camunda-form|camForm/.test(key))"
                                + ".map(String).join()"));
    }

    private void take(String callNo) {
        tasklist.filter("全部任务");
        tasklist.open(callNo);
        tasklist.claimIfFree();
    }

    private String typed() {
        return browser.findElement(REASON).getDomProperty("value");
    }
}
