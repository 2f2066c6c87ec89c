package org.yidan.designer.migration.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;
import org.yidan.shared.Texts;

/** What the engine says against a move, in words a designer can act on. */
final class Blocked {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("There is no migration instruction for this instance's", "unmapped");
        WORDS.put("compensation", "compensation");
        WORDS.put("type of the source activity is not supported", "unsupported");
        WORDS.put("incompatible types", "type");
        WORDS.put("Events are not of the same type", "event");
        WORDS.put("not an ancestor", "scope");
        WORDS.put("event scope", "event-scope");
        WORDS.put("ultiple mappings", "twice");
        WORDS.put("multi-instance", "several");
        WORDS.put("incoming sequence flows", "gateway");
        WORDS.put("gateway", "gateway");
        WORDS.put("not asyncAfter", "async");
        WORDS.put("not asyncBefore", "async");
        WORDS.put("ransition instance", "async");
        WORDS.put("update event trigger", "trigger");
        WORDS.put("exists in both", "variable");
    }

    private Blocked() {}

    /** Of one case, each with the name of the element it waits at. */
    static List<String> of(MigratingProcessInstanceValidationReport report, ModelParts source) {
        Stream<String> activities = report.getActivityInstanceReports().stream()
                .flatMap(one ->
                        one.getFailures().stream().map(failure -> words(failure, source.name(one.getSourceScopeId()))));
        Stream<String> transitions = report.getTransitionInstanceReports().stream()
                .flatMap(one ->
                        one.getFailures().stream().map(failure -> words(failure, source.name(one.getSourceScopeId()))));
        Stream<String> others = report.getFailures().stream().map(failure -> words(failure, ""));
        return Stream.of(activities, transitions, others)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /** Of the instructions themselves. */
    static List<String> of(MigrationPlanValidationReport report, ModelParts source) {
        return report.getInstructionReports().stream()
                .flatMap(one -> one.getFailures().stream()
                        .map(failure -> words(
                                failure,
                                source.name(one.getMigrationInstruction().getSourceActivityId()))))
                .distinct()
                .toList();
    }

    static String words(String failure, String name) {
        return WORDS.entrySet().stream()
                .filter(word -> failure.contains(word.getKey()))
                .findFirst()
                .map(word -> Texts.kept("migration.blocked." + word.getValue(), name))
                .orElseGet(() -> Texts.kept("migration.blocked.other", name, failure));
    }
}
