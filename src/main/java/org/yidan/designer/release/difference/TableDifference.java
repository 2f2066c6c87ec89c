package org.yidan.designer.release.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yidan.designer.release.difference.Change.Kind;

/** What one decision table of a draft changes: its rows, by what they ask, and its head. */
final class TableDifference {

    private final String title;
    private final Element table;
    private final List<Change> changes = new ArrayList<>();
    /** What the rows say of themselves, by what they ask. */
    private final Map<String, String> notes = new HashMap<>();

    private TableDifference(Element decision) {
        String name = decision.getAttribute("name");
        this.title = name.isBlank() ? decision.getAttribute("id") : name;
        this.table = decision;
    }

    static List<Change> of(@Nullable Element before, Element after) {
        TableDifference difference = new TableDifference(after);
        if (before == null) {
            return List.of(Change.of(Kind.TABLE_NEW, difference.title, difference.title));
        }
        difference.head(before);
        difference.rows(before);
        Settings.tag(difference.title, tag(before), tag(after), difference.changes);
        return difference.changes;
    }

    private void head(Element before) {
        Settings.compare(title, title, headOf(before), headOf(table), path -> Kind.TABLE_SETTING, changes);
    }

    private static Map<String, String> headOf(Element decision) {
        return Xml.flat(decision).entrySet().stream()
                .filter(one -> !one.getKey().contains("/rule") && !one.getKey().endsWith("width"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static String tag(Element decision) {
        return Xml.flat(decision).getOrDefault("@versionTag", "");
    }

    private void rows(Element before) {
        Map<String, List<String>> was = rowsOf(before);
        Map<String, List<String>> becomes = rowsOf(table);
        becomes.forEach((asked, answers) -> {
            List<String> old = was.getOrDefault(asked, List.of());
            for (int i = 0; i < Math.max(old.size(), answers.size()); i++) {
                row(asked, i < old.size() ? old.get(i) : "", i < answers.size() ? answers.get(i) : "");
            }
        });
        was.forEach((asked, answers) -> {
            if (!becomes.containsKey(asked)) {
                answers.forEach(answer -> row(asked, answer, ""));
            }
        });
        List<String> order = was.keySet().stream().filter(becomes::containsKey).toList();
        List<String> now = becomes.keySet().stream().filter(was::containsKey).toList();
        if (!order.equals(now)) {
            changes.add(Change.of(Kind.ROWS_MOVED, title, title));
        }
    }

    private void row(String asked, String before, String after) {
        if (!before.equals(after)) {
            Kind kind = before.isEmpty() ? Kind.ROW_ADDED : after.isEmpty() ? Kind.ROW_REMOVED : Kind.ROW_CHANGED;
            String note = notes.getOrDefault(asked, "");
            changes.add(new Change(kind, title, note.isEmpty() ? asked : note + "（" + asked + "）", "", before, after));
        }
    }

    /** The answers by what is asked, in the order of the table. */
    private Map<String, List<String>> rowsOf(Element decision) {
        List<String> inputs = Xml.all(decision, "input").stream()
                .map(one -> name(
                        one,
                        Xml.all(one, "text").stream().findFirst().map(Xml::text).orElse("")))
                .toList();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Element rule : Xml.all(decision, "rule")) {
            List<String> asks = Xml.below(rule, "inputEntry").map(Xml::text).toList();
            String asked = IntStream.range(0, asks.size())
                    .filter(i -> !asks.get(i).isEmpty() && !asks.get(i).equals("-"))
                    .mapToObj(i -> (i < inputs.size() ? inputs.get(i) + "：" : "") + plain(asks.get(i)))
                    .collect(Collectors.joining("，"));
            String answers = Xml.below(rule, "outputEntry")
                    .map(Xml::text)
                    .map(TableDifference::plain)
                    .collect(Collectors.joining("，"));
            Xml.below(rule, "description").map(Xml::text).forEach(note -> notes.put(asked, note));
            rows.computeIfAbsent(asked.isEmpty() ? "—" : asked, key -> new ArrayList<>())
                    .add(answers.isEmpty() ? "—" : answers);
        }
        return rows;
    }

    private static String name(Element input, String expression) {
        String label = input.getAttribute("label");
        return label.isBlank() ? expression : label;
    }

    /** A text without its quotes, clocks and times in words, any other expression as it is. */
    private static String plain(String entry) {
        if (!entry.matches("\"[^\"]*\"")) {
            return entry;
        }
        return Said.value(entry.substring(1, entry.length() - 1));
    }
}
