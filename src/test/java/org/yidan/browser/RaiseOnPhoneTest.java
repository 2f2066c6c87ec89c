package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.shared.OfficeClock;
import org.yidan.support.Photos;
import org.yidan.support.YidanTest;

/** A grid worker raises an ordinary call on a phone: matter by an everyday word in pinyin, place, words, photo. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(2)
class RaiseOnPhoneTest {

    private static final By START = By.cssSelector(".modal-footer .btn-primary");

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    HistoryService history;

    @TempDir
    Path photos;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        browser = Chromium.start(clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser);
    }

    @AfterEach
    void close() {
        screenshots.keep("phone-end");
        browser.quit();
        clock.reset();
    }

    @Test
    void raisesACallWithAPhotoAndSeesWhoLeadsAndItsNumber() throws IOException {
        Path photo = Files.write(photos.resolve("现场.jpg"), Photos.fromAPhone(1200, 900));
        openTheForm();
        browser.manage().window().setSize(new Dimension(390, 844));

        type("yc-matter", "xiaofan");
        tasklist.seen(By.cssSelector("#yc-matters li"));
        screenshots.keep("phone-matters");
        type("yc-matter", Keys.ENTER);
        assertThat(seenText("#yc-card dl", "牵头")).contains("均州路街道综合行政执法中心", "依据", "何时办结");
        screenshots.keep("phone-outlook");

        type("yc-address", "均州路七里香小区北门");
        type("yc-description", "三个水果摊占了人行道，行人只能走车道。");
        assertThat(browser.findElement(By.id("yc-title")).getDomProperty("value"))
                .startsWith("均州路七里香小区北门占道经营");
        browser.findElement(By.id("yc-files")).sendKeys(photo.toString());
        tasklist.seen(By.cssSelector("#yc-photos img[src$='/preview']"));
        tasklist.scrollTo(By.id("yc-photos"));
        screenshots.keep("phone-photo");
        type("yc-address", Keys.ESCAPE);

        assertThat(browser.findElement(By.id("yc-matter")).isDisplayed())
                .as("Escape keeps the form")
                .isTrue();

        browser.findElement(START).click();
        tasklist.seen(By.cssSelector(".yd-outcome a[href*='HJ-']"));
        String told = tasklist.read(By.cssSelector(".yd-outcome"));
        screenshots.keep("phone-registered");

        assertThat(told).contains("HJ-420381-20260310-");
        assertThat(scrollsSideways()).as("nothing is wider than the phone").isFalse();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(told.replaceAll("(?s).*(HJ-\\d{6}-\\d{8}-\\d{5}).*", "$1"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void offersTheDraftAfterTheWindowWasClosed() {
        openTheForm();
        type("yc-address", "武当大道公交站旁");
        type("yc-description", "站牌倒在人行道上，挡住盲道。");
        tasklist.seen(By.id("yc-title")).sendKeys("公交站牌倒伏");
        ((JavascriptExecutor) browser)
                .executeAsyncScript("setTimeout(arguments[0], 600)"); // a draft is kept a moment after the last key

        openTheForm();
        tasklist.click(By.id("yc-resume"));
        screenshots.keep("draft-resumed");

        assertThat(browser.findElement(By.id("yc-title")).getDomProperty("value"))
                .isEqualTo("公交站牌倒伏");
        assertThat(browser.findElement(By.id("yc-address")).getDomProperty("value"))
                .isEqualTo("武当大道公交站旁");
    }

    private void openTheForm() {
        tasklist.logIn("420381001.caller");
        tasklist.beginProcess("事项呼叫");
        tasklist.seen(By.cssSelector("#yc-areaCode option[value='420381001']"));
    }

    private void type(String id, CharSequence text) {
        browser.findElement(By.id(id)).sendKeys(text);
    }

    private String seenText(String place, String words) {
        tasklist.seen(By.xpath("//*[@id='yc-card']//dd[contains(.,'" + words + "')]"));
        tasklist.seen(By.xpath("//*[@id='yc-card']//dt[contains(.,'何时办结')]"));
        return browser.findElement(By.cssSelector(place)).getText();
    }

    private boolean scrollsSideways() {
        return Boolean.TRUE.equals(((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth > window.innerWidth + 1"));
    }
}
