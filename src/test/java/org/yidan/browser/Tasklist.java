package org.yidan.browser;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as a clerk uses it: log in, start a process, take a task from the unit's list, fill its form, complete it. */
final class Tasklist {

    /** How often is looked; Selenium's half a second would be waited in vain hundreds of times. */
    static final Duration LOOK = Duration.ofMillis(200);

    private static final By COMPLETE = By.cssSelector("button[ng-click='complete()']");
    private static final By CLAIM = By.cssSelector("button.claim");
    private static final By START = By.cssSelector(".modal-footer .btn-primary");

    private final WebDriver browser;
    private final String address;
    private final WebDriverWait wait;

    Tasklist(WebDriver browser, int port) {
        this.browser = browser;
        this.address = "http://localhost:" + port;
        this.wait = new WebDriverWait(browser, Duration.ofSeconds(40), LOOK);
        wait.ignoring(StaleElementReferenceException.class);
    }

    void openLogIn() {
        browser.manage().deleteAllCookies();
        openPage("/login");
    }

    void openPage(String path) {
        browser.get(address + path);
    }

    /** Logs in and opens Tasklist. */
    void logIn(String userId) {
        openLogIn();
        Timings.of("log-in", () -> {
            enter(userId);
            seen(By.cssSelector(".yd-bar"));
        });
        Timings.of("list", () -> {
            openPage("/camunda/app/tasklist/default/");
            filter("我的任务");
        });
    }

    /** Fills in the log-in page that is open. */
    void enter(String userId) {
        WebElement name = seen(By.id("username"));
        name.clear();
        name.sendKeys(userId);
        browser.findElement(By.id("password")).sendKeys("yidan");
        browser.findElement(By.cssSelector("#log-in button")).click();
    }

    /** By the bar on top, which is the same on every page. */
    void logOut() {
        unfoldBar();
        click(By.cssSelector(".yd-person > summary"));
        click(By.cssSelector(".yd-log-out button"));
    }

    /** Where there is no room the bar is folded into one control. */
    void unfoldBar() {
        WebElement fold = seen(By.cssSelector(".yd-bar")).findElement(By.cssSelector(".yd-fold"));
        if (fold.isDisplayed() && "false".equals(fold.getDomAttribute("aria-expanded"))) {
            fold.click();
        }
    }

    /** Waits for something that comes by itself. */
    void until(BooleanSupplier holds) {
        wait.until(page -> holds.getAsBoolean());
    }

    /** Chooses one of the task filters: a link on the left, on a phone an entry of the one control, back from a task. */
    void filter(String name) {
        By entry = By.xpath("//*[@id='yidan-filters']//option[starts-with(.,'" + name + "')]");
        until(ExpectedConditions.presenceOfElementLocated(entry));
        backToList();
        By link = By.xpath("//*[@id='yidan-filters']//a[starts-with(.,'" + name + "')]");
        wait.until(page -> {
            boolean phone = page.findElement(By.id("yidan-filter")).isDisplayed();
            page.findElement(phone ? entry : link).click();
            return true;
        });
    }

    /** On a phone, from the task that stands alone. */
    void backToList() {
        until(ExpectedConditions.presenceOfElementLocated(By.id("yidan-back")));
        wait.until(page -> {
            By shown = By.cssSelector("html.yidan-on-task #yidan-back");
            page.findElements(shown)
                    .forEach(back -> ((JavascriptExecutor) page).executeScript("arguments[0].click()", back));
            return soon(() -> page.findElements(shown).isEmpty());
        });
    }

    /** Opens the place where one works together with colleagues. */
    void openTogether() {
        openFold(By.cssSelector("details.yd-card-together"));
    }

    void beginProcess(String name) {
        click(By.cssSelector(".start-process-action a"));
        click(By.partialLinkText(name));
    }

    /** Presses "start" and waits until the dialog has gone. */
    void start() {
        click(START);
        wait.until(ExpectedConditions.invisibilityOfElementLocated(START));
    }

    /** The card of the list that shows these words. */
    WebElement card(String words) {
        return seen(By.xpath("//ol[contains(@class,'tasks-list')]/li[contains(.,'" + words + "')]"));
    }

    /** Presses the card, again where the list was drawn anew meanwhile. */
    void press(String words) {
        wait.until(page -> {
            card(words).click();
            return true;
        });
    }

    /** Opens the task of the card and waits for its form. */
    void open(String words) {
        Timings.of("task", () -> {
            press(words);
            seen(By.cssSelector(".fjs-form"));
            seen(COMPLETE);
        });
    }

    /** Claims the open task unless it is the user's own already, and waits until its form can be filled. */
    void claimIfFree() {
        if (!browser.findElements(CLAIM).isEmpty()) {
            click(CLAIM);
            wait.until(ExpectedConditions.invisibilityOfElementLocated(CLAIM));
        }
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("fieldset[disabled] .fjs-form")));
    }

    /** Completes the task and waits until it has left the screen. */
    void complete() {
        Timings.of("submission", () -> {
            click(COMPLETE);
            wait.until(ExpectedConditions.invisibilityOfElementLocated(COMPLETE));
        });
    }

    /** Every box of a check list that is offered. */
    void chooseAll(String field) {
        By boxes = By.xpath("//label[contains(@for,'Field_" + field + "-')]");
        seen(boxes);
        browser.findElements(boxes).stream()
                .map(WebElement::getText)
                .map(text -> text.strip().lines().findFirst().orElseThrow())
                .toList()
                .forEach(label -> choose(field, label));
    }

    /** The answer of a radio group or a check list whose label begins like this; clicks until it is chosen. */
    void choose(String field, String label) {
        By place = By.xpath(
                "//label[contains(@for,'Field_" + field + "-')][starts-with(normalize-space(.),'" + label + "')]");
        bringIntoSight(seen(place));
        wait.until(page -> {
            WebElement answer = page.findElement(place);
            By input = By.id(answer.getDomAttribute("for"));
            if (!page.findElement(input).isSelected()) {
                answer.click();
            }
            return soon(() -> page.findElement(input).isSelected());
        });
    }

    /** Leaves the field afterwards, as the renderer takes typed text in only after a moment or when the field is left. */
    void type(String field, String text) {
        WebElement input = input(field);
        input.clear();
        input.sendKeys(text, Keys.TAB);
    }

    /** The entry of a select or tag list that reads so; a list that opened by itself is closed by the first click. */
    void pick(String field, String label) {
        By control = By.cssSelector(
                "[id$='Field_" + field + "-display'], [id$='Field_" + field + "']:not(.fjs-select-hidden-input)");
        By entry = By.xpath("//div[contains(@class,'fjs-dropdownlist-item')][contains(.,'" + label + "')]");
        bringIntoSight(seen(control));
        wait.until(page -> {
            BooleanSupplier open = () -> page.findElements(entry).stream().anyMatch(WebElement::isDisplayed);
            if (open.getAsBoolean()) {
                return true;
            }
            page.findElement(control).click();
            return soon(open);
        });
        click(entry);
    }

    /** Whether it holds within half a second, before something is pressed once more. */
    private boolean soon(BooleanSupplier holds) {
        try {
            return new WebDriverWait(browser, Duration.ofMillis(500), LOOK)
                    .ignoring(StaleElementReferenceException.class)
                    .until(page -> holds.getAsBoolean());
        } catch (TimeoutException late) {
            return false;
        }
    }

    /** A date and time as the form takes them: {@code 2026/3/10} and {@code 14:30}. */
    void typeMoment(String field, String date, String time) {
        seen(By.cssSelector("[id$='Field_" + field + "-date']")).sendKeys(date, Keys.TAB);
        seen(By.cssSelector("[id$='Field_" + field + "-time']")).sendKeys(time, Keys.TAB);
    }

    /** Ticks a single box. */
    void check(String field) {
        WebElement box = until(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("input[type='checkbox'][id$='Field_" + field + "']")));
        bringIntoSight(box);
        if (!box.isSelected()) {
            box.click();
        }
    }

    /** What stands in a field now. */
    String value(String field) {
        return String.valueOf(input(field).getDomProperty("value"));
    }

    // ---- the card beside the task

    /** Unfolds the card, which a telephone shows folded above the form. */
    void openCard() {
        openFold(By.cssSelector("details.yd-card-fold"));
    }

    /** Sends a photo from the card and waits until it has been taken. */
    void addPhoto(String path) {
        until(ExpectedConditions.presenceOfElementLocated(By.id("yd-card-file")))
                .sendKeys(path);
        seen(By.xpath("//ul[contains(@class,'yd-card-sent')]/li[contains(.,'已上传')]"));
    }

    /** Opens the place where one may ask for something. */
    void openAsks() {
        openFold(By.cssSelector("details.yd-card-asks"));
    }

    void openAsk(String kind) {
        openFold(askOf(kind));
    }

    /** Answers a question of an ask, whatever control it has. */
    void ask(String kind, String field, String value) {
        WebElement control = seen(By.id("yd-ask-" + kind + "-" + field));
        bringIntoSight(control);
        switch (control.getTagName()) {
            case "select" -> new Select(control).selectByValue(value);
            case "textarea" -> control.sendKeys(value);
            default -> setValue(control, value);
        }
    }

    /** Sends the ask and waits until it is said to be on its way. */
    void sendAsk(String kind) {
        click(By.cssSelector("details.yd-ask[data-kind='" + kind + "'] button[type='submit']"));
        seen(By.cssSelector(".yd-ask-done"));
    }

    private static By askOf(String kind) {
        return By.cssSelector("details.yd-ask[data-kind='" + kind + "']");
    }

    private void openFold(By place) {
        WebElement fold = until(ExpectedConditions.presenceOfElementLocated(place));
        if (fold.getDomAttribute("open") == null) {
            WebElement summary = fold.findElement(By.tagName("summary"));
            bringIntoSight(summary);
            summary.click();
        }
    }

    /** Dates are typed in the order of the browser's language; a value is the same everywhere. */
    private void setValue(WebElement control, String value) {
        ((JavascriptExecutor) browser)
                .executeScript(
                        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
                        control,
                        value);
    }

    /** Takes the open task over from the colleague who holds it. */
    void takeOver(String reason) {
        click(By.id("yidan-take-over"));
        seen(By.id("yidan-take-over-reason")).sendKeys(reason);
        click(By.id("yidan-take-over-send"));
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.id("yidan-take-over-send")));
    }

    /** The text of everything on the page. */
    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    void scrollToEnd() {
        ((JavascriptExecutor) browser).executeScript("window.scrollTo(0, document.body.scrollHeight)");
    }

    void scrollTo(By place) {
        bringIntoSight(seen(place));
    }

    void bringIntoSight(WebElement element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    WebElement seen(By place) {
        return until(ExpectedConditions.visibilityOfElementLocated(place));
    }

    /** The text of what is seen there, read again where it was drawn anew meanwhile. */
    String read(By place) {
        return wait.until(page -> {
            WebElement found = page.findElement(place);
            return found.isDisplayed() ? found.getText() : null;
        });
    }

    /** Once it can be clicked, looked for again where it was drawn anew meanwhile. */
    void click(By place) {
        wait.until(page -> {
            bringIntoSight(page.findElement(place));
            WebElement ready = ExpectedConditions.elementToBeClickable(place).apply(page);
            if (ready != null) {
                ready.click();
            }
            return ready != null;
        });
    }

    WebElement input(String field) {
        return seen(By.cssSelector("[id$='Field_" + field + "']"));
    }

    private <T> T until(ExpectedCondition<T> condition) {
        return wait.until(condition);
    }
}
