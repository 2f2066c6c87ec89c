package org.yidan.designer.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.browser.BrowserOrLeftOut;
import org.yidan.browser.Chromium;
import org.yidan.designer.gate.ServerFacts;
import org.yidan.designer.modeler.open.OpenModel;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.RuleBook;
import org.yidan.designer.rules.Shipped;
import org.yidan.designer.rules.Specimens;
import org.yidan.designer.rules.Specimens.Specimen;
import org.yidan.designer.rules.Tag;
import org.yidan.engine.OfficeAct;
import org.yidan.support.YidanTest;

/**
 * Server and Modeler say the same of four hundred designs and of everything shipped: the rules of the kit run in a browser, once on
 * the files as {@code check.html} reads them, and once as the plug-in of bpmnlint on the models as Modeler reads them.
 */
@YidanTest
@ExtendWith(BrowserOrLeftOut.class)
class LintVerdictTest {

    private static final Path LINTER = Path.of("src/test/resources/bpmnlint/bpmnlint.min.js");
    private static final Path SCHEMA = Path.of("src/test/resources/bpmnlint/element-templates.min.js");
    private static final int AT_ONCE = 50;

    private static WebDriver browser;

    @Autowired
    private ModelerKit kits;

    @Autowired
    private ServerFacts server;

    @Autowired
    private OfficeAct office;

    private Kit kit;
    private Facts facts;

    @BeforeEach
    void open() throws IOException {
        facts = office.ask(server::now);
        kit = Kit.of(kits.zip());
        if (browser == null) {
            browser = Chromium.start(Instant.EPOCH);
            browser.get("about:blank"); // the browser's own first page parses nothing
            run(Files.readString(LINTER) + "window.ModelLint = ModelLint;");
            run(Files.readString(SCHEMA) + "window.TemplateSchema = TemplateSchema;");
            run(kit.file("plugins/yidan/client.js"));
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void saysTheSameOfFilesTogether() {
        List<Map<String, String>> designs =
                new ArrayList<>(Specimens.all().stream().map(Specimen::files).toList());
        designs.add(Shipped.files());

        List<Set<String>> atTheServer = designs.stream().map(this::together).toList();

        assertThat(designs).hasSize(401);
        assertThat(inTheBrowser(
                        "return arguments[0].map(files => YidanLint.check(Object.entries(files).map(([name, text]) => ({name, text}))))",
                        designs))
                .isEqualTo(atTheServer);
        assertThat(atTheServer.stream().filter(found -> found.stream().anyMatch(one -> one.startsWith("refused"))))
                .hasSize(200);
    }

    @Test
    void saysInOurWordsWhatCannotBeRead() {
        assertThat((List<?>) run("return YidanLint.check([{name: 'a.bpmn', text: '<a'}, {name: 'b.form', text: '{'},"
                        + " {name: 'c.dmn', text: ''}]).map(one => one.text)"))
                .satisfiesExactly(
                        model -> assertThat(String.valueOf(model)).startsWith("文件不完整，或者写错了（第 1 行附近）"),
                        form -> assertThat(String.valueOf(form)).startsWith("文件不完整，或者写错了（第 1 行附近）"),
                        table -> assertThat(String.valueOf(table)).startsWith("“c.dmn”是空文件"));
    }

    @Test
    void saysTheSameOfEveryModelThatIsOpenInModeler() {
        List<Map.Entry<String, String>> models = new ArrayList<>(Specimens.all().stream()
                .flatMap(design -> design.files().entrySet().stream())
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .distinct()
                .toList());
        Shipped.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .forEach(models::add);
        List<String> texts = models.stream().map(Map.Entry::getValue).toList();

        List<Set<String>> opened = inModeler(texts);

        for (int i = 0; i < models.size(); i++) {
            Set<String> here = alone(models.get(i));
            if (opened.get(i).contains("modeler")) {
                assertThat(here).as(models.get(i).getKey()).isNotEmpty();
            } else {
                assertThat(opened.get(i)).as(models.get(i).getValue()).isEqualTo(here);
            }
        }
    }

    @Test
    void theTemplatesKeepTheSchemaOfModeler() {
        assertThat((List<?>) run(
                        "return TemplateSchema.validate(JSON.parse(arguments[0]))",
                        kit.file("element-templates/yidan.json")))
                .isEmpty();
    }

    @Test
    void thePageOfChecksSaysItInATable() throws IOException {
        Specimen faulty = Specimens.first().get(0);
        Path folder = Files.createDirectories(Path.of("target/check-page")).toAbsolutePath();
        Path page = Files.writeString(folder.resolve("check.html"), kit.file("check.html"));
        List<String> files = new ArrayList<>();
        for (var file : faulty.files().entrySet()) {
            files.add(Files.writeString(folder.resolve(file.getKey()), file.getValue())
                    .toString());
        }
        String before = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB).get(page.toUri().toString());

        browser.findElement(By.id("files")).sendKeys(String.join("\n", files));

        WebElement row = new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#result td.error")))
                .findElement(By.xpath(".."));
        assertThat(row.getText()).contains("不能部署", faulty.rule());
        assertThat(browser.findElement(By.cssSelector("#result h2")).getText())
                .startsWith("共检查 " + files.size() + " 个文件：");
        browser.close();
        browser.switchTo().window(before);
    }

    /** What the server says of files that are deployed together. */
    private Set<String> together(Map<String, String> files) {
        return RuleBook.check(Shipped.read(files), facts).stream()
                .map(found -> (found.refuses() ? "refused " : "said ") + found.file() + " " + found.rule() + " "
                        + found.elementId() + ": " + found.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rules say of a model without what is deployed with it, as bpmnlint puts it; what is at an event's definition is at the event. */
    private Set<String> alone(Map.Entry<String, String> model) {
        DesignFile file = Shipped.read(Map.ofEntries(model)).get(0);
        Map<String, String> events = new HashMap<>();
        for (Tag tag : Objects.requireNonNull(file.root()).all()) {
            if (tag.parent() != null && tag.name().endsWith("EventDefinition")) {
                events.put(tag.id(), tag.parent().id());
            }
        }
        return OpenModel.check(file, facts).stream()
                .map(found -> (found.refuses() ? "error yidan/" + found.rule() : "warn yidan/hints") + " "
                        + events.getOrDefault(found.elementId(), found.elementId()) + ": " + found.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Set<String>> inTheBrowser(String script, List<Map<String, String>> designs) {
        List<Set<String>> found = new ArrayList<>();
        for (int from = 0; from < designs.size(); from += AT_ONCE) {
            List<?> part = (List<?>) run(script, designs.subList(from, Math.min(designs.size(), from + AT_ONCE)));
            part.forEach(one -> found.add(((List<?>) one)
                    .stream()
                            .map(finding -> (Map<?, ?>) finding)
                            .map(finding -> (Boolean.TRUE.equals(finding.get("refuses")) ? "refused " : "said ")
                                    + finding.get("file") + " " + finding.get("rule") + " " + finding.get("element")
                                    + ": " + finding.get("text"))
                            .collect(Collectors.toCollection(TreeSet::new))));
        }
        return found;
    }

    /** Each model's findings; {@code modeler} where Modeler itself says that it cannot read all of it. */
    private static List<Set<String>> inModeler(List<String> models) {
        List<Set<String>> found = new ArrayList<>();
        for (int from = 0; from < models.size(); from += AT_ONCE) {
            List<?> part = (List<?>) run(
                    "const ours = window.plugins.find(({type}) => type === 'lintRules.bpmn').plugin;"
                            + "return Promise.all(arguments[0].map(xml => ModelLint.lintBy(xml, ours)))",
                    models.subList(from, Math.min(models.size(), from + AT_ONCE)));
            part.forEach(one -> found.add(read((Map<?, ?>) one)));
        }
        return found;
    }

    private static Set<String> read(Map<?, ?> linted) {
        Set<String> found = ((List<?>) linted.get("found"))
                .stream()
                        .map(finding -> (Map<?, ?>) finding)
                        .map(finding -> finding.get("category") + " " + finding.get("rule") + " " + finding.get("id")
                                + ": " + finding.get("message"))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!((List<?>) linted.get("opened")).isEmpty()) {
            found.add("modeler");
        }
        return found;
    }

    private static Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }
}
