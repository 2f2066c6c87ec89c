package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** The street's people work on their telephones: raise with a photo, take in, send up, co-operate, verify; the centre asks. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(0)
class DayOfAStreetOnAPhoneTest {

    private static final String TITLE = "浪河口早市摊点销售过期食品";
    private static final String STREET = "420381002";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    CallStories story;

    @Autowired
    HistoryService history;

    private StaffDay day;

    @BeforeEach
    void begin() {
        clock.moveTo(StaffDay.TUE_2026_03_10_0900);
        day = StaffDay.onAPhone(port, "street-phone", clock.instant());
    }

    @AfterEach
    void end() {
        day.close();
        clock.reset();
    }

    @Test
    void raisesTakesInCooperatesVerifiesAndHearsTheCaller() {
        String callNo = raises();
        takesIn(callNo);
        sendsUp(callNo);
        story.step(callNo, "DispatchCall");
        story.sign(callNo, "420381-sc.unit-handler");
        story.respond(callNo, "420381-sc.unit-handler");
        cooperates(callNo);
        story.handle(callNo, "420381-sc.unit-handler");
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        verifies(callNo);
        looksAtTheList(callNo);
        asksTheCaller(callNo);

        assertThat(story.driver.openSteps(callNo)).isEmpty();
        assertThat(story.jdbc
                        .sql("select outcome || ' ' || satisfied from call join case_file using (id) where call_no = ?")
                        .param(callNo)
                        .query(String.class)
                        .single())
                .isEqualTo("RESOLVED VERY_SATISFIED");
        assertThat(story.jdbc
                        .sql("select count(*) from case_attachment f where f.case_no = ?")
                        .param(callNo)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private String raises() {
        day.tasklist.logIn(STREET + ".caller");
        day.screenshots.keep("list-of-caller");
        day.tasklist.beginProcess("事项呼叫");
        day.tasklist.seen(By.id("yc-matter")).sendKeys("过期");
        day.tasklist.seen(By.cssSelector("#yc-matters li"));
        day.screenshots.keep("search");
        day.browser.findElement(By.id("yc-matter")).sendKeys(Keys.ENTER);
        day.select("yc-direction", "UP");
        day.select("yc-areaCode", STREET);
        day.browser.findElement(By.id("yc-files")).sendKeys(Photos.taken("早市"));
        day.tasklist.seen(By.xpath("//*[@id='yc-photos'][contains(.,'已上传')]"));
        Map<String, String> said = new LinkedHashMap<>();
        said.put("yc-title", TITLE);
        said.put("yc-description", "早市东口摊点长期销售过期预包装食品，请核查处理。");
        said.put("yc-address", "早市东口三号摊");
        day.fill(said);
        day.select("yc-source", "GRID");
        day.tasklist.scrollTo(By.id("yc-title"));
        day.screenshots.keep("raise-above");
        day.tasklist.scrollTo(By.id("yc-photos"));
        day.screenshots.keep("raise-below");
        day.tasklist.start();
        day.screenshots.keep("raised");
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("matter-call")
                .variableValueEquals("title", TITLE)
                .singleResult()
                .getBusinessKey();
    }

    private void takesIn(String callNo) {
        day.take(STREET + "-cmd.township-dispatcher", callNo, "take-in");
        day.tasklist.choose("intakeDecision", "受理，报请县级派单");
        day.complete("take-in");
    }

    private void sendsUp(String callNo) {
        day.take(STREET + ".township-leader", callNo, "send-up");
        day.tasklist.choose("upwardDecision", "同意上报");
        day.complete("send-up");
    }

    private void cooperates(String callNo) {
        day.take(STREET + ".unit-handler", callNo, "cooperate");
        assertThat(day.browser
                        .findElement(By.cssSelector(".task-details"))
                        .getRect()
                        .getY())
                .as("the task that was tapped is in view")
                .isLessThan(844);
        goesBackAndOpensAgain(callNo);
        day.tasklist.openCard();
        day.screenshots.keep("cooperate-card");
        day.tasklist.addPhoto(Photos.taken("劝离"));
        day.tasklist.choose("coopOutcome", "已配合");
        day.tasklist.type("coopNote", "已派两人到场维持秩序、劝离摊贩。");
        day.complete("cooperate");
    }

    /** By the button on the page and by the telephone's own. */
    private void goesBackAndOpensAgain(String callNo) {
        day.tasklist.backToList();
        day.screenshots.keep("back-in-list");
        day.tasklist.open(callNo);
        day.browser.navigate().back();
        day.tasklist.card(callNo);
        day.tasklist.open(callNo);
    }

    private void verifies(String callNo) {
        day.take(STREET + "-cmd.township-dispatcher", callNo, "verify");
        day.tasklist.choose("verdict", "属实");
        day.tasklist.type("verifyNote", "到现场看过，摊点已撤，未再售卖过期食品。");
        day.tasklist.type("noFileReason", "摊点已撤，无可拍摄");
        day.complete("verify");
    }

    /** Rows are cards, nothing is wider than the screen, the filters are one control. */
    private void looksAtTheList(String callNo) {
        day.tasklist.openPage("/cases");
        day.tasklist.seen(By.xpath("//table[contains(@class,'cards')]//tr[contains(.,'" + callNo + "')]"));
        assertThat(((JavascriptExecutor) day.browser).executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
        assertThat(day.browser.findElement(By.id("kind")).isDisplayed()).isFalse();
        day.screenshots.keep("cases");
    }

    private void asksTheCaller(String callNo) {
        day.take("420381-cmd.county-dispatcher", callNo, "survey");
        day.tasklist.choose("satisfied", "很满意");
        day.tasklist.choose("solved", "已解决");
        day.tasklist.type("tries", "1");
        day.complete("survey");
    }
}
