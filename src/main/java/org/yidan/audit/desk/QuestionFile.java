package org.yidan.audit.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Sha256;

/**
 * Reads the file of a question: lines {@code -- room …}, {@code needs}, {@code sight}, {@code order}, {@code column}, {@code filter}, then the
 * statement. Conditions stand where the statement says {@code /*where*}{@code /}, else around it, where its row is {@code q}.
 */
final class QuestionFile {

    private static final Pattern FILTER = Pattern.compile(
            "(\\w+) (\\w+)(?:\\(([^)]*)\\))?( required)?(?: readers (array\\[[^\\]]*\\]))?(?: : (.*))?");
    private static final int VERSION_LENGTH = 12;

    private final String id;
    private final List<String> needs = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private String room = "";
    private Question.@Nullable Sight sight;
    private String sightOf = "";
    private String order = "";

    private QuestionFile(String id) {
        this.id = id;
    }

    static Question read(String id, String text) {
        QuestionFile file = new QuestionFile(id);
        text.lines().forEach(file::line);
        if (file.sight == null || file.order.isEmpty()) {
            throw new IllegalStateException("question " + id + " says no sight or no order");
        }
        return new Question(
                id,
                file.room,
                List.copyOf(file.needs),
                file.sight,
                file.sightOf,
                Arrays.stream(file.order.split(", "))
                        .map(one -> one.replaceFirst(" desc$", ""))
                        .toList(),
                file.order.endsWith(" desc"),
                List.copyOf(file.columns),
                List.copyOf(file.filters),
                file.sql.toString().strip(),
                Sha256.of(text).substring(0, VERSION_LENGTH));
    }

    private void line(String line) {
        if (!line.startsWith("-- ")) {
            sql.append(line).append('\n');
            return;
        }
        String[] said = line.substring(3).split(" ", 2);
        switch (said[0]) {
            case "room" -> room = said[1];
            case "needs" -> needs.addAll(List.of(said[1].split(", ")));
            case "order" -> order = said[1];
            case "sight" -> {
                String[] parts = said[1].split(" ", 2);
                sight = Question.Sight.valueOf(parts[0].toUpperCase(Locale.ROOT));
                sightOf = parts.length > 1 ? parts[1] : "";
            }
            case "column" -> {
                String[] parts = said[1].split(" ");
                columns.add(
                        new Column(parts[0], Column.Type.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts.length > 2));
            }
            case "filter" -> filters.add(filter(said[1]));
            default -> throw new IllegalStateException("question " + id + ": " + line);
        }
    }

    private Filter filter(String said) {
        Matcher parts = FILTER.matcher(said);
        if (!parts.matches()) {
            throw new IllegalStateException("question " + id + ": " + said);
        }
        String choices = parts.group(3);
        String readers = parts.group(5);
        String condition = parts.group(6);
        return new Filter(
                parts.group(1),
                Filter.Type.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                choices == null ? List.of() : List.of(choices.split("\\|")),
                parts.group(4) != null,
                readers == null ? "" : readers,
                condition == null ? "" : condition);
    }
}
