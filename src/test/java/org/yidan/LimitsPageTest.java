package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code docs/domain/limits.md} says what the limits tables, the periods of the law and the settings say. */
class LimitsPageTest {

    private static final Pattern PERIOD = Pattern.compile("\\('([A-Z_]+)', (\\d+), '([A-Z_]+)', '([^']+)'\\)");

    private static final List<String> SETTINGS = List.of(
            "calendar.CalendarSettings",
            "call.CallSettings",
            "call.carryover.HandOverSettings",
            "casework.CaseworkSettings",
            "enforcement.joint.JointSettings",
            "enforcement.penalty.PenaltySettings",
            "powerreturn.PowerReturnSettings",
            "adjustment.AdjustmentSettings");

    @Test
    void everyLimitPeriodAndSettingStandsThereAsItIs() throws Exception {
        List<List<String>> expected = new ArrayList<>(stepLimits());
        expected.addAll(periods());
        for (String settings : SETTINGS) {
            expected.addAll(defaults(Class.forName("org.yidan." + settings)));
        }

        assertThat(RuleBook.rows("limits.md")).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<List<String>> stepLimits() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Path> tables = Files.list(Path.of("processes"))) {
            for (Path table : tables.filter(file -> file.toString().endsWith("-limits.dmn"))
                    .toList()) {
                NodeList rules = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(table.toFile())
                        .getElementsByTagName("rule");
                for (int i = 0; i < rules.getLength(); i++) {
                    List<String> cells = cells((Element) rules.item(i));
                    for (String step : cells.get(0).split("\\s*,\\s*")) {
                        rows.add(Stream.concat(
                                        Stream.of("`" + step + "`"),
                                        cells.stream().skip(1))
                                .toList());
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> cells(Element rule) {
        NodeList texts = rule.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent().replace("\"", "").strip())
                .toList();
    }

    private static List<List<String>> periods() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            Path table = migrations
                    .filter(file -> file.toString().endsWith("__enforcement_penalty_case.sql"))
                    .findFirst()
                    .orElseThrow();
            return PERIOD.matcher(Files.readString(table))
                    .results()
                    .map(row -> List.of("`" + row.group(1) + "`", row.group(2), row.group(3), row.group(4)))
                    .toList();
        }
    }

    private static List<List<String>> defaults(Class<?> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        RecordComponent[] components = settings.getRecordComponents();
        Parameter[] parameters = settings.getDeclaredConstructors()[0].getParameters();
        return IntStream.range(0, components.length)
                .mapToObj(i -> List.of("`" + prefix + "." + kebab(components[i].getName()) + "`", value(parameters[i])))
                .toList();
    }

    private static String value(Parameter parameter) {
        String value =
                String.join(", ", parameter.getAnnotation(DefaultValue.class).value());
        return value.isEmpty() ? "–" : value;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
