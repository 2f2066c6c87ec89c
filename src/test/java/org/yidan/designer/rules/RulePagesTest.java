package org.yidan.designer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.designer.gate.ServerFacts;
import org.yidan.support.YidanTest;

/** Every rule has its page, its words and its line in the list of pages, and the page's examples are what it says. */
@YidanTest
class RulePagesTest {

    private static final Path PAGES = Path.of("docs/rules");
    private static final Pattern EXAMPLE =
            Pattern.compile("## (Wrong|Right)\\s+```\\w+( [\\w.-]+)?\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern BEGIN = Pattern.compile("<([\\w:]+) id=\"([^\"]+)\"[^>]*>");

    @Autowired
    private ServerFacts facts;

    static List<String> rules() {
        return RuleBook.rules().stream().map(Rule::id).toList();
    }

    @Test
    void thereIsAPageForEachRuleAndNoOther() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", ""))
                            .filter(page -> !page.equals("README")))
                    .containsExactlyInAnyOrderElementsOf(rules());
        }
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains(rules().stream()
                        .map(rule -> "[" + rule + "](" + rule + ".md): ")
                        .toList());
        assertThat(facts.now().words().keySet().stream().map(key -> key.split("\\.")[0]))
                .containsAll(rules());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theExamplesAreWhatThePageSays(String rule) throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(PAGES.resolve(rule + ".md")));
        int found = 0;
        while (examples.find()) {
            found++;
            String file = examples.group(2) == null
                    ? "specimen.bpmn"
                    : examples.group(2).strip();
            Map<String, String> files = with(file, examples.group(3));
            List<String> broken = RuleBook.check(Shipped.read(files), facts.now()).stream()
                    .map(Finding::rule)
                    .toList();
            if (examples.group(1).equals("Wrong")) {
                assertThat(broken).contains(rule);
            } else {
                assertThat(broken).doesNotContain(rule);
            }
        }
        assertThat(found).isEqualTo(2);
    }

    /** The sound design with the example in it: a form as a whole, elements in the place of those with their ids. */
    private static Map<String, String> with(String file, String example) {
        Map<String, String> files = new LinkedHashMap<>(SoundDesign.files(0));
        String text = files.getOrDefault(file, "");
        if (file.endsWith(".form")) {
            text = example;
        } else {
            for (String element : elements(example)) {
                text = replaced(text, element);
            }
        }
        files.put(file, text);
        return files;
    }

    private static List<String> elements(String example) {
        return Arrays.stream(example.split("\\n(?=<[a-zA-Z])")).toList();
    }

    private static String replaced(String text, String element) {
        Matcher begin = BEGIN.matcher(element);
        assertThat(begin.lookingAt()).as(element).isTrue();
        String tag = begin.group(1);
        int from = text.indexOf("<" + tag + " id=\"" + begin.group(2) + "\"");
        if (from < 0) {
            String end = text.contains("</bpmn:process>") ? "</bpmn:process>" : "</definitions>";
            return text.replace(end, element + end);
        }
        int close = text.indexOf('>', from) + 1;
        boolean whole = element.endsWith("/>") || element.endsWith("</" + tag + ">");
        int to = !whole || text.charAt(close - 2) == '/'
                ? close
                : text.indexOf("</" + tag + ">", close) + tag.length() + 3;
        return text.substring(0, from) + element + text.substring(to);
    }
}
