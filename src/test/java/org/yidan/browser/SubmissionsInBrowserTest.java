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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.YidanTest;

/** What happens around the button of a form: what is wrong stands at the fields, and what follows is said. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(1)
class SubmissionsInBrowserTest {

    private static final By COMPLETE = By.cssSelector(".task-details .form-actions .btn-primary");
    private static final By FAULTS = By.cssSelector(".yd-fault");
    private static final By SUMMARY = By.cssSelector(".yd-faults");
    private static final By OUTCOME = By.cssSelector(".yd-outcome");

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
        browser.manage().window().setSize(new Dimension(1366, 768));
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "submissions");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        story.clock.reset();
    }

    @Test
    void saysWhatIsWrongAtTheFieldsAndThenWhatFollows() {
        String callNo = story.dispatched();
        tasklist.logIn("420381-sc.unit-clerk");
        tasklist.filter("本单位待办");
        tasklist.open(callNo);
        tasklist.claimIfFree();
        tasklist.choose("acceptDecision", "签收");
        tasklist.click(COMPLETE);
        tasklist.seen(SUMMARY);
        tasklist.until(() -> browser.findElements(FAULTS).size() == 3);
        screenshots.keep("faults");

        assertThat(browser.findElements(FAULTS))
                .extracting(WebElement::getText)
                .containsExactly("请填写“承办人”。", "请填写“承办人电话”。", "请填写“计划到场日期”。");
        assertThat(browser.findElements(By.cssSelector(".notifications-panel .alert, [notifications-panel] .alert")))
                .as("nothing lies over the button")
                .noneMatch(WebElement::isDisplayed);

        tasklist.pick("handler", "承办人");
        tasklist.type("handlerPhone", "13971230000");

        tasklist.until(() -> browser.findElements(FAULTS).size() == 1);

        opensInSight("plannedVisitAt-date", ".flatpickr-calendar.open");
        browser.findElement(field("plannedVisitAt-date")).sendKeys("2026/3/10", Keys.TAB);
        opensInSight("plannedVisitAt-time", ".fjs-timepicker .fjs-dropdownlist");
        browser.findElement(field("plannedVisitAt-time")).sendKeys("14:30");
        tasklist.click(COMPLETE); // straight from the last field
        tasklist.seen(By.cssSelector(".yd-outcome a[href*='" + callNo + "']"));
        screenshots.keep("signed");

        assertThat(tasklist.read(OUTCOME)).contains("已提交：签收", "下一步", "首次响应", "前");
    }

    @Test
    void hasNowAndHereAndCountsThePhotosAtOnce() {
        String callNo = story.dispatched();
        story.sign(callNo, CallStories.SC_HANDLER);
        tasklist.logIn(CallStories.SC_HANDLER);
        tasklist.filter("我的任务"); // he is named
        tasklist.open(callNo);
        tasklist.claimIfFree();
        script("navigator.geolocation.getCurrentPosition = done => "
                + "done({coords: {latitude: 32.5403, longitude: 111.5133, accuracy: 12}})");
        for (WebElement button : browser.findElements(By.cssSelector(".yd-now"))) {
            ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
            button.click();
        }
        tasklist.until(() -> tasklist.value("lat").equals("32.5403"));

        assertThat(browser.findElement(field("arrivedAt-time")).getDomProperty("value"))
                .startsWith("09:0");

        tasklist.addPhoto(Photos.taken("submissions"));
        tasklist.until(
                () -> browser.findElement(By.cssSelector(".yd-card")).getText().contains("照片（1）"));
        screenshots.keep("now-and-here");
    }

    @Test
    void offersWhatOneMayBeginAndTellsTheNumber() {
        String callNo = story.called(CallStories.MARKET);
        tasklist.logIn(CallStories.CALLER);
        tasklist.beginProcess("呼叫变更申请");
        tasklist.type("callNo", "HJ-420381-20200101-00001");
        tasklist.choose("requestType", "撤回呼叫");
        tasklist.choose("reasonCode", "");
        tasklist.type("requestReason", "群众已自行解决，不需要再办理。");
        By start = By.cssSelector(".modal-footer .btn-primary");
        tasklist.click(start);

        tasklist.seen(SUMMARY);
        screenshots.keep("refused-start");

        tasklist.until(() -> browser.findElements(By.cssSelector(".yd-faults, .yd-fault")).stream()
                .anyMatch(this::inSight));

        tasklist.type("callNo", callNo);
        tasklist.start();
        tasklist.seen(By.cssSelector(".yd-outcome a[href*='" + callNo + "']"));
        screenshots.keep("begun");

        assertThat(tasklist.read(OUTCOME)).contains("已提交：呼叫变更申请，编号 " + callNo);

        tasklist.click(By.cssSelector(".start-process-action a"));
        tasklist.seen(By.cssSelector("ul.processes .text-help"));
        screenshots.keep("start-dialog");
        List<String> offered = browser.findElements(By.cssSelector("ul.processes > li > a")).stream()
                .map(WebElement::getText)
                .toList();

        assertThat(offered).contains("事项呼叫", "呼叫变更申请").doesNotContain("联合执法", "赋权事项回归", "清单动态调整审批");
    }

    /** The list of the field opens wholly on the screen and covers neither its input nor the button. */
    private void opensInSight(String field, String list) {
        WebElement input = browser.findElement(field(field));
        script("document.querySelector(\"[id$='Field_" + field + "']\").scrollIntoView({block: 'end'})");
        input.click();
        WebElement open = tasklist.seen(By.cssSelector(list));
        tasklist.until(() -> inSight(open) && !covers(open, input) && !covers(open, browser.findElement(COMPLETE)));
        screenshots.keep(field);
    }

    private static By field(String field) {
        return By.cssSelector("[id$='Field_" + field + "']");
    }

    private boolean inSight(WebElement element) {
        return truth(
                "const b = arguments[0].getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight + 1",
                element);
    }

    private boolean covers(WebElement one, WebElement other) {
        return truth(
                "const [a, b] = [...arguments].map(e => e.getBoundingClientRect());"
                        + "return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1",
                one,
                other);
    }

    private boolean truth(String script, WebElement... elements) {
        return Boolean.TRUE.equals(((JavascriptExecutor) browser).executeScript(script, (Object[]) elements));
    }

    private void script(String script) {
        ((JavascriptExecutor) browser).executeScript(script);
    }
}
