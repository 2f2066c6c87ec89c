package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/** Forms of tasks and starts where they are easily lost or misread: on a phone, in two tabs, abroad, after the session. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(2)
class FormsInBrowserTest {

    private static final String CLERK = "420381-sc.unit-clerk";
    private static final String LEADER = "420381-cg.unit-leader";
    private static final By OUTCOME = By.cssSelector(".yd-outcome");
    private static final By COMPLETE = By.cssSelector(".task-details .form-actions .btn-primary");
    private static final By START = By.cssSelector(".modal-footer .btn-primary");
    private static final By PASSED = By.cssSelector(".yd-date-why");
    private static final By MATTER = By.cssSelector("[id$='Field_matterCode-name']");

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ProcessDriver driver;

    private StaffDay day;

    @BeforeEach
    void begin() {
        story.clock.moveTo(StaffDay.TUE_2026_03_10_0900);
    }

    @AfterEach
    void end() {
        day.close();
        story.clock.reset();
    }

    @Test
    void signsAndHandlesOnAPhone() {
        String callNo = story.dispatched();
        day = StaffDay.onAPhone(port, "forms-phone", story.clock.instant());
        day.take(CLERK, callNo, "sign");
        day.tasklist.choose("acceptDecision", "签收");
        day.tasklist.pick("handler", "承办人");
        day.tasklist.type("handlerPhone", "13971230000");
        saysThatTheDayIsPast();
        day.tasklist.typeMoment("plannedVisitAt", "2026/3/10", "14:30");
        day.complete("sign");
        day.tasklist.seen(OUTCOME);

        story.respond(callNo, CallStories.SC_HANDLER);
        day.take(CallStories.SC_HANDLER, callNo, "handle");
        day.tasklist.openCard();
        day.tasklist.addPhoto(Photos.taken("整改后"));
        day.tasklist.chooseAll("stepsDone");
        day.tasklist.pick("persons", "承办人");
        day.tasklist.type("measures", "责令当场下架过期食品并登记销毁。");
        day.tasklist.choose("result", "已解决");
        day.tasklist.choose("measure", "不需要");
        day.complete("handle");
        day.tasklist.seen(OUTCOME);

        assertThat(driver.openSteps(callNo)).as("what the street owes yet").containsExactly("Cooperate");
    }

    private void saysThatTheDayIsPast() {
        WebElement date = day.tasklist.seen(By.cssSelector("[id$='Field_plannedVisitAt-date']"));
        date.sendKeys("2026/3/9", Keys.TAB);
        assertThat(day.tasklist.read(PASSED)).contains("2026/3/9", "已经过去");
        assertThat(date.getDomProperty("value")).as("what was typed").isEqualTo("2026/3/9");
        day.screenshots.keep("day-past");
        date.clear();
    }

    @Test
    void meansTheTimeOfTheOfficeAndKnowsThatATaskIsDoneInTheOtherTab() {
        String callNo = story.dispatched();
        Task task = driver.task(callNo, "AcceptDispatch");
        day = StaffDay.atTheDesk(port, "forms-abroad", story.clock.instant());
        ((ChromeDriver) day.browser)
                .executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "America/New_York"));
        day.tasklist.openLogIn();
        day.tasklist.enter(CLERK);
        day.tasklist.seen(By.cssSelector(".yd-bar"));
        day.tasklist.openPage("/camunda/app/tasklist/default/#/?task=" + task.getId());
        day.tasklist.seen(By.xpath("//*[@id='yidan-filters']//a[@aria-current][starts-with(.,'本单位待办')]"));
        String first = day.browser.getWindowHandle();
        String address = day.browser.getCurrentUrl();
        day.tasklist.claimIfFree();
        fillSignature();

        day.browser.switchTo().newWindow(WindowType.TAB);
        day.browser.get(address);
        day.tasklist.seen(COMPLETE);
        day.tasklist.seen(By.cssSelector(".fjs-form label[for*='Field_acceptDecision-']"));
        day.tasklist.claimIfFree(); // it is his, so this waits until the form can be filled
        day.browser.switchTo().window(first);
        day.tasklist.click(COMPLETE);
        day.tasklist.seen(OUTCOME);
        assertThat(story.jdbc
                        .sql(
                                "select answers ->> 'plannedVisitAt' from case_act where case_no = ? and step = 'acceptDispatch'")
                        .param(callNo)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-10T14:30+08:00");

        ((ChromeDriver) day.browser).switchTo().window(other(first));
        day.tasklist.choose("acceptDecision", "退回");
        day.tasklist.click(COMPLETE);
        assertThat(day.tasklist
                        .seen(By.cssSelector("div.yd-faults[role='alert']"))
                        .getText())
                .isNotBlank();
        day.screenshots.keep("done-in-the-other-tab");
    }

    private void fillSignature() {
        day.tasklist.choose("acceptDecision", "签收");
        day.tasklist.pick("handler", "承办人");
        day.tasklist.type("handlerPhone", "13971230000");
        day.tasklist.typeMoment("plannedVisitAt", "2026/3/10", "14:30");
    }

    private String other(String window) {
        return day.browser.getWindowHandles().stream()
                .filter(one -> !one.equals(window))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysEverythingOfAStartAtOnceAndKeepsItBeyondTheSession() {
        String callNo = story.dispatched();
        day = StaffDay.atTheDesk(port, "forms-start", story.clock.instant());
        day.tasklist.logIn(LEADER);
        day.tasklist.beginProcess("联合执法");
        day.tasklist.seen(MATTER);
        day.tasklist.click(START);
        day.tasklist.until(
                () -> day.browser.findElements(By.cssSelector(".yd-faults")).size() == 2);
        day.tasklist.until(() -> day.browser.findElements(By.cssSelector(".notifications-panel .alert")).stream()
                .noneMatch(WebElement::isDisplayed));
        day.screenshots.keep("faults");
        assertThat(day.tasklist.read(By.cssSelector(".yd-faults")))
                .contains("有 6 处", "请填写“任务来源”。", "请填写“清单事项”。", "请填写“发起理由”。");

        picksTheMatterByName();
        day.tasklist.type("place", "城区夜市，会话结束前写下");
        day.tasklist.until(() -> kept().contains("会话结束前写下"));
        day.browser.manage().deleteCookieNamed("JSESSIONID");
        day.tasklist.click(START);
        ((ChromeDriver) day.browser).executeScript("fetch('/api/tasks/rights')");
        day.tasklist.enter(LEADER);
        day.tasklist.until(() -> "城区夜市，会话结束前写下".equals(day.tasklist.value("place")));
        day.tasklist.until(
                () -> day.tasklist.seen(MATTER).getDomProperty("value").contains("（SY-SC-004）"));
        day.screenshots.keep("restored");
        comesBackToTheTaskThatWasPressed(callNo);
    }

    private void picksTheMatterByName() {
        WebElement matter = day.tasklist.seen(MATTER);
        matter.sendKeys("SY-SC-004");
        day.tasklist.until(() -> !day.browser
                .findElements(By.cssSelector("datalist option[value*='（SY-SC-004）']"))
                .isEmpty());
        String name = day.browser
                .findElement(By.cssSelector("datalist option[value*='（SY-SC-004）']"))
                .getDomAttribute("value");
        matter.sendKeys(Keys.chord(Keys.CONTROL, "a"), name, Keys.TAB);
        assertThat(matter.getDomProperty("value")).isEqualTo(name);
        assertThat(day.browser
                        .findElement(By.cssSelector("[id$='Field_matterCode']"))
                        .getDomProperty("value"))
                .isEqualTo("SY-SC-004");
    }

    private void comesBackToTheTaskThatWasPressed(String callNo) {
        day.tasklist.logIn(CLERK);
        day.tasklist.filter("本单位待办");
        day.tasklist.card(callNo);
        day.browser.manage().deleteCookieNamed("JSESSIONID");
        day.tasklist.press(callNo);
        day.tasklist.enter(CLERK);
        day.tasklist.seen(COMPLETE);
        assertThat(day.browser.getCurrentUrl())
                .contains("task=" + driver.task(callNo, "AcceptDispatch").getId());
    }

    private String kept() {
        return String.valueOf(((ChromeDriver) day.browser)
                .executeScript(
                        "return Object.entries(localStorage).filter(([key]) => key.includes('/start/')).join()"));
    }
}
