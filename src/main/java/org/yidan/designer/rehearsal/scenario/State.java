package org.yidan.designer.rehearsal.scenario;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rehearsal.OpenStep;
import org.yidan.designer.rehearsal.Passed;
import org.yidan.designer.rehearsal.StageView;
import org.yidan.designer.rehearsal.scenario.Outcome.Check;
import org.yidan.shared.OfficeClock;

/**
 * What there is after a line, as its cells would say it.
 *
 * @param ends what ended since the line before
 * @param instance the process the last act was in
 */
record State(StageView view, List<OpenStep> open, List<Passed> ends, @Nullable String instance) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    private static final String NOTHING = "无";

    /** Compares a cell with what came. */
    Check check(Column column, String expected) {
        boolean asked = !expected.isEmpty();
        String actual = said(column, expected);
        return new Check(column, expected, actual, !asked || fits(column, expected));
    }

    /** What came, as a cell says it; of variables those that are asked for. */
    String said(Column column, String expected) {
        return switch (column) {
            case NEXT -> open.isEmpty()
                    ? NOTHING
                    : open.stream().map(OpenStep::name).sorted().collect(Collectors.joining("；"));
            case POSTS -> pairs(step -> String.join(",", new TreeSet<>(step.posts())));
            case DUE -> pairs(step -> minute(step.due()));
            case END -> ends.isEmpty()
                    ? NOTHING
                    : ends.stream().map(State::name).sorted().collect(Collectors.joining("；"));
            case VARIABLES -> Pairs.of(ScenarioSheet.nothing(expected) ? "" : expected).keySet().stream()
                    .map(name -> name + "=" + Pairs.literal(variable(name)))
                    .collect(Collectors.joining("；"));
            default -> "";
        };
    }

    private boolean fits(Column column, String expected) {
        List<String> parts = ScenarioSheet.nothing(expected) ? List.of() : Pairs.parts(expected);
        return switch (column) {
            case NEXT -> allFound(parts, open, OpenStep::isCalled);
            case END -> allFound(
                    parts,
                    ends,
                    (end, word) -> end.element().equals(word) || name(end).equals(word));
            case POSTS -> eachFits(
                    expected, step -> new TreeSet<>(step.posts()), value -> new TreeSet<>(List.of(value.split(","))));
            case DUE -> eachFits(expected, step -> minute(step.due()), Function.identity());
            case VARIABLES -> Pairs.of(expected).entrySet().stream()
                    .allMatch(pair -> variable(pair.getKey()).equals(pair.getValue()));
            default -> true;
        };
    }

    /** What is said of a step holds for one of the steps called so. */
    private boolean eachFits(String expected, Function<OpenStep, ?> actual, Function<String, ?> meant) {
        return Pairs.of(expected).entrySet().stream().allMatch(pair -> open.stream()
                .filter(step -> step.isCalled(pair.getKey()))
                .anyMatch(step -> Objects.equals(actual.apply(step), meant.apply(pair.getValue()))));
    }

    private static <T> boolean allFound(List<String> words, List<T> things, BiPredicate<T, String> called) {
        List<T> left = new ArrayList<>(things);
        return words.stream().allMatch(word -> left.stream()
                        .filter(thing -> called.test(thing, word))
                        .findFirst()
                        .map(left::remove)
                        .orElse(false))
                && left.isEmpty();
    }

    private String pairs(Function<OpenStep, String> said) {
        Map<String, String> pairs = new LinkedHashMap<>();
        open.forEach(step -> pairs.putIfAbsent(step.name(), said.apply(step)));
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .sorted()
                .collect(Collectors.joining("；"));
    }

    private String variable(String name) {
        List<String> instances = new ArrayList<>(view.instances());
        if (instance != null) {
            instances.add(instance);
        }
        for (int i = instances.size() - 1; i >= 0; i--) {
            Object value = view.variables(instances.get(i)).get(name);
            if (value != null) {
                return value.toString();
            }
        }
        return NOTHING;
    }

    private static String name(Passed end) {
        return end.name() == null ? end.element() : end.name();
    }

    private static String minute(@Nullable Instant due) {
        return due == null ? NOTHING : MINUTE.format(due);
    }
}
