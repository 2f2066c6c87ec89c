package org.yidan.designer.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.designer.rehearsal.Draft;
import org.yidan.support.YidanTest;

/** Every scenario that is kept with the shipped processes comes as it says, and each process has its main way and two others. */
@YidanTest
class ScenarioFilesTest {

    /** A period that ended, or an entry of the ledger, begins these; a scenario begins by a form. */
    private static final Set<String> BEGUN_BY_FIGURES =
            Set.of("quality-assessment", "mutual-evaluation", "ledger-objection");

    private static final Path FOLDER = Path.of("processes/scenarios");
    private static final int LEAST = 3;

    @Autowired
    ScenarioRun run;

    @Autowired
    ScenarioSheet sheets;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesAsItSays(Path file) throws IOException {
        Outcome outcome = run.walk(Draft.NONE, sheets.read(file.getFileName().toString(), Files.readAllBytes(file)));

        assertThat(told(outcome)).as(file.toString()).isEmpty();
    }

    /** The lines that are not as expected, with what came instead. */
    static List<String> told(Outcome outcome) {
        return outcome.lines().stream()
                .filter(line -> !line.isGreen())
                .map(line -> line.line().row() + " " + line.line().get(Column.STEP) + ": " + line.fault() + " "
                        + line.checks().stream()
                                .filter(check -> !check.ok())
                                .map(Object::toString)
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    @Test
    void everyProcessHasThreeOfThem() throws IOException {
        List<String> processes;
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            processes = models.map(model -> model.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.replace(".bpmn", ""))
                    .toList();
        }
        Map<String, Long> kept = files().stream()
                .map(file -> process(file, processes))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(processes)
                .filteredOn(process -> !BEGUN_BY_FIGURES.contains(process))
                .allSatisfy(process ->
                        assertThat(kept.getOrDefault(process, 0L)).as(process).isGreaterThanOrEqualTo(LEAST));
    }

    /** The process with the longest key the file's name begins with. */
    private static String process(Path file, List<String> processes) {
        return processes.stream()
                .filter(key -> file.getFileName().toString().startsWith(key + "-"))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }
}
