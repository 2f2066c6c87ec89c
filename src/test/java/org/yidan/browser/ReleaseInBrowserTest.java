package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A designer sends a table on the page of drafts, the staffing office looks at the difference and releases it. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class ReleaseInBrowserTest {

    private static final String TABLE = "level-objection-limits";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        direct(false);
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "release");
    }

    @AfterEach
    void close() throws IOException {
        screenshots.keep("end");
        browser.quit();
        direct(true);
        repository
                .createDeployment()
                .addString(TABLE + ".dmn", Files.readString(Path.of("processes", TABLE + ".dmn")))
                .deploy();
    }

    private void direct(boolean direct) {
        ReflectionTestUtils.setField(context.getBean("deploymentMode"), "direct", direct);
    }

    @Test
    void aTableIsSentComparedReleasedAndTakenBack() throws IOException {
        Path changed = folder.resolve(TABLE + ".dmn");
        Files.writeString(
                changed, Files.readString(Path.of("processes", TABLE + ".dmn")).replaceFirst("\"P1D\"", "\"P5D\""));
        logIn("designer");
        tasklist.openPage("/designer/drafts");
        browser.findElement(By.id("file")).sendKeys(changed.toString());
        browser.findElement(By.id("name")).sendKeys("答复改为五个工作日");
        look("drafts");
        browser.findElement(By.id("name")).sendKeys(Keys.ENTER);
        tasklist.seen(By.id("difference-title"));
        assertThat(text()).contains("等待另一名设计人员或编办核对放行", "一行改变", "5 天").doesNotContain("核对无误，放行");
        look("own-draft");
        String draft = browser.getCurrentUrl();

        logIn("420381-bb.staffing-office");
        tasklist.click(By.cssSelector("[data-entry='designer'] a"));
        tasklist.click(By.partialLinkText("等待您核对放行"));
        tasklist.click(By.partialLinkText("答复改为五个工作日"));
        tasklist.until(() -> browser.getCurrentUrl().equals(draft));
        look("difference");
        browser.findElement(By.cssSelector("#release button")).sendKeys(Keys.ENTER);
        tasklist.until(() -> text().contains("已放行"));
        tasklist.openPage("/designer");
        browser.findElement(By.cssSelector("#table-" + TABLE + " > summary")).sendKeys(Keys.ENTER);
        tasklist.until(() -> text().contains("提交，"));
        look("versions");

        browser.findElement(By.cssSelector("#table-" + TABLE + " td details > summary"))
                .sendKeys(Keys.ENTER);
        browser.findElement(By.cssSelector("#table-" + TABLE + " td details[open] button"))
                .sendKeys(Keys.ENTER);
        tasklist.until(() -> text().contains("提交回退"));
        browser.manage().window().setSize(new Dimension(390, 844));
        look("rollback-narrow");
    }

    private void logIn(String user) {
        tasklist.openLogIn();
        tasklist.enter(user);
        tasklist.seen(By.cssSelector(".yd-bar [data-entry='help']"));
    }

    private String text() {
        return browser.findElement(By.id("content")).getText();
    }

    private void look(String name) {
        screenshots.keep(name);
        assertThat(Axe.findings(browser)).as(name).isEmpty();
        assertThat(Axe.overflow(browser)).as(name).isLessThanOrEqualTo(1);
    }
}
