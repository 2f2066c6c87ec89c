package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.YidanTest;

/** A piece of work from log-in to log-out without a mouse: every stop can be reached, and shows that it has the focus. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class KeyboardInBrowserTest {

    private static final String DISPATCHER = "420381001-cmd.township-dispatcher";

    /** More stops than any of our pages has. */
    private static final int STOPS = 250;

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
        screenshots = new Screenshots(browser, "keyboard");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        story.clock.reset();
    }

    @Test
    void worksWithoutAMouse() {
        String callNo = story.called(CallStories.MARKET, "title", "只用键盘办的一件呼叫");
        String task = story.driver.task(callNo, "VerifyAndAccept").getId();
        logsIn();
        opens(task);
        acceptsTheCall();
        readsWhatFollows(callNo);
        logsOut();
    }

    private void logsIn() {
        tasklist.openLogIn();
        tasklist.seen(By.id("username"));
        keys(DISPATCHER, Keys.TAB, "yidan", Keys.ENTER);
        tasklist.seen(By.cssSelector(".yd-person"));
    }

    private void opens(String task) {
        tasklist.openPage("/cases?q=" + "只用键盘办的一件呼叫");
        tabTo("a[href*='task=" + task + "']");
        screenshots.keep("task-in-list");
        keys(Keys.ENTER);
        tasklist.seen(By.cssSelector(".fjs-form"));
        tasklist.seen(By.cssSelector("button.claim"));
    }

    private void acceptsTheCall() {
        tabTo("button.claim");
        keys(Keys.ENTER);
        tasklist.until(() -> browser.findElements(By.cssSelector("button.claim, fieldset[disabled] .fjs-form"))
                .isEmpty());
        tabTo("input[type='radio'][id*='Field_intakeDecision']");
        keys(Keys.SPACE);
        screenshots.keep("filled");
        tabTo("button[ng-click='complete()']");
        keys(Keys.ENTER);
        tasklist.seen(By.cssSelector(".yd-outcome-next"));
    }

    private void readsWhatFollows(String callNo) {
        assertThat(tasklist.text()).contains("已提交", "签发呼叫");
        Set<String> before = browser.getWindowHandles();
        tabTo(".yd-outcome a[href$='/cases/" + callNo + "']");
        screenshots.keep("outcome");
        keys(Keys.ENTER);
        tasklist.until(() -> browser.getWindowHandles().size() > before.size());
        browser.getWindowHandles().stream()
                .filter(window -> !before.contains(window))
                .findFirst()
                .ifPresent(browser.switchTo()::window);
        assertThat(tasklist.read(By.cssSelector("h1"))).contains(callNo);
        keys(Keys.TAB);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("跳到正文");
        keys(Keys.ENTER);
        tabTo(".contents a[href='#journal']");
        keys(Keys.ENTER);
        screenshots.keep("case-page");
    }

    private void logsOut() {
        tasklist.openPage("/");
        tabTo(".yd-person > summary");
        keys(Keys.ENTER);
        tabTo(".yd-log-out button");
        keys(Keys.ENTER);
        tasklist.seen(By.cssSelector("[data-logged-out]"));
    }

    /** Presses the tabulator until the focus is there; where it is must show. */
    private void tabTo(String place) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (focusIs(place)) {
                assertThat(focusShows()).as("the focus shows at " + place).isTrue();
                return;
            }
            keys(Keys.TAB);
        }
        fail("no way by keys to " + place);
    }

    private boolean focusIs(String place) {
        return (boolean) page().executeScript("return document.activeElement.matches(arguments[0])", place);
    }

    /** In sight, and marked by an outline or shadow. */
    private boolean focusShows() {
        return (boolean)
                page().executeScript(
                                """
                        const box = document.activeElement.getBoundingClientRect();
                        const look = getComputedStyle(document.activeElement);
                        return box.width > 0 && box.bottom > 0 && box.top < innerHeight
                          && (look.outlineStyle !== 'none' || look.boxShadow !== 'none');
                        """);
    }

    private JavascriptExecutor page() {
        return (JavascriptExecutor) browser;
    }

    private void keys(CharSequence... pressed) {
        new Actions(browser).sendKeys(pressed).perform();
    }
}
