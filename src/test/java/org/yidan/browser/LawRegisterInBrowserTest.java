package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.YidanTest;

/** The law register as the justice office sees it: entered by one, checked by another, red on the list. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
@Order(52) // puts a matter on the list of the sample
class LawRegisterInBrowserTest {

    private static final String LAW = "测试页面法";

    @LocalServerPort
    int port;

    @Autowired
    AdjustmentStories story;

    @Autowired
    CallStories calls;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void open() {
        story.begin();
        Instant now = story.clock.instant();
        browser = Chromium.start(now);
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "law-register");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        story.clock.reset();
    }

    @Test
    void isEnteredByOneAndCheckedByAnother() {
        story.listed("TL-CG-921", terms -> terms.withLegalBasis("《" + LAW + "》第三条"));
        tasklist.logIn(AdjustmentStories.JUSTICE);
        enter("2026-03-01");
        assertThat(text()).contains("《" + LAW + "》", "待核对", "等待司法局另一人核对");
        screenshots.keep("waiting");
        aDraftBelongsToItsLaw();
        enter("2026-03-02");
        assertThat(text()).contains("已经登记过");
        assertThat(browser.findElement(By.id("source")).getAttribute("value"))
                .as("nothing typed is lost")
                .isEqualTo("主席令第九号");
        screenshots.keep("twice");
        browser.findElement(By.linkText("打开已有登记")).click();
        String entry = browser.getCurrentUrl();

        tasklist.logIn("420322-sf.legal-reviewer");
        browser.get(entry);
        browser.findElement(By.cssSelector("button[name=passed][value=false]")).click();
        assertThat(text()).contains("退回须说明理由", "核对无误，生效");
        browser.findElement(By.cssSelector("button[name=passed][value=true]")).click();
        assertThat(text()).contains("已核对，生效");
        screenshots.keep("checked");
        browser.get(page("/catalog/laws?q=" + LAW));
        assertThat(browser.findElements(By.cssSelector("tbody tr"))).hasSize(2);
        screenshots.keep("register");

        browser.get(page("/catalog?region=420322&q=TL-CG-921"));
        assertThat(browser.findElement(By.cssSelector("tbody .tag.warn")).getText())
                .isEqualTo("依据失效");
        screenshots.keep("red-mark");
    }

    private void aDraftBelongsToItsLaw() {
        browser.get(page("/catalog/laws?law=" + LAW + "&article=第七条"));
        browser.findElement(By.id("source")).sendKeys("草稿的文号");
        String kept = "return Object.values(localStorage).some(draft => draft.includes('草稿的文号'))";
        new WebDriverWait(browser, Duration.ofSeconds(5), Tasklist.LOOK)
                .until(late -> Boolean.TRUE.equals(((JavascriptExecutor) late).executeScript(kept)));
        browser.get(page("/catalog/laws?law=" + LAW + "&article=第八条"));
        assertThat(browser.findElement(By.id("source")).getAttribute("value")).isEmpty();
        browser.get(page("/catalog/laws?law=" + LAW + "&article=第七条"));
        assertThat(browser.findElement(By.id("source")).getAttribute("value")).isEqualTo("草稿的文号");
        assertThat(text()).contains("已恢复您上次填写");
        screenshots.keep("restored");
    }

    @Test
    void theChecklistIsReadOnAPhone() {
        story.listed(
                "TL-CG-922",
                terms -> terms.withGuide(List.of("网格员发现后拍照上报", "8工作小时内到场核实｜表单：F-06｜证据：现场照片", "10个工作日内办结")));
        String callNo = calls.calledBy("420322100.caller", "TL-CG-922", "areaCode", "420322100");
        calls.step(callNo, "VerifyAndAccept");
        calls.step(callNo, "ApproveUpwardCall");
        calls.step(callNo, "DispatchCall");
        calls.sign(callNo, "420322-cg.unit-handler");
        browser.manage().window().setSize(new Dimension(390, 844));
        tasklist.logIn("420322-cg.unit-handler");
        browser.get(page("/cases/" + callNo + "/guide"));
        assertThat(text()).contains("第 1 步在签收以前", "现场照片").doesNotContain("<title");
        screenshots.keep("checklist-on-a-phone");
        assertThat(
                        ((JavascriptExecutor) browser)
                                .executeScript(
                                        "const wide = document.querySelector('.scroll');"
                                                + " return wide.scrollWidth - wide.clientWidth + document.body.scrollWidth - innerWidth"))
                .asInstanceOf(InstanceOfAssertFactories.LONG)
                .isLessThanOrEqualTo(0);
    }

    private void enter(String repealedOn) {
        browser.get(page("/catalog/laws"));
        browser.findElement(By.id("law")).sendKeys(LAW);
        date("inForceFrom", "2010-01-01");
        date("repealedOn", repealedOn);
        browser.findElement(By.id("source")).sendKeys("主席令第九号");
        screenshots.keep("form");
        browser.findElement(By.cssSelector("#enter button[type=submit]")).click();
    }

    private void date(String id, String day) {
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day);
    }

    private String text() {
        return browser.findElement(By.id("content")).getText();
    }

    private String page(String path) {
        return "http://localhost:" + port + path;
    }
}
