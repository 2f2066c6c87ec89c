package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yidan.models.Models;

/** The organization and the engine name no process, no task and no field of a form of the modules above them. */
class NamesOfUpperModulesTest {

    /** Ordinary words that are also names of fields; here they mean something else. */
    private static final Set<String> ORDINARY = Set.of("title", "channel", "officers");

    private static final Pattern STRING = Pattern.compile("\"([^\"\\n]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"organization", "engine"})
    void aLowerModuleNamesNothingOfTheModulesAbove(String module) {
        Set<String> above = new TreeSet<>(Models.processes());
        above.addAll(words("processes", ".bpmn", "(?:userTask|serviceTask|process) id=\"([^\"]+)\""));
        above.addAll(words("processes", ".bpmn", "limits\\.\\w+\\(execution,\\s*(?:'|&#39;)(\\w+)(?:'|&#39;)"));
        above.addAll(words("forms", ".form", "\"key\"\\s*:\\s*\"([^\"]+)\""));
        above.removeAll(ORDINARY);

        List<String> named = files("src/main/java/org/yidan/" + module, ".java")
                .flatMap(file ->
                        STRING.matcher(read(file)).results().map(found -> file.getFileName() + ": " + found.group(1)))
                .filter(found -> above.contains(found.substring(found.indexOf(": ") + 2)))
                .toList();

        assertThat(above).hasSizeGreaterThan(300);
        assertThat(named).isEmpty();
    }

    private static Set<String> words(String folder, String ending, String pattern) {
        Pattern word = Pattern.compile(pattern);
        Set<String> words = new TreeSet<>();
        files(folder, ending)
                .flatMap(file -> word.matcher(read(file)).results())
                .map((MatchResult found) -> found.group(1))
                .forEach(words::add);
        return words;
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
