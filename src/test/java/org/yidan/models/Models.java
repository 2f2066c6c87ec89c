package org.yidan.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What models, decision tables, forms and sources say in words, for tests that compare them. */
public final class Models {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    /** A word that is no member of another: a bean or a variable. */
    private static final String WORD = "(?<![.\\w])([a-zA-Z]\\w*)";

    private static final String CALL = "(?<![.\\w])([a-zA-Z]\\w*\\.\\w+)\\(";

    private static final Map<String, String> MODELS = new ConcurrentHashMap<>();

    private Models() {}

    /** Keys of the processes the application deploys. */
    public static List<String> processes() {
        return stems(Path.of("processes"), ".bpmn");
    }

    /** Keys of the decision tables the application deploys. */
    static List<String> tables() {
        return stems(Path.of("processes"), ".dmn");
    }

    /** The beans and variables that expressions of a model name. */
    static Set<String> words(String model) {
        return matches(expressions(model), WORD);
    }

    /** The calls in expressions of a model, as {@code bean.method}. */
    static Set<String> calls(String model) {
        return matches(expressions(model), CALL);
    }

    /** The variables the engine itself sets: results of decisions, elements of parallel tasks, what a call hands over. */
    static Set<String> results(String model) {
        Set<String> results = matches(model, "camunda:(?:resultVariable|elementVariable)=\"([^\"]*)\"");
        results.addAll(matches(model, "<camunda:(?:in|out) [^>]*target=\"([^\"]*)\""));
        return results;
    }

    /** The answers of steps without code that their model keeps. */
    static Set<String> kept(String model) {
        return matches(model, "name=\"yidan:keeps\" value=\"([^\"]*)\"").stream()
                .flatMap(fields -> Stream.of(fields.split(",")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables the engine itself reads: inputs of decisions, and what a call hands over. */
    static Set<String> inputs(String model) {
        Set<String> inputs = matches(model, "<camunda:(?:in|out) [^>]*source=\"([^\"]*)\"");
        matches(model, "camunda:decisionRef=\"([^\"]*)\"").stream()
                .flatMap(key -> matches(table(key), "<inputExpression [^>]*>\\s*<text>([^<]*)</text>").stream())
                .forEach(inputs::add);
        return inputs;
    }

    /** The strings in the first column of a decision table. */
    static Set<String> firstInputs(String decision) {
        String cells = matches(table(decision), "<inputEntry id=\"\\w+_In1\">\\s*<text>([^<]*)</text>").stream()
                .collect(Collectors.joining(","));
        return matches(cells, "\"(\\w+)\"");
    }

    /** All models in one text. */
    static String all() {
        return processes().stream().map(Models::model).collect(Collectors.joining());
    }

    /** One model, with its entities resolved. */
    public static String model(String key) {
        return MODELS.computeIfAbsent(key, any -> read(Path.of("processes", any + ".bpmn"))
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&"));
    }

    /** All forms of one process in one text. */
    static String forms(String process) {
        Path folder = Path.of("forms", process);
        return Files.isDirectory(folder) ? all(folder, "", text -> true) : "";
    }

    /** The sources of the application. */
    static String sources() {
        return all(Path.of("src/main/java"), ".java", text -> true);
    }

    /** The sources that name a class. */
    static String sourcesThatSee(String simpleName) {
        Pattern name = Pattern.compile("\\b" + simpleName + "\\b");
        return all(Path.of("src/main/java"), ".java", text -> name.matcher(text).find());
    }

    /** The first group of every match. */
    public static Set<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything within {@code ${}}, without string literals. */
    private static String expressions(String model) {
        return EXPRESSION
                .matcher(model)
                .results()
                .map(MatchResult::group)
                .map(text -> LITERAL.matcher(text).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    static String table(String decision) {
        return read(Path.of("processes", decision + ".dmn"));
    }

    private static List<String> stems(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String all(Path folder, String ending, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(Models::read)
                    .filter(wanted)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
