package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** The list of tasks as a clerk uses it: what is due, searching, taking over, and nothing that is not for her. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class TaskListInBrowserTest {

    private static final String FIRST = "420381-sc.unit-clerk";
    private static final By SEARCH = By.id("yidan-search");
    private static final By SAID = By.id("yidan-search-said");

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ProcessDriver driver;

    @Autowired
    SecondOfficers officers;

    @Autowired
    TaskService tasks;

    @Autowired
    OfficeClock clock;

    private String callNo = "";
    private Task task;
    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void aTaskAColleagueClaimed() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        callNo = story.called(CallStories.MARKET, "title", "东口早市摊点销售过期食品");
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        task = driver.task(callNo, "AcceptDispatch");
        driver.as(FIRST, () -> {
            tasks.claim(task.getId(), FIRST);
            return null;
        });
        browser = Chromium.start(clock.instant());
        browser.manage().window().setSize(new Dimension(1280, 900));
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser);
    }

    @AfterEach
    void close() {
        screenshots.keep("list-end");
        browser.quit();
        clock.reset();
    }

    @Test
    void findsWhatIsDueAndTakesItOver() {
        String second = officers.second("420381-SC", "unit-clerk");
        tasklist.logIn(second);
        tasklist.filter("同事已认领");
        tasklist.card(callNo);
        tasklist.filter("全部任务"); // once taken over it is no colleague's
        type(SEARCH, callNo + " 食品");
        waitFor(SAID, "找到 1 项");
        WebElement card = tasklist.card(callNo);
        WebElement due = waited(By.cssSelector("li.task .yidan-due-today, li.task .yidan-due-soon"));
        assertThat(due.getText()).contains("到期");
        assertThat(card.getText()).contains("过期").contains("正在办理");
        assertNothingForbidden();
        screenshots.keep("list-1280-found");

        keepsSearchAndPlace();
        takesOver(second);
        handsOn();
        narrow();
        nothingFound();
    }

    private void keepsSearchAndPlace() {
        tasklist.press(callNo);
        waited(By.id("yidan-take-over"));
        assertThat(browser.getCurrentUrl()).contains("words=").contains("task=" + task.getId());
        browser.navigate().refresh();
        waited(By.id("yidan-take-over"));
        assertThat(waited(SEARCH).getDomProperty("value")).isEqualTo(callNo + " 食品");
        waitFor(SAID, "找到 1 项");
        browser.navigate().back();
        waitFor(SAID, "找到 1 项");
    }

    private void takesOver(String second) {
        if (browser.findElements(By.cssSelector("#yidan-take-over:not([hidden])"))
                .isEmpty()) {
            tasklist.press(callNo);
        }
        screenshots.keep("list-1280-task");
        tasklist.click(By.id("yidan-take-over"));
        waited(By.id("yidan-take-over-reason")).sendKeys("急");
        tasklist.click(By.id("yidan-take-over-send"));
        waitFor(By.cssSelector(".yidan-wrong"), "至少用 5 个字");
        type(By.id("yidan-take-over-reason"), "同事外出培训，由我先签收");
        screenshots.keep("list-1280-take-over");
        tasklist.click(By.id("yidan-take-over-send"));
        new WebDriverWait(browser, Duration.ofSeconds(15), Tasklist.LOOK)
                .until(page ->
                        page.findElements(By.cssSelector("dialog.yidan-dialog")).isEmpty());

        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo(second);
        waitFor(By.cssSelector("li.task .yidan-waits"), "由我办理");
    }

    /** Back to the first clerk, by the card; then there is nothing left to be done with it but to urge. */
    private void handsOn() {
        tasklist.openTogether();
        tasklist.openAsk("HAND_ON");
        tasklist.ask("HAND_ON", "to", FIRST);
        tasklist.ask("HAND_ON", "words", "同事已回来，请他签收");
        tasklist.scrollTo(By.id("yd-ask-HAND_ON-words"));
        screenshots.keep("list-1280-hand-on");
        tasklist.click(By.cssSelector("details.yd-ask[data-kind='HAND_ON'] button[type='submit']"));
        waitFor(By.cssSelector("li.task .yidan-waits"), "正在办理");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo(FIRST);
        tasklist.click(By.id("yidan-several"));
        tasklist.click(By.cssSelector(".yidan-choose input"));
        tasklist.click(By.id("yidan-several-claim"));
        waitFor(By.cssSelector("dialog.yidan-dialog h3"), "办成 0 项，没有办成 1 项");
        screenshots.keep("list-1280-several");
        tasklist.click(By.cssSelector("dialog.yidan-dialog .btn-primary"));
        tasklist.click(By.id("yidan-several"));
    }

    private void narrow() {
        browser.manage().window().setSize(new Dimension(390, 844));
        waited(By.id("yidan-back"));
        screenshots.keep("list-390-task");
        tasklist.backToList();
        new WebDriverWait(browser, Duration.ofSeconds(15), Tasklist.LOOK)
                .until(page -> page.findElement(By.cssSelector(".column-center"))
                                .getLocation()
                                .getX()
                        == 0);
        tasklist.scrollTo(SEARCH);
        screenshots.keep("list-390");
        browser.manage().window().setSize(new Dimension(1280, 900));
    }

    private void nothingFound() {
        type(SEARCH, "没有这样的任务");
        waitFor(SAID, "没有找到");
        screenshots.keep("list-1280-nothing");
        browser.findElement(SEARCH).sendKeys(Keys.ESCAPE);
        waited(By.cssSelector(".tasks-list li.task"));
        assertThat(browser.findElement(SEARCH).getDomProperty("value")).isEmpty();
    }

    private void assertNothingForbidden() {
        for (String forbidden : List.of(
                ".task-filters header button[ng-click='openModal($event)']",
                ".task-filters .item .actions",
                ".tasks-list [cam-widget-search]",
                "a[href*='/app/cockpit/']",
                "a[href*='/app/admin/']")) {
            assertThat(browser.findElements(By.cssSelector(forbidden)))
                    .as(forbidden)
                    .noneMatch(WebElement::isDisplayed);
        }
    }

    private void type(By place, String text) {
        WebElement input = waited(place);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private WebElement waited(By place) {
        return tasklist.seen(place);
    }

    private void waitFor(By place, String words) {
        new WebDriverWait(browser, Duration.ofSeconds(15), Tasklist.LOOK)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> page.findElements(place).stream()
                        .anyMatch(found -> found.getText().contains(words)));
    }
}
