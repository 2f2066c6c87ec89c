package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/** A staffing office assesses a half-year, a township objects, the office answers and publishes. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class AssessmentInBrowserTest {

    private static final String STAFFING = "420381-bb.staffing-office";
    private static final String LEADER = "420381001.township-leader";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    ProcessDriver driver;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        clock.moveTo(OffsetDateTime.parse("2029-07-13T09:00+08:00").toInstant());
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "assessment");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        clock.reset();
    }

    @Test
    void freezesHearsAndPublishes() {
        as(STAFFING, "");
        new Select(browser.findElement(By.id("period"))).selectByValue("2029-1");
        browser.findElement(By.cssSelector("#begin button")).click();
        tasklist.seen(By.id("rows"));
        String no = browser.getCurrentUrl().replaceFirst(".*/", "");
        assertThat(no).startsWith("ZX-420381-");
        assertThat(tasklist.text()).contains("已冻结", "异议截止", "公式 Q@1");
        assertThat(Axe.findings(browser)).isEmpty();
        screenshots.keep("frozen");

        as(LEADER, "/" + no);
        WebElement row = browser.findElement(By.xpath("//tr[.//summary]"));
        row.findElement(By.tagName("summary")).click();
        row.findElement(By.tagName("textarea")).sendKeys("本期有两件呼叫应由部门办理，请核对。");
        screenshots.keep("objection");
        row.findElement(By.cssSelector("form.object button")).click();
        tasklist.seen(By.id("rows"));
        assertThat(tasklist.text()).contains("待编办答复");

        as(STAFFING, "/" + no);
        WebElement said = browser.findElement(By.xpath("//tr[.//form[contains(@class, 'answer')]]"));
        said.findElement(By.tagName("summary")).click();
        said.findElement(By.cssSelector("input[value=UPHELD]")).click();
        said.findElement(By.tagName("textarea")).sendKeys("经核对，两件呼叫均由街道签收，数据无误。");
        said.findElement(By.cssSelector("form.answer button")).click();
        tasklist.seen(By.id("rows"));
        assertThat(tasklist.text()).contains("维持：经核对");

        driver.fireTimer(no, "Timer_ObjectToFiguresOverdue");
        Map<String, Object> answers = new HashMap<>(Map.of("figuresDecision", "PUBLISH", "confirmNote", "数据无误，同意发布。"));
        driver.complete(no, "ConfirmFigures", answers);
        browser.navigate().refresh();
        assertThat(tasklist.text()).contains("已发布");
    }

    private void as(String user, String page) {
        browser.manage().deleteAllCookies();
        tasklist.openLogIn();
        tasklist.enter(user);
        tasklist.seen(By.cssSelector(".yd-bar .yd-person"));
        browser.get("http://localhost:" + port + "/evaluation/assessments" + page);
    }
}
