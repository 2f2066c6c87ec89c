package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A leader of a township gives a power back by the start form, which offers what the township carries. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class ReturnInBrowserTest {

    private static final String TOWNSHIP = "420322205";
    private static final String MATTER = "SY-CG-009";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private WebDriver browser;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        clock.moveTo(OffsetDateTime.parse("2026-04-13T09:00+08:00").toInstant());
        browser = Chromium.start(clock.instant());
        screenshots = new Screenshots(browser);
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        clock.reset();
    }

    @Test
    void appliesForAReturn() {
        Tasklist tasklist = new Tasklist(browser, port);
        tasklist.logIn(TOWNSHIP + ".township-leader");
        tasklist.beginProcess("赋权事项回归");
        new WebDriverWait(browser, Duration.ofSeconds(20), Tasklist.LOOK)
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.cssSelector("#yr-matter option[value='" + MATTER + "']")));
        new Select(browser.findElement(By.id("yr-matter"))).selectByValue(MATTER);
        browser.findElement(By.cssSelector("input[name='reason'][value='NO_EQUIPMENT']"))
                .click();
        browser.findElement(By.id("yr-explanation"))
                .sendKeys("本乡没有渣土运输检测设备，也没有专业执法人员，去年以来多次无法独立认定违法事实，经党委会集体研究决定申请交回原行使部门。");
        browser.findElement(By.id("yr-minutes")).sendKeys("涧发〔2026〕3号");
        screenshots.keep("return-form");
        tasklist.start();

        assertThat(jdbc.sql("select reason_codes[1] || ' ' || applicant from power_return where matter_code = ?"
                                + " and applicant = ?")
                        .params(MATTER, TOWNSHIP)
                        .query(String.class)
                        .list())
                .containsExactly("NO_EQUIPMENT " + TOWNSHIP);
    }
}
