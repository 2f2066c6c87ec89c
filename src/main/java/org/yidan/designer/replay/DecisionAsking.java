package org.yidan.designer.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.call.replay.CallReplay;
import org.yidan.designer.rehearsal.table.AnsweringTable;
import org.yidan.designer.replay.RecordedDecisions.Decision;
import org.yidan.designer.replay.RecordedDecisions.Variable;
import org.yidan.shared.Texts;

/** Asks a table again what processes, or the registration of calls, asked it. */
final class DecisionAsking implements Asking {

    private static final String URGENCY = "call-urgency";

    private final AnsweringTable inForce;
    private final AnsweringTable drafted;
    private final RecordedDecisions decisions;
    private final CallReplay calls;
    private final Function<String, AnsweringTable> versions;
    private final Map<String, Map<String, String>> asked = new HashMap<>();

    DecisionAsking(
            AnsweringTable inForce,
            AnsweringTable drafted,
            RecordedDecisions decisions,
            CallReplay calls,
            Function<String, AnsweringTable> versions) {
        this.inForce = inForce;
        this.drafted = drafted;
        this.decisions = decisions;
        this.calls = calls;
        this.versions = versions;
    }

    @Override
    public void ask(Cases cases, Found found) {
        Set<String> silent = cases.silent();
        if (inForce.key().equals(URGENCY)) {
            calls.urgencies(cases.numbers()).forEach(one -> {
                silent.remove(one.callNo());
                compare(
                        cases.of(one.callNo()),
                        one.question().inputs(),
                        List.of(Map.of("urgency", one.answer())),
                        found);
            });
        } else {
            List<Decision> recorded = decisions.of(inForce.key(), cases.numbers());
            recorded.forEach(one -> silent.remove(one.caseNo()));
            Map<String, List<Variable>> variables = more(recorded);
            recorded.forEach(one -> again(cases.of(one.caseNo()), one, variables, found));
        }
        silent.forEach(no -> found.add(
                cases.of(no), null, Figure.UNBUILT, drafted.name(), "", Texts.kept("designer.replay.not-asked")));
    }

    /** The variables that the draft asks for and the record of the decisions has not. */
    private Map<String, List<Variable>> more(List<Decision> recorded) {
        Set<String> names = new HashSet<>(drafted.asked().values());
        names.addAll(inForce.asked().values());
        return decisions
                .variables(recorded.stream().map(Decision::instance).distinct().toList(), names)
                .stream()
                .collect(Collectors.groupingBy(one -> one.instance() + " " + one.name()));
    }

    private void again(ClosedCase of, Decision one, Map<String, List<Variable>> variables, Found found) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        Map<String, String> names =
                asked.computeIfAbsent(one.version(), id -> versions.apply(id).asked());
        one.inputs().forEach((clause, value) -> inputs.put(names.getOrDefault(clause, clause), value));
        Set<String> wanted = new TreeSet<>(drafted.asked().values());
        wanted.addAll(inForce.asked().values());
        for (String name : wanted) {
            if (!inputs.containsKey(name)) {
                Optional<Variable> known = at(one, variables.getOrDefault(one.instance() + " " + name, List.of()));
                if (known.isEmpty()) {
                    found.add(
                            of,
                            null,
                            Figure.UNBUILT,
                            drafted.name(),
                            said(one.answer()),
                            Texts.kept("designer.replay.no-input", name));
                    return;
                }
                inputs.put(name, known.get().value());
            }
        }
        compare(of, inputs, one.answer(), found);
    }

    /** What a variable was then: the last it became; unknown where it became two things at that very instant. */
    private static Optional<Variable> at(Decision one, List<Variable> history) {
        List<Variable> before = new ArrayList<>(
                history.stream().filter(had -> !had.since().isAfter(one.at())).toList());
        Set<String> then = before.stream()
                .filter(had -> had.since().equals(one.at()))
                .map(had -> String.valueOf(had.value()))
                .collect(Collectors.toSet());
        return before.isEmpty() || then.size() > 1 ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    private void compare(
            ClosedCase of, Map<String, @Nullable Object> inputs, List<Map<String, Object>> recorded, Found found) {
        String was = said(recorded);
        found.check(of, null, inForce.name(), was, said(inForce.answer(inputs)));
        String would = said(drafted.answer(inputs));
        if (!would.equals(was)) {
            found.add(of, null, Figure.DIFFERENT, drafted.name(), was, would);
        }
    }

    private static String said(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> new TreeMap<>(row)
                        .values().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
