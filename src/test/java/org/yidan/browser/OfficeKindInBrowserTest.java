package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.casework.office.OfficeKinds;
import org.yidan.engine.Browser;
import org.yidan.organization.Role;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A process of the office as people meet it: who begins it is chosen on a page, a clerk begins it, her leader takes it on. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class OfficeKindInBrowserTest {

    private static final String NAME = "临时抽调申请";
    private static final String CLERK = "420381-ny.unit-clerk";
    private static final String LEADER = "420381-ny.unit-leader";

    @LocalServerPort
    int port;

    @Autowired
    OfficeClock clock;

    @Autowired
    OfficeKinds kinds;

    @Autowired
    JdbcClient jdbc;

    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void deployed() throws IOException {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        Map<String, String> files = new TreeMap<>();
        for (String file : new String[] {
            "temporary-transfer.bpmn",
            "temporary-transfer-limits.dmn",
            "apply.form",
            "approve-application.form",
            "decide-transfer.form",
            "arrange-transfer.form"
        }) {
            files.put(file, Files.readString(Path.of("docs/examples/temporary-transfer", file)));
        }
        assertThat(Browser.basic(port, "designer", "yidan").deploy(files).statusCode())
                .isEqualTo(200);
        browser = Chromium.start(clock.instant());
        browser.manage().window().setSize(new Dimension(1180, 860));
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "office-kind");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        kinds.changeStarters(
                "temporary-transfer", List.of(Role.INSPECTOR), "designer"); // others ask what is begun by whom
        clock.reset();
    }

    @Test
    void isBegunInTheStartDialogAndWorked() {
        tasklist.openLogIn();
        tasklist.enter("designer");
        choosesWhoBegins();
        begins();
        String caseNo = jdbc.sql("select max(case_no) from case_file where title = '抽调李建国（20天）'")
                .query(String.class)
                .single();
        tasklist.openPage("/cases?kind=LC");
        assertThat(tasklist.read(By.id("content"))).contains(caseNo, "抽调李建国（20天）", NAME);
        screenshots.keep("list");
        tasklist.openPage("/cases/" + caseNo);
        assertThat(tasklist.read(By.id("content"))).contains("审核申请", "发起单位");
        screenshots.keep("case");

        tasklist.logIn(LEADER);
        tasklist.filter("全部任务");
        tasklist.open(caseNo);
        tasklist.claimIfFree();
        tasklist.choose("applicationDecision", "同意上报");
        screenshots.keep("approve");
        tasklist.complete();
        assertThat(jdbc.sql("select step from case_act where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .contains("approveApplication");
    }

    private void choosesWhoBegins() {
        tasklist.seen(By.cssSelector(".yd-bar"));
        tasklist.openPage("/designer/kinds");
        tasklist.seen(By.id("kind-LC"));
        for (String role : new String[] {"unit-clerk", "township-dispatcher", "unit-leader", "township-leader"}) {
            WebElement box = browser.findElement(By.cssSelector("#kind-LC input[value='" + role + "']"));
            if (!box.isSelected()) {
                box.click();
            }
        }
        tasklist.click(By.cssSelector("#kind-LC button"));
        assertThat(tasklist.read(By.cssSelector("[role=status]"))).contains("已保存");
        screenshots.keep("kinds");
    }

    private void begins() {
        tasklist.logIn(CLERK);
        tasklist.beginProcess(NAME);
        tasklist.type("person", "李建国");
        saysAtOnceWhatIsNoUnit();
        byName("fromUnit", "420381-SL", "水利");
        byName("matterCode", "SY-SC-011", "三无");
        tasklist.seen(By.cssSelector("[id$='Field_since-date']")).sendKeys("2026/3/16", Keys.TAB);
        tasklist.type("days", "9".repeat(21));
        assertThat(tasklist.input("days").getDomProperty("value")).hasSizeLessThan(16);
        tasklist.input("days").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        tasklist.type("days", "20");
        tasklist.type("reason", "春耕执法人手不足");
        screenshots.keep("start");
        tasklist.start();
    }

    private void saysAtOnceWhatIsNoUnit() {
        WebElement input = tasklist.seen(By.cssSelector("[id$='Field_fromUnit-name']"));
        input.sendKeys("没有的单位", Keys.TAB);
        assertThat(tasklist.seen(By.cssSelector(".yd-not-picked:not([hidden])")).getText())
                .contains("从下拉的列表里选");
        screenshots.keep("no-unit");
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    }

    /** Who knows the code sees the name. */
    private void byName(String field, String code, String name) {
        WebElement input = tasklist.seen(By.cssSelector("[id$='Field_" + field + "-name']"));
        input.sendKeys(code, Keys.TAB);
        tasklist.until(() -> String.valueOf(input.getDomProperty("value")).contains(name));
    }
}
