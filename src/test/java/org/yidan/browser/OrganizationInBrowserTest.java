package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** An administrator of people at the desk, and the same pages as narrow as a phone. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class OrganizationInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "organization");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
    }

    @Test
    void unitsAndPeopleAreKeptOnPages() {
        tasklist.logIn("420381-bb.people-administrator");
        tasklist.openPage("/organization");
        tasklist.seen(By.id("units"));
        look("tree");
        tasklist.openPage("/organization/units/420381-CL");
        tasklist.click(By.xpath("//summary[text()='新人入职']"));
        tasklist.seen(By.id("take-in-userId")).sendKeys("Wrong Id");
        browser.findElement(By.cssSelector("form[action$='/take-in'] button")).click();
        assertThat(tasklist.read(By.id("take-in-userId-fault"))).contains("账号只能用");
        assertThat(browser.findElement(By.id("take-in-userId")).getAttribute("value"))
                .isEqualTo("Wrong Id");
        assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("take-in-userId");
        look("faults");
        tasklist.openPage("/organization/people/420381-cl.unit-handler");
        tasklist.seen(By.id("log-in"));
        look("person");

        browser.manage().window().setSize(new Dimension(390, 844));
        tasklist.openPage("/organization/units/420381-CL");
        look("unit-narrow");
        tasklist.openPage("/organization/people/420381-cl.unit-handler");
        look("person-narrow");
    }

    private void look(String name) {
        screenshots.keep(name);
        assertThat(Axe.findings(browser)).as(name).isEmpty();
        assertThat(Axe.overflow(browser)).as(name).isLessThanOrEqualTo(1);
    }
}
