package org.yidan.call.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What models, decision tables, forms and sources say in words, for tests that compare them. */
final class ModelText {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    /** A word that is no member of another: a bean or a variable. */
    private static final String WORD = "(?<![.\\w])([a-zA-Z]\\w*)";

    private static final String CALL = "(?<![.\\w])([a-zA-Z]\\w*\\.\\w+)\\(";

    private ModelText() {}

    /** The beans and variables that expressions of the models name. */
    static Set<String> words() {
        return matches(expressions(), WORD);
    }

    /** The calls in expressions of the models, as {@code bean.method}. */
    static Set<String> calls() {
        return matches(expressions(), CALL);
    }

    /** The variables the engine itself sets: results of decisions and elements of parallel tasks. */
    static Set<String> results() {
        return matches(models(), "camunda:(?:resultVariable|elementVariable)=\"([^\"]*)\"");
    }

    /** The variables that the decisions of the models read. */
    static Set<String> decisionInputs() {
        return matches(models(), "camunda:decisionRef=\"([^\"]*)\"").stream()
                .flatMap(key -> matches(table(key), "<inputExpression [^>]*>\\s*<text>([^<]*)</text>").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The strings in the first column of a decision table. */
    static Set<String> firstInputs(String decision) {
        String cells = matches(table(decision), "<inputEntry id=\"\\w+_In1\">\\s*<text>([^<]*)</text>").stream()
                .collect(Collectors.joining(","));
        return matches(cells, "\"(\\w+)\"");
    }

    static String models() {
        return model("matter-call") + model("call-request");
    }

    static String model(String key) {
        return read(Path.of("processes", key + ".bpmn")).replace("&#39;", "'").replace("&amp;", "&");
    }

    static String forms() {
        return all(Path.of("forms"), "");
    }

    /** The sources of the application. */
    static String sources() {
        return all(Path.of("src/main/java"), ".java");
    }

    /** The first group of every match. */
    static Set<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything within {@code ${}}, without string literals. */
    private static String expressions() {
        return EXPRESSION
                .matcher(models())
                .results()
                .map(MatchResult::group)
                .map(text -> LITERAL.matcher(text).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    private static String table(String decision) {
        return read(Path.of("processes", decision + ".dmn"));
    }

    private static String all(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(ModelText::read)
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
