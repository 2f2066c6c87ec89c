package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Somebody new: the first password leads to the page to change it. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class FirstPasswordInBrowserTest {

    private static final String FIRST = "first word of the boss";
    private static final String OWN = "three willows by the river";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    private final String user = "newcomer-" + UUID.randomUUID();
    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        Browser admin = Browser.basic(port, "admin", "yidan");
        admin.post(
                "/engine-rest/user/create",
                """
                {"profile": {"id": "%s", "firstName": "新人", "lastName": "试验"}, "credentials": {"password": "%s"}}"""
                        .formatted(user, FIRST));
        admin.put("/engine-rest/group/staff/members/" + user, "");
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "first-password");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
    }

    @Test
    void isChangedBeforeAnythingElse() {
        tasklist.openLogIn();
        browser.findElement(By.id("username")).sendKeys(user);
        browser.findElement(By.id("password")).sendKeys(FIRST);
        browser.findElement(By.cssSelector("main > form button")).click();
        tasklist.seen(By.id("again"));
        screenshots.keep("asked");
        assertThat(tasklist.text()).contains("初始密码");

        change(FIRST, "willow by the sea", "willow by the lake");
        assertThat(tasklist.read(By.id("refused"))).contains("不一致");
        screenshots.keep("refused");
        change(FIRST, OWN, OWN);
        tasklist.seen(By.className("done"));
        screenshots.keep("changed");
        tasklist.click(By.linkText("进入我的工作台"));
        tasklist.openPage("/camunda/app/tasklist/default/");
        tasklist.filter("我的任务");
        tasklist.click(By.cssSelector(".yd-person > summary"));
        screenshots.keep("menu");
        assertThat(tasklist.read(By.cssSelector(".yd-person a"))).isEqualTo("修改密码");

        logsOut();
        readsTheJournal();
    }

    /** Tasklist's own form after a log-out would take no password. */
    private void logsOut() {
        tasklist.click(By.cssSelector(".yd-log-out button"));
        tasklist.seen(By.id("username"));
        screenshots.keep("out");
        assertThat(browser.getCurrentUrl()).contains("/login").doesNotContain("#");
    }

    private void readsTheJournal() {
        tasklist.openLogIn();
        browser.findElement(By.id("username")).sendKeys("admin");
        browser.findElement(By.id("password")).sendKeys("yidan");
        browser.findElement(By.cssSelector("main > form button")).click();
        tasklist.seen(By.cssSelector(".yd-bar"));
        tasklist.openPage("/audit/log-ins?user=" + user);
        tasklist.seen(By.id("suspend"));
        screenshots.keep("journal");
        assertThat(tasklist.text()).contains("登录日志", "新建用户", "修改密码");
    }

    private void change(String present, String next, String again) {
        browser.findElement(By.id("present")).sendKeys(present);
        browser.findElement(By.id("next")).sendKeys(next);
        browser.findElement(By.id("again")).sendKeys(again);
        tasklist.click(By.cssSelector("form[action$='/account/password'] button"));
    }
}
