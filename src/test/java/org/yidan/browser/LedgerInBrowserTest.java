package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.evaluation.ledger.LedgerTelling;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A unit objects to an entry in Tasklist, and finds it in the ledger; discipline inspection asks for a handover. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class LedgerInBrowserTest {

    private static final String UNIT = "420381-RS";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LedgerTelling telling;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00:00+08:00").toInstant());
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "ledger");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        clock.reset();
    }

    @Test
    void aUnitObjectsAndDisciplineInspectionAsks() {
        long id = entry();
        String no = telling.tell(id);
        tasklist.logIn("420381-rs.unit-leader");
        tasklist.filter("待答复意见");
        tasklist.open("答复问责记录");
        tasklist.claimIfFree();
        tasklist.choose("entryAnswer", "申诉");
        tasklist.type("objectionReason", "退单引用了三定规定第四条，理由成立，请复核。");
        tasklist.type("noEvidenceReason", "退单的理由和依据都在原案件的记录里。");
        screenshots.keep("answer");
        tasklist.complete();
        tasklist.openPage("/evaluation/ledger?unit=" + UNIT);
        assertThat(text()).contains("申诉中", "不当退单", "退单须有清单或三定依据");
        screenshots.keep("list");
        browser.findElement(By.cssSelector("#entries tbody a")).click();
        assertThat(text()).contains("经过", "已告知", no);
        screenshots.keep("entry");

        tasklist.logIn("420381-gov.discipline-viewer");
        tasklist.openPage("/evaluation/handovers");
        new Select(browser.findElement(By.id("unit"))).selectByValue(UNIT);
        date("from", "2026-03-01");
        date("to", "2026-03-31");
        browser.findElement(By.id("reason")).sendKeys("核查该单位履职情况，调取问责线索。");
        browser.findElement(By.cssSelector("#ask button")).click();
        assertThat(text()).contains("待审批", "核查该单位履职情况");

        tasklist.logIn("420381-gov.inspector");
        tasklist.openPage("/evaluation/handovers");
        browser.findElement(By.cssSelector("input[name=note]")).sendKeys("同意移交，事实清楚。");
        screenshots.keep("handover-decision");
        browser.findElement(By.cssSelector("button[name=approve][value=true]")).click();
        assertThat(text()).contains("已移交 1 条");
        screenshots.keep("handovers");
    }

    private void date(String field, String day) {
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, day);
    }

    private String text() {
        return browser.findElement(By.tagName("main")).getText();
    }

    private long entry() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> events.publishEvent(new DutyLapsed(
                "HJ-420381-20260310-91201",
                "420381",
                UNIT,
                null,
                MatterCallStep.ACCEPT_DISPATCH,
                Category.WRONG_RETURN,
                2,
                "人力资源和社会保障局退回呼叫 HJ-420381-20260310-91201，经裁定理由不成立。",
                null,
                now)));
        return jdbc.sql("select max(id) from ledger_entry where unit_code = ?")
                .param(UNIT)
                .query(Long.class)
                .single();
    }
}
