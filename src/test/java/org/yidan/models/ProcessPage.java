package org.yidan.models;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of one process: a row for each user and service task. */
final class ProcessPage {

    static final String COMMAND = "mvn test -Dtest=ProcessPagesTest -Dyidan.write-pages=true";

    private static final Pattern TASK =
            Pattern.compile("<bpmn:(userTask|serviceTask|sendTask) ([^>]*?)(?:/>|>([\\s\\S]*?)</bpmn:\\1>)");
    private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\((?:execution|task)");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "yidan");
    private static final String STEP_NAME = "(?<!\\w)((?<=\")[A-Z]\\w+(?=\")|[A-Z][A-Z_0-9]{3,})\\b";
    private static final int MOST_SCENARIOS = 2;
    private static final Map<String, Set<String>> SCENARIOS = scenarios();

    private ProcessPage() {}

    private record Row(String id, String name, Set<String> methods, WrittenTables.Way way) {}

    static String of(String process) {
        String model = Models.model(process);
        List<Row> rows = TASK.matcher(model).results().map(ProcessPage::row).toList();
        Map<String, Long> often = rows.stream()
                .flatMap(row -> row.way().tables().stream())
                .collect(Collectors.groupingBy(table -> table, TreeMap::new, Collectors.counting()));
        Set<String> common = often.entrySet().stream()
                .filter(table -> 2 * table.getValue() > rows.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        StringBuilder page =
                new StringBuilder("# %s %s%n%n".formatted(process, attribute(model, "<bpmn:process ", "name")));
        page.append(
                "From the element of the [model](../../processes/%s.bpmn) to its method, the desks it calls, the tables they write and scenarios that reach it (of a task that none names, those of the user task before it). Written by `ProcessPagesTest`, never by hand: `%s`.%n"
                        .formatted(process, COMMAND));
        if (!common.isEmpty()) {
            page.append("%nMost steps also write %s.%n".formatted(code(common).replace("<br>", ", ")));
        }
        page.append("%n| Element | Method | Desk | Table | Scenario |%n|---|---|---|---|---|%n".formatted());
        rows.forEach(row -> page.append(line(process, model, row, common)));
        return page.toString().replace("\r\n", "\n");
    }

    private static Row row(MatchResult task) {
        String id = attribute(task.group(2), "", "id");
        String own = task.group(2) + (task.group(3) == null ? "" : completing(task.group(3)));
        Set<String> methods = CALL.matcher(own)
                .results()
                .filter(call -> isOfAModule(StepBeans.all().get(call.group(1))))
                .map(call -> call.group(1) + "." + call.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        List<JavaMethod> found = methods.stream()
                .map(method -> method.split("\\."))
                .flatMap(parts -> WrittenTables.methods(StepBeans.all().get(parts[0]), parts[1]))
                .toList();
        return new Row(id, attribute(task.group(2), "", "name"), methods, WrittenTables.from(found));
    }

    private static boolean isOfAModule(@Nullable Class<?> bean) {
        return bean != null && !bean.getPackageName().startsWith("org.yidan.engine");
    }

    /** What the listeners of a task call when it ends, and the message of a service task; not what its form is filled with. */
    private static String completing(String inner) {
        return Stream.of(
                        "<camunda:taskListener [^>]*event=\"complete\"[^>]*>",
                        "<camunda:taskListener [^>]*>",
                        "<bpmn:messageEventDefinition [^>]*>")
                .flatMap(pattern -> Pattern.compile(pattern).matcher(inner).results())
                .map(MatchResult::group)
                .filter(found -> !found.contains("event=\"create\"") && !found.contains("event=\"timeout\""))
                .collect(Collectors.joining());
    }

    private static String line(String process, String model, Row row, Set<String> common) {
        Set<String> tables = new TreeSet<>(row.way().tables());
        tables.removeAll(common);
        String methods = row.methods().stream().map(ProcessPage::linked).collect(Collectors.joining("<br>"));
        return "| `%s` %s | %s | %s | %s | %s |%n"
                .formatted(
                        row.id(),
                        row.name(),
                        methods.isEmpty() ? byForm(process, row.id()) : methods,
                        code(row.way().desks()),
                        code(tables),
                        code(reaching(model, row.id(), module(row, process))));
    }

    /** A step that the platform completes leads to the form that says all of it. */
    private static String byForm(String process, String id) {
        String form = id.substring(id.indexOf('_') + 1)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return id.startsWith("UserTask_") && StepBeans.byForm(form)
                ? "[its form](../../forms/%s/%s.form)".formatted(process, form)
                : "–";
    }

    private static String linked(String method) {
        JavaClass bean = WrittenTables.CLASSES.get(StepBeans.all().get(method.substring(0, method.indexOf('.'))));
        return "[`%s`](../../src/main/java/%s.java)"
                .formatted(method, bean.getName().replace('.', '/'));
    }

    private static String module(Row row, String process) {
        return row.methods().stream()
                .findFirst()
                .map(method -> StepBeans.all()
                        .get(method.substring(0, method.indexOf('.')))
                        .getPackageName()
                        .split("\\.")[2])
                .orElse(process);
    }

    /** Those that name the task; of one that none names, those of the nearest task before it that some name. */
    private static List<String> reaching(String model, String id, String module) {
        Set<String> seen = new HashSet<>();
        Set<String> here = Set.of(id);
        while (!here.isEmpty()) {
            List<String> found = here.stream()
                    .filter(element -> element.contains("Task_"))
                    .flatMap(element -> naming(element, module).stream())
                    .distinct()
                    .limit(MOST_SCENARIOS)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            seen.addAll(here);
            here = here.stream()
                    .flatMap(element -> before(model, element))
                    .filter(element -> !seen.contains(element))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return List.of();
    }

    private static Stream<String> before(String model, String element) {
        return Stream.concat(
                Models.matches(model, "<bpmn:sequenceFlow [^>]*sourceRef=\"(\\w+)\" targetRef=\"" + element + "\"")
                        .stream(),
                Models.matches(model, "<bpmn:boundaryEvent id=\"" + element + "\"[^>]*attachedToRef=\"(\\w+)\"")
                        .stream());
    }

    /** Tests, else the stories they tell, that name the element or its step; those of the module first. */
    private static List<String> naming(String id, String module) {
        String step = id.substring(id.indexOf('_') + 1);
        String constant = step.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        List<String> found = SCENARIOS.entrySet().stream()
                .filter(file -> Stream.of(step, id, constant).anyMatch(file.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
        boolean tested = found.stream().anyMatch(file -> file.endsWith("Test"));
        return found.stream()
                .filter(file -> file.endsWith("Test") == tested)
                .sorted(Comparator.comparing((String file) -> !file.startsWith(module + "/"))
                        .thenComparing(Comparator.naturalOrder()))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .limit(MOST_SCENARIOS)
                .toList();
    }

    /** The names of steps that each scenario writes, as strings or constants. */
    private static Map<String, Set<String>> scenarios() {
        Map<String, Set<String>> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(path -> path.toString().matches(".*(Test|Stories)\\.java"))
                    .toList()) {
                String name =
                        TESTS.relativize(file).toString().replace('\\', '/').replace(".java", "");
                if (name.contains("/") && !name.matches("(models|bench|support|browser)/.*")) {
                    texts.put(name, Models.matches(Files.readString(file), STEP_NAME));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String attribute(String text, String after, String name) {
        int from = after.isEmpty() ? 0 : text.indexOf(after);
        return Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"")
                .matcher(text.substring(Math.max(from, 0)))
                .results()
                .findFirst()
                .map(found -> found.group(1).replace("&#10;", " "))
                .orElse("");
    }

    private static String code(Iterable<String> words) {
        List<String> shown = new ArrayList<>();
        words.forEach(word -> shown.add("`" + word + "`"));
        return shown.isEmpty() ? "–" : String.join("<br>", shown);
    }
}
