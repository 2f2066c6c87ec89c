package org.yidan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.ProcessDriver;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** The frame in a real browser: a session that ends, pages at three sizes, and what axe-core finds on them. */
@ExtendWith(BrowserOrLeftOut.class)
@YidanTest
class FrameInBrowserTest {

    private static final String CLERK = "420381-sc.unit-clerk";
    private static final String DISPATCHER = "420381001-cmd.township-dispatcher";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    /** Width, height and zoom: a desk, a telephone, a desk at 150 %. */
    private static final List<double[]> SIZES =
            List.of(new double[] {1366, 768, 1}, new double[] {390, 844, 2}, new double[] {911, 512, 1.5});

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ProcessDriver driver;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    private String callNo = "";
    private Task task;
    private WebDriver browser;
    private Tasklist tasklist;
    private Screenshots screenshots;

    @BeforeEach
    void aTaskToSignFor() {
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        callNo = story.called(CallStories.MARKET, "title", "框架测试：早市摊点");
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        task = driver.task(callNo, "AcceptDispatch");
        driver.as(CLERK, () -> {
            tasks.claim(task.getId(), CLERK);
            return null;
        });
        browser = Chromium.start(story.clock.instant());
        tasklist = new Tasklist(browser, port);
        screenshots = new Screenshots(browser, "frame");
    }

    @AfterEach
    void close() {
        screenshots.keep("end");
        browser.quit();
        story.clock.reset();
    }

    @Test
    void anEndedSessionComesBackWithWhatWasTyped() {
        String another = story.called(CallStories.MARKET, "title", "框架测试：会话中断");
        Task open = driver.task(another, "VerifyAndAccept");
        tasklist.openLogIn();
        tasklist.enter(DISPATCHER);
        tasklist.openPage(TASKLIST + "#/?task=" + open.getId());
        tasklist.seen(By.cssSelector(".fjs-form"));
        tasklist.claimIfFree();
        tasklist.choose("intakeDecision", "请呼叫人补正");
        tasklist.type("intakeReason", "请补充地点，会话中断前写下的理由");
        tasklist.until(() -> kept().contains("会话中断前"));
        endSession();
        tasklist.click(By.cssSelector("button[ng-click='complete()']"));

        saysThatItEnded();
        logsInAgainWithAMistake();
        tasklist.seen(By.cssSelector(".yd-draft"));
        assertThat(browser.getCurrentUrl()).contains("task=" + open.getId());
        assertThat(tasklist.value("intakeReason")).contains("会话中断前写下的理由");
        screenshots.keep("task-restored");
        theFormOfACaseToo();
        nobodyElseGetsIt();
    }

    private void saysThatItEnded() {
        tasklist.seen(By.id("username"));
        assertThat(browser.getCurrentUrl()).contains("/login?ended&next=");
        assertThat(tasklist.text()).contains("登录已结束");
        screenshots.keep("log-in-ended");
    }

    private void logsInAgainWithAMistake() {
        browser.findElement(By.id("username")).sendKeys(DISPATCHER);
        browser.findElement(By.id("password")).sendKeys("wrong", Keys.ENTER);
        tasklist.seen(By.cssSelector("[data-refused]"));
        tasklist.until(
                () -> DISPATCHER.equals(browser.findElement(By.id("username")).getDomProperty("value")));
        browser.findElement(By.id("password")).sendKeys("yidan", Keys.ENTER);
    }

    private void theFormOfACaseToo() {
        tasklist.openPage("/cases/" + callNo);
        tasklist.seen(By.id("comment")).sendKeys("请核对地点，会话中断前的留言");
        tasklist.until(() -> kept().contains("会话中断前的留言"));
        endSession();
        tasklist.click(By.cssSelector("form.comment button"));
        saysThatItEnded();
        tasklist.enter(DISPATCHER);
        tasklist.until(() -> String.valueOf(tasklist.seen(By.id("comment")).getDomProperty("value"))
                .contains("会话中断前的留言"));
        assertThat(browser.getCurrentUrl()).endsWith("/cases/" + callNo);
        tasklist.click(By.cssSelector("form.comment button"));
        tasklist.seen(By.xpath("//ol[@class='comments']//*[contains(.,'会话中断前的留言')]"));
        assertThat(tasklist.seen(By.id("comment")).getDomProperty("value")).isEmpty();
    }

    private void nobodyElseGetsIt() {
        assertThat(kept()).contains("会话中断前写下的理由");
        endSession();
        tasklist.openPage("/notices");
        tasklist.enter("420381-sc.unit-handler");
        tasklist.seen(By.cssSelector(".yd-person"));
        tasklist.until(() -> kept().isEmpty());
        tasklist.logOut();
        tasklist.seen(By.cssSelector("[data-logged-out]"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aLinkToATaskThatIsDoneSaysWhoDidIt() {
        String another = story.called(CallStories.MARKET, "title", "框架测试：旧通知");
        Task done = driver.task(another, "VerifyAndAccept");
        story.step(another, "VerifyAndAccept");
        tasklist.openLogIn();
        tasklist.enter(DISPATCHER);
        tasklist.seen(By.cssSelector(".yd-bar"));
        tasklist.openPage(TASKLIST + "#/?task=" + done.getId());
        String said = tasklist.read(By.cssSelector(".yd-gone"));
        screenshots.keep("task-gone");

        assertThat(said).contains("已由", "办理", another);
        assertThat(browser.findElements(By.cssSelector(".page-notifications .alert")))
                .isEmpty();
        tasklist.click(By.cssSelector(".yd-gone a"));
        tasklist.until(() -> browser.getCurrentUrl().endsWith("/cases/" + another));
    }

    @Test
    void everyPageFitsAndHasNoSeriousFinding() {
        List<String> found = new ArrayList<>(visit(null, List.of("/login", "/nonsense", "/follow")));
        Map.of(
                        CLERK,
                        List.of(
                                "/",
                                "/catalog",
                                "/catalog/SY-SC-011?region=420381",
                                "/cases",
                                "/cases/" + callNo,
                                "/notices",
                                "/exchange",
                                "/account/password",
                                "/help",
                                "/help/staff",
                                "/audit/log-ins",
                                "/calls/none",
                                TASKLIST + "#/?task=" + task.getId()),
                        "auditor",
                        List.of("/audit/log-ins", "/evaluation/ledger"),
                        "designer",
                        List.of("/designer", "/designer/drafts", "/help/modelling-guide"),
                        "admin",
                        List.of("/notices/stuck"))
                .forEach((user, pages) -> found.addAll(visit(user, pages)));
        String role = jdbc.sql("select current_user").query(String.class).single();
        owner.jdbc().execute("revoke select on notice_preference from " + role);
        try {
            found.addAll(visit(CLERK, List.of("/notices?of=fault")));
            assertThat(tasklist.text()).contains("没有办成", "事件编号");
        } finally {
            owner.jdbc().execute("grant select on notice_preference to " + role);
        }

        assertThat(found).isEmpty();
    }

    private List<String> visit(String user, List<String> pages) {
        List<String> found = new ArrayList<>();
        tasklist.openLogIn();
        if (user != null) {
            tasklist.enter(user);
            tasklist.seen(By.cssSelector(".yd-bar"));
        }
        for (String page : pages) {
            tasklist.openPage(page);
            if (!page.startsWith(TASKLIST) && Shifts.of(browser) > Shifts.MOST) {
                found.add(page + " jumps while it loads, by " + Shifts.of(browser));
            }
            for (double[] size : SIZES) {
                show(size);
                if (page.startsWith(TASKLIST)) {
                    browser.navigate().refresh(); // its columns glide to another size
                    tasklist.seen(By.cssSelector(".fjs-form"));
                    tasklist.until(() -> !browser.findElements(By.cssSelector("button.unclaim[aria-label]"))
                                    .isEmpty()
                            && browser.findElements(By.cssSelector(".loader")).stream()
                                    .noneMatch(WebElement::isDisplayed));
                }
                String name = page.replaceAll("[^a-z]+", "-") + "-" + (int) size[0];
                screenshots.keep(name);
                Axe.findings(browser).forEach(one -> found.add(name + " " + one));
                long over = Axe.overflow(browser);
                if (over > 0) {
                    found.add(name + " is " + over + " points too wide");
                }
            }
        }
        return found;
    }

    private void show(double[] size) {
        ((ChromeDriver) browser)
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                (int) size[0],
                                "height",
                                (int) size[1],
                                "deviceScaleFactor",
                                size[2],
                                "mobile",
                                size[0] < 500));
    }

    @Test
    void workThatTakesLongSaysThatItGoesOn() {
        tasklist.openLogIn();
        tasklist.enter(CLERK);
        tasklist.seen(By.cssSelector(".yd-bar"));
        tasklist.openPage("/cases/" + callNo);
        tasklist.seen(By.id("comment")).sendKeys("写留言时数据库正忙");
        JavascriptExecutor page = (JavascriptExecutor) browser;
        page.executeScript(
                """
                new MutationObserver(() => sessionStorage.setItem('busy', document.querySelector('.yd-busy')?.textContent ?? ''))
                  .observe(document.body, { childList: true, subtree: true });
                """);
        owner.pastTheGuards(List.of("case_comment"), locked -> {
            page.executeScript(
                    "setTimeout(() => ['first', 'second'].forEach(() => document.querySelector('form.comment button').click()))");
            tasklist.until(this::aCommentHasWaited);
        });
        By written = By.xpath("//ol[@class='comments']//*[@class='text'][contains(.,'写留言时数据库正忙')]");
        tasklist.seen(written);
        assertThat(browser.findElements(written)).as("sent once").hasSize(1);
        assertThat(page.executeScript("return sessionStorage.getItem('busy')").toString())
                .matches("系统正在处理，已用 [1-9]\\d* 秒。离开本页也会做完.*");
    }

    private boolean aCommentHasWaited() {
        return jdbc.sql(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query ilike 'insert into case_comment%' and now() - query_start > interval '2 seconds')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void theBarFoldsIntoOneControlAndTakesKeys() {
        tasklist.openLogIn();
        tasklist.enter(CLERK);
        tasklist.seen(By.cssSelector(".yd-bar"));
        show(SIZES.get(1));
        assertThat(browser.findElement(By.cssSelector(".yd-menu")).isDisplayed())
                .isFalse();
        browser.findElement(By.cssSelector(".yd-fold")).sendKeys(Keys.ENTER);
        assertThat(tasklist.read(By.cssSelector(".yd-menu a[aria-current]"))).isEqualTo("工作台");
        screenshots.keep("bar-unfolded");
        browser.findElement(By.cssSelector("[data-entry='cases'] a")).sendKeys(Keys.ESCAPE);
        assertThat(browser.findElement(By.cssSelector(".yd-menu")).isDisplayed())
                .isFalse();
    }

    private void endSession() {
        browser.manage().deleteCookieNamed("JSESSIONID");
        browser.manage()
                .addCookie(new Cookie.Builder("JSESSIONID", "ended")
                        .path("/")
                        .isHttpOnly(true)
                        .build());
    }

    /** Every draft that lies in this browser. */
    private String kept() {
        return String.valueOf(
                ((JavascriptExecutor) browser)
                        .executeScript(
                                "return Object.keys(localStorage).filter(key => key.startsWith('yidan-draft/')).map(key => localStorage.getItem(key)).join()"));
    }
}
