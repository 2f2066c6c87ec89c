package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/**
 * A call from the start form to the feedback as people do it, through the log-in page and Tasklist's own forms.
 * Runs first: later the lists of the sample users are longer than one page, and it looks at the first.
 */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(0)
class CallInBrowserTest {

    private static final String TITLE = "东口早市摊点销售过期食品";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    ProcessDriver driver;

    @Autowired
    HistoryService history;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser);
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        clock.reset();
    }

    @Test
    void goesFromTheStartFormToTheFeedback() {
        logInPage();
        String callNo = startsACall();
        takesItIn(callNo);
        driver.complete(callNo, "ApproveUpwardCall", Map.of("upwardDecision", "APPROVE"));
        dispatchesIt(callNo);
        signsForIt(callNo);
        arrives(callNo);
        handlesIt(callNo);
        driver.complete(callNo, "Cooperate", Map.of("coopOutcome", "DONE", "coopNote", "已派人到场维持秩序。"));
        driver.complete(callNo, "ApproveResult", Map.of("approvalDecision", "APPROVE"));
        looksAtTheCase(callNo);
        givesFeedback(callNo);

        assertThat(driver.openSteps(callNo)).containsExactly("VerifyOnSite");
    }

    private void logInPage() {
        tasklist.openLogIn();
        screenshots.keep("log-in");

        assertThat(tasklist.text()).contains("登录", "示例");
    }

    private String startsACall() {
        tasklist.logIn("420381001.caller");
        screenshots.keep("tasklist-of-caller");
        tasklist.beginProcess("事项呼叫");
        screenshots.keep("start-form-empty");
        tasklist.seen(By.id("yc-matter")).sendKeys("过期");
        tasklist.seen(By.cssSelector("#yc-matters li"));
        screenshots.keep("start-form-matters");
        browser.findElement(By.id("yc-matter")).sendKeys(Keys.ENTER);
        select("yc-direction", "UP");
        replace("yc-title", TITLE);
        replace("yc-description", "群众反映早市一摊点长期销售过期预包装食品，请核查处理。");
        select("yc-areaCode", "420381001");
        replace("yc-address", "均州路早市东口三号摊");
        select("yc-source", "GRID");
        replace("yc-noFileReason", "摊主遮挡，现场无法拍摄");
        tasklist.scrollTo(By.id("yc-title"));
        screenshots.keep("start-form-filled-above");
        tasklist.scrollTo(By.id("yc-noFileReason"));
        screenshots.keep("start-form-filled-below");
        tasklist.start();
        screenshots.keep("call-started");
        return callNo();
    }

    private String callNo() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("matter-call")
                .variableValueEquals("title", TITLE)
                .singleResult()
                .getBusinessKey();
    }

    private void takesItIn(String callNo) {
        tasklist.logIn("420381001-cmd.township-dispatcher");
        tasklist.filter("本单位待办");
        tasklist.card(callNo);
        screenshots.keep("tasks-of-township");

        assertThat(tasklist.card(callNo).getText()).contains("核实受理", "销售过期", "均州路");

        take("verify-and-accept", callNo);
        tasklist.choose("intakeDecision", "受理，报请县级派单");
        complete("verify-and-accept");
    }

    private void dispatchesIt(String callNo) {
        tasklist.logIn("420381-cmd.county-dispatcher");
        take("dispatch-call", callNo);
        tasklist.type("dispatchNote", "请按清单时限办理。");
        complete("dispatch-call");
    }

    private void signsForIt(String callNo) {
        tasklist.logIn("420381-sc.unit-clerk");
        take("accept-dispatch", callNo);
        tasklist.choose("acceptDecision", "签收");
        tasklist.pick("handler", "承办人");
        tasklist.type("handlerPhone", "13800000001");
        tasklist.typeMoment("plannedVisitAt", "2026/3/10", "10:00");
        complete("accept-dispatch");
    }

    private void arrives(String callNo) {
        tasklist.logIn("420381-sc.unit-handler");
        take("first-response", callNo);
        tasklist.typeMoment("arrivedAt", "2026/3/10", "09:00");
        tasklist.pick("persons", "承办人");
        tasklist.type("responseNote", "已到现场核查，摊主在场。");
        complete("first-response");
    }

    private void handlesIt(String callNo) {
        take("handle-matter", callNo);
        tasklist.chooseAll("stepsDone");
        tasklist.pick("persons", "承办人");
        tasklist.type("measures", "责令当场下架过期食品并登记销毁。");
        tasklist.choose("result", "已解决");
        tasklist.choose("measure", "不需要");
        complete("handle-matter");
    }

    private void looksAtTheCase(String callNo) {
        tasklist.openPage("/cases/" + callNo);
        screenshots.keep("case-page");
        tasklist.scrollToEnd();
        screenshots.keep("case-page-end");

        assertThat(tasklist.text()).contains(callNo, TITLE, "均州路早市东口三号摊");
        tasklist.openPage("/camunda/app/tasklist/default/");
    }

    private void givesFeedback(String callNo) {
        take("give-feedback", callNo);
        tasklist.type("facts", "经查该摊点销售过期食品三种，属实。");
        tasklist.type("basis", "《中华人民共和国食品安全法》第三十四条");
        tasklist.type("measureText", "已下架封存并对经营者批评教育。");
        tasklist.type("rightsNote", "如不服可依法申请行政复议或者提起行政诉讼。");
        tasklist.choose("channel", "电话");
        complete("give-feedback");
    }

    private void take(String step, String callNo) {
        tasklist.filter("全部任务");
        tasklist.open(callNo);
        tasklist.claimIfFree();
        screenshots.keep(step);
    }

    private void complete(String step) {
        tasklist.scrollTo(By.cssSelector("button[ng-click='complete()']"));
        screenshots.keep(step + "-filled");
        tasklist.complete();
    }

    private void select(String id, String value) {
        tasklist.seen(By.cssSelector("#" + id + " option[value='" + value + "']"));
        new Select(browser.findElement(By.id(id))).selectByValue(value);
    }

    private void replace(String id, String text) {
        browser.findElement(By.id(id)).clear();
        browser.findElement(By.id(id)).sendKeys(text);
    }
}
