package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yidan.casework.steps.WorkList;

/** Camunda's web applications, and our own parts in them, speak Chinese completely, and English as well. */
class LocalesTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TASKLIST = RESOURCES.resolve(APPS).resolve("tasklist/yidan");
    private static final Path SHARED = RESOURCES.resolve("static/yidan");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern MARKUP = Pattern.compile("</?(?:a|strong|br|i|b)\\b[^>]*>");
    private static final Pattern OF_WORDS = Pattern.compile("\\{\\d}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\u4e00-\\u9fff][,;!?]|[\\u4e00-\\u9fff]:(?!\\d)");

    /** Names and patterns that read the same in both languages. */
    private static final Set<String> SAME =
            Set.of("ID", "ID*", "CSV", "JSON", "Optimize", "YYYY-MM-DDTHH:mm:ss", "<", "<=", ">", ">=");

    /** Chinese has no plural to add. */
    private static final Set<String> NO_PLURAL = Set.of("s");

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyStockLabelIsChineseWithTheSamePlaceholders(String app) {
        Map<String, String> english = labels(stock(app));
        Map<String, String> chinese = labels(own(app));
        List<String> faults = new ArrayList<>();
        english.forEach((key, text) -> faults.addAll(faults(key, text, chinese.getOrDefault(key, ""))));

        assertThat(chinese.keySet()).as("keys of %s/locales/zh.json", app).isEqualTo(english.keySet());
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(String key, String english, String chinese) {
        List<String> faults = new ArrayList<>();
        if (!found(PLACEHOLDER, english).equals(found(PLACEHOLDER, chinese))) {
            faults.add(key + " has other placeholders: " + chinese);
        }
        if (!found(MARKUP, english).equals(found(MARKUP, chinese))) {
            faults.add(key + " has other markup: " + chinese);
        }
        if (chinese.equals(english) && !english.isEmpty() && !SAME.contains(english)) {
            faults.add(key + " is still English: " + chinese);
        }
        if (chinese.isBlank() && !english.isBlank() && !NO_PLURAL.contains(english)) {
            faults.add(key + " is empty");
        }
        if (HALF_WIDTH.matcher(chinese).find() && !chinese.contains("&lt;")) {
            faults.add(key + " has Latin punctuation: " + chinese);
        }
        return faults;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void datesAreWrittenTheChineseWay(String app) {
        JsonNode dates = own(app).path("dateLocales");

        assertThat(dates.path("longDateFormat").path("LLL").asText()).isEqualTo("YYYY年M月D日 LT");
        assertThat(dates.path("months")).hasSize(12);
        assertThat(dates.path("weekdays")).hasSize(7);
        assertThat(dates.path("weekdays").path(0).asText()).isEqualTo("星期日");
    }

    @Test
    void ourPartsHaveTheSameWordsInBothLanguages() {
        List<String> faults = new ArrayList<>();
        wordFiles().filter(file -> file.toString().endsWith(".zh.json")).forEach(file -> {
            Map<String, String> chinese = words(file);
            Map<String, String> english = words(file.resolveSibling(english(file)));
            if (!chinese.keySet().equals(english.keySet())) {
                faults.add(file.getFileName() + " and " + english(file) + " have different keys");
            }
            chinese.forEach((key, text) -> {
                if (!found(OF_WORDS, text).equals(found(OF_WORDS, english.getOrDefault(key, text)))) {
                    faults.add(file.getFileName() + " " + key + " has other values than in English");
                }
                if (HALF_WIDTH.matcher(text).find() && !text.startsWith("时:")) {
                    faults.add(file.getFileName() + " " + key + " has Latin punctuation: " + text);
                }
            });
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void everyFilterHasAnEnglishName() {
        Map<String, String> english = words(TASKLIST.resolve("words/list.en.json"));
        Stream<String> ofSteps = Stream.of(WorkList.values()).map(WorkList::chinese);
        Stream<String> ofEverybody = Stream.of("我的任务", "本单位待办", "今日到期", "已逾期", "同事已认领", "全部任务");

        assertThat(Stream.concat(ofEverybody, ofSteps).map(name -> "name." + name))
                .allMatch(english::containsKey);
    }

    @Test
    void everyWordOfOurPartsIsUsed() {
        String code = scripts().map(LocalesTest::read).reduce("", String::concat);
        List<String> unused = wordFiles()
                .filter(file -> file.toString().endsWith(".zh.json"))
                .filter(file -> !isMatchedByText(file))
                .flatMap(file -> words(file).keySet().stream()
                        .filter(key -> !isUsed(code, key))
                        .map(key -> file.getFileName() + " " + key))
                .toList();

        assertThat(unused).isEmpty();
    }

    /** Stock texts are looked up by what they say, so no key of theirs stands in the code. */
    private static boolean isMatchedByText(Path file) {
        return file.endsWith("forms.zh.json") || file.endsWith("stock.zh.json");
    }

    /** The key itself, or a beginning up to a dot that the code puts a value behind. */
    private static boolean isUsed(String code, String key) {
        if (code.contains("'" + key + "'") || code.contains("`" + key + "`") || code.contains("\"" + key + "\"")) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (code.contains("`" + key.substring(0, dot + 1) + "${")
                    || code.contains("'" + key.substring(0, dot + 1) + "'")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void ourScriptsHaveNoTextOfTheirOwn() {
        Pattern said = Pattern.compile(
                "(?:textContent|innerText|placeholder|title|ariaLabel|alt)\\s*=\\s*['\"`]([^'\"`$]*[A-Za-z]{2}[^'\"`$]*)['\"`]");
        List<String> faults = new ArrayList<>();
        scripts().forEach(file -> {
            String code = read(file);
            Matcher text = said.matcher(code);
            while (text.find()) {
                faults.add(file.getFileName() + " says: " + text.group(1));
            }
            code.lines()
                    .filter(line ->
                            !line.strip().startsWith("//") && !line.strip().startsWith("*"))
                    .filter(line -> line.replaceAll("\\byyyy年\\S*|M月'|}[年月日]|=== '[^']*'", "")
                            .matches(".*['\"`>][^'\"`]*[\\u4e00-\\u9fff].*"))
                    .forEach(line -> faults.add(file.getFileName() + " says: " + line.strip()));
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void templatesShowTextsOfTheBundlesOnly() {
        Pattern bare = Pattern.compile(
                "<(?:p|h1|h2|h3|button|label|th|td|a|span|dt|dd|li)\\b(?![^>]*th:)[^>]*>\\s*([^<\\s][^<]*)<");
        List<String> faults = new ArrayList<>();
        files(RESOURCES.resolve("templates"), ".html").forEach(file -> {
            Matcher text = bare.matcher(read(file).replaceAll("(?s)<!--.*?-->", ""));
            while (text.find()) {
                if (ENGLISH.matcher(text.group(1)).find()
                        && !text.group(1).strip().equals("PDF")) {
                    faults.add(file.getFileName() + " says: " + text.group(1).strip());
                }
            }
        });

        assertThat(faults).isEmpty();
    }

    private static String english(Path file) {
        return file.getFileName().toString().replace(".zh.json", ".en.json");
    }

    private static Stream<Path> wordFiles() {
        return Stream.concat(files(TASKLIST.resolve("words"), ".json"), files(SHARED.resolve("words"), ".json"));
    }

    private static Stream<Path> scripts() {
        return Stream.of(files(RESOURCES.resolve(APPS), ".js"), files(SHARED, ".js"))
                .flatMap(found -> found)
                .filter(file -> !file.toString().endsWith(".min.js"));
    }

    private static Map<String, String> labels(JsonNode locale) {
        Map<String, String> labels = new TreeMap<>();
        locale.path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static JsonNode own(String app) {
        try {
            return JSON.readTree(read(RESOURCES.resolve(APPS + app + "/locales/zh.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The English labels the web application brings along; its file begins with a byte order mark. */
    private static JsonNode stock(String app) {
        try {
            List<URL> found = new ArrayList<>();
            LocalesTest.class
                    .getClassLoader()
                    .getResources(APPS + app + "/locales/en.json")
                    .asIterator()
                    .forEachRemaining(found::add);
            assertThat(found).as("the stock labels of %s only", app).hasSize(1);
            try (InputStream file = found.get(0).openStream()) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> words(Path file) {
        try {
            return JSON.readValue(read(file), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("\\s", ""));
        }
        return found;
    }

    private static Stream<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
