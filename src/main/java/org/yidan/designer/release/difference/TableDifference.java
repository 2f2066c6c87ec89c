package org.yidan.designer.release.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yidan.designer.release.difference.Change.Kind;
import org.yidan.shared.Texts;

/** What one decision table of a draft changes: its rows, by what they ask, and its head. */
final class TableDifference {

    private static final Pattern TIME = Pattern.compile("P(?:(\\d+)D|T(\\d+)([HM]))");
    private static final Set<String> CLOCKS = Set.of("ELAPSED", "WORKING_HOURS", "WORKING_DAYS", "LIST");

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
        return difference.changes;
    }

    private void head(Element before) {
        Map<String, String> was = headOf(before);
        Map<String, String> becomes = headOf(table);
        Set<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(becomes.keySet());
        for (String path : paths) {
            String one = was.getOrDefault(path, "");
            String other = becomes.getOrDefault(path, "");
            if (!one.equals(other)) {
                changes.add(new Change(Kind.TABLE_SETTING, title, title, path, one, other));
            }
        }
    }

    private static Map<String, String> headOf(Element decision) {
        return Xml.flat(decision).entrySet().stream()
                .filter(one -> !one.getKey().contains("/rule") && !one.getKey().endsWith("width"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
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
        String text = entry.substring(1, entry.length() - 1);
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            String amount = String.valueOf(time.group(1) == null ? time.group(2) : time.group(1));
            String unit = time.group(1) == null ? String.valueOf(time.group(3)) : "D";
            return Texts.of("designer.time." + unit, amount);
        }
        return CLOCKS.contains(text) ? Texts.of("designer.clock." + text) : text;
    }
}
