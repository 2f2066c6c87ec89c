package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.designer.migration.CallVariants;
import org.yidan.designer.migration.CallVariants.Change;
import org.yidan.support.YidanTest;

/** A designer has two calls follow the new version of their process; the staffing office is the second person. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class MigrationInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    CallVariants variants;

    @Autowired
    RepositoryService repository;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;
    private String shipped = "";

    @BeforeEach
    void open() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        browser = Chromium.start(story.clock.instant());
        browser.manage().window().setSize(new Dimension(1280, 1000));
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "migration");
        shipped = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("matter-call")
                .latestVersion()
                .singleResult()
                .getId();
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        variants.clearAwayTo(shipped);
        story.clock.reset();
    }

    @Test
    void movesCasesByTwoPeople() {
        List<Change> changes = CallVariants.changes();
        String newer = variants.deployed(changes.get(2));
        String older = variants.deployed(changes.get(0));
        String callNo = story.dispatched();
        String handled = story.responded();

        logIn("designer");
        tasklist.openPage("/designer/migration");
        new Select(browser.findElement(By.id("from"))).selectByValue(older);
        press("button.second");
        tasklist.until(() -> !browser.findElements(By.id("target")).isEmpty());
        new Select(browser.findElement(By.id("target"))).selectByValue(newer);
        screenshots.keep("choice");
        press("form[method=post] button");
        tasklist.until(() -> browser.getCurrentUrl().matches(".*/designer/migration/\\d+"));
        String page = browser.getCurrentUrl();
        assertThat(text()).contains("新版本里没有旧步骤对应的环节", "准备出勤", "归卷复核", "待预演");
        press("form[action$=rehearsal] button");
        tasklist.until(() -> text().contains("正在预演"));
        variants.work();
        browser.get(page);
        assertThat(text())
                .contains(
                        callNo,
                        handled,
                        "可迁移",
                        "由“签收新派单”到“签收派单”",
                        "新步骤“归卷复核”还在前面，以后可能办到",
                        "“签收派单”到期时间不变：2026年3月11日 09:00");
        screenshots.keep("rehearsed");
        browser.findElement(By.id("reason")).sendKeys("新版本已经发布");
        press("form[action$=proposal] button");
        tasklist.until(() -> text().contains("须由另一名流程设计人员或者编办确认"));

        logIn("420381-bb.staffing-office");
        browser.get(page);
        press("form[action$=confirmation] button");
        tasklist.until(() -> text().contains("正在迁移"));
        variants.work();
        browser.get(page);
        assertThat(text()).contains("已完成", "已迁移：2 件");
        screenshots.keep("moved");
    }

    private void logIn(String user) {
        tasklist.openLogIn();
        tasklist.enter(user);
        tasklist.until(() -> !browser.getCurrentUrl().contains("/login"));
    }

    private void press(String button) {
        browser.findElement(By.cssSelector("main " + button)).click();
    }

    private String text() {
        return browser.findElement(By.tagName("main")).getText();
    }
}
