package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.evaluation.mutual.MutualStories;
import org.yidan.support.YidanTest;

/** Somebody of a street answers a questionnaire on a phone; the staffing office looks at the frozen round. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(55)
class MutualInBrowserTest {

    private static final Dimension PHONE = new Dimension(390, 844);
    private static final Dimension DESK = new Dimension(1440, 1000);

    @LocalServerPort
    int port;

    @Autowired
    MutualStories story;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        story.begin();
        browser = Chromium.start(story.now());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "mutual");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        story.end();
    }

    @Test
    void answersOnAPhoneAndLooksAtTheFrozenRound() {
        String no = story.askedYear();
        tasklist.openLogIn();
        tasklist.enter("420381001.township-leader");
        browser.manage().window().setSize(PHONE);
        go("questionnaires");
        sound("list");
        go("questionnaires/" + no + "/" + MutualStories.CG);
        for (String question : new String[] {"attitude", "expertise", "responsibility", "relief"}) {
            browser.findElement(By.id(question)).sendKeys("85");
        }
        sound("questionnaire");
        tasklist.scrollTo(By.cssSelector("main form button[type=submit]"));
        browser.findElement(By.cssSelector("main form button[type=submit]")).click();
        tasklist.until(() -> browser.getCurrentUrl().contains("answered"));
        assertThat(story.answers(no)).isEqualTo(1);

        story.freeze(no);
        browser.manage().window().setSize(DESK);
        go(no + "/units/" + MutualStories.ONE);
        sound("unit");
        tasklist.openLogIn();
        tasklist.enter("420381-bb.staffing-office");
        go(no);
        sound("round");
    }

    private void go(String page) {
        browser.get("http://localhost:" + port + "/evaluation/mutual/" + page);
        tasklist.seen(By.cssSelector("main h1"));
    }

    /** Nothing axe finds, and nothing hangs out of the window. */
    private void sound(String page) {
        assertThat(Axe.findings(browser)).as(page).isEmpty();
        assertThat(Axe.overflow(browser)).as(page).isLessThanOrEqualTo(0);
        screenshots.keep(page);
    }
}
