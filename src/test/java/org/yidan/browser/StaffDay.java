package org.yidan.browser;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

/** A day in front of one screen: who logs in, takes the task of a case from the list, fills in its form and completes it. */
final class StaffDay implements AutoCloseable {

    static final Instant TUE_2026_03_10_0900 =
            OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant();

    final WebDriver browser;
    final Tasklist tasklist;
    final Screenshots screenshots;

    private StaffDay(WebDriver browser, int port, String name) {
        this.browser = browser;
        this.tasklist = new Tasklist(browser, port);
        this.screenshots = new Screenshots(browser, name);
    }

    static StaffDay atTheDesk(int port, String name, Instant now) {
        return new StaffDay(Chromium.start(now), port, name);
    }

    static StaffDay onAPhone(int port, String name, Instant now) {
        return new StaffDay(Chromium.startPhone(now), port, name);
    }

    /** Logs in, opens the case's task that is offered to the post, claims it, and keeps pictures of list and task. */
    void take(String userId, String caseNo, String what) {
        tasklist.logIn(userId);
        takeNext(caseNo, what);
    }

    /** The same for whoever is logged in already. */
    void takeNext(String caseNo, String what) {
        tasklist.filter("全部任务"); // the named handler's are his already
        tasklist.card(caseNo);
        screenshots.keep(what + "-list");
        tasklist.open(caseNo);
        tasklist.claimIfFree();
        screenshots.keep(what);
    }

    void complete(String what) {
        tasklist.scrollTo(By.cssSelector("button[ng-click='complete()']"));
        screenshots.keep(what + "-filled");
        tasklist.complete();
    }

    /** Fills the fields of an embedded start form by their ids. */
    void fill(Map<String, String> values) {
        values.forEach((id, value) -> {
            tasklist.seen(By.id(id)).clear();
            browser.findElement(By.id(id)).sendKeys(value);
        });
    }

    /** One entry of a choice of an embedded start form, waited for as it comes from the server. */
    void select(String id, String value) {
        tasklist.seen(By.cssSelector("#" + id + " option[value='" + value + "']"));
        new Select(browser.findElement(By.id(id))).selectByValue(value);
    }

    @Override
    public void close() {
        screenshots.keep("end");
        browser.quit();
    }
}
