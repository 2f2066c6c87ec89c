package org.yidan.printing.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.printing.sheet.ChineseForm.Moment;
import org.yidan.shared.Texts;

/** The content of a record for templates, which call it {@code f}. What the record lacks reads as a dash, nothing is made up. */
public final class Fields {

    /** What stands where the record has nothing. */
    public static final String NONE = "——";

    private final Map<String, Object> content;
    private final Names names;
    private final SheetLabels words;

    Fields(Map<String, Object> content, Names names) {
        this.content = content;
        this.names = names;
        this.words = new SheetLabels(names);
    }

    /** Whether the record says anything there. */
    public boolean has(String key) {
        Object value = content.get(key);
        return value instanceof Collection<?> several
                ? !several.isEmpty()
                : value != null && !value.toString().isBlank() && !value.equals("null");
    }

    /** The text as kept. */
    public String text(String key) {
        return has(key) ? String.valueOf(content.get(key)) : NONE;
    }

    /** The paragraphs of a text, or the entries of a list. */
    public List<String> lines(String key) {
        if (!has(key)) {
            return List.of(NONE);
        }
        return content.get(key) instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : paragraphs(String.valueOf(content.get(key)));
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(ChineseForm.daysIn(text).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The entries in one line, joined by 、. */
    public String joined(String key) {
        return has(key) ? String.join("、", list(key)) : NONE;
    }

    /** 2026年3月10日. */
    public String day(String key) {
        return moment(key).map(Moment::day).orElseGet(() -> text(key));
    }

    /** 2026年3月10日9时05分. */
    public String time(String key) {
        return moment(key).map(Moment::full).orElseGet(() -> text(key));
    }

    private Optional<Moment> moment(String key) {
        return has(key) ? ChineseForm.moment(text(key)) : Optional.empty();
    }

    public String unit(String key) {
        return has(key) ? names.unit(text(key)) : NONE;
    }

    /** Names of units in one line. */
    public String units(String key) {
        return has(key) ? list(key).stream().map(names::unit).collect(Collectors.joining("、")) : NONE;
    }

    public String person(String key) {
        return has(key) ? names.person(text(key)) : NONE;
    }

    /** Names of people in one line. */
    public String persons(String key) {
        return has(key) ? list(key).stream().map(names::person).collect(Collectors.joining("、")) : NONE;
    }

    /** The word for the code that stands there, by the texts that begin with this. */
    public String word(String texts, String key) {
        return has(key) ? words.of(texts, text(key)) : NONE;
    }

    /** The word for what a step of a call came to, or for why something was asked. */
    public String result(String key) {
        return has(key) ? words.ofCall(text(key)) : NONE;
    }

    /** Words for the codes that stand there, in one line. */
    public String wordList(String texts, String key) {
        return has(key) ? list(key).stream().map(code -> words.of(texts, code)).collect(Collectors.joining("、")) : NONE;
    }

    /** 人民币陆万元整（￥60000.00）. */
    public String money(String key) {
        if (!has(key)) {
            return NONE;
        }
        try {
            BigDecimal yuan = new BigDecimal(text(key));
            String figures = yuan.setScale(2, RoundingMode.HALF_UP).toPlainString();
            return "人民币" + ChineseForm.amountInWords(yuan) + "（￥" + figures + "）";
        } catch (NumberFormatException notANumber) {
            return text(key);
        }
    }

    /** The rows of a table, each a record of its own. */
    public List<Fields> rows(String key) {
        return content.get(key) instanceof Collection<?> several
                ? several.stream().flatMap(row -> row(row).stream()).toList()
                : List.of();
    }

    private Optional<Fields> row(Object row) {
        if (!(row instanceof Map<?, ?> parts)) {
            return Optional.empty();
        }
        Map<String, Object> fields = new TreeMap<>();
        parts.forEach((key, value) -> fields.put(String.valueOf(key), value));
        fields.values().removeIf(Objects::isNull);
        return Optional.of(new Fields(fields, names));
    }

    /** Key and value of a field that is a map itself, as two-column rows. */
    public List<Line> pairs(String key) {
        return content.get(key) instanceof Map<?, ?> parts
                ? parts.entrySet().stream()
                        .map(part -> new Line(
                                words.label(String.valueOf(part.getKey())),
                                List.of(words.value(String.valueOf(part.getKey()), part.getValue()))))
                        .toList()
                : List.of();
    }

    /** Every field with its label, for papers without a layout of their own. */
    public List<Line> all() {
        return content.keySet().stream()
                .filter(this::has)
                .filter(key -> !words.technical(key))
                .sorted()
                .map(key -> new Line(words.label(key), values(key, content.get(key))))
                .toList();
    }

    private List<String> values(String key, @Nullable Object value) {
        Stream<?> entries = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return entries.flatMap(entry -> paragraphs(words.value(key, entry)).stream())
                .toList();
    }

    /** A label and its paragraphs. */
    public record Line(String label, List<String> paragraphs) {}

    /** Paragraphs with their numbers. */
    public List<String> numbered(String key) {
        List<String> lines = lines(key);
        return has(key)
                ? IntStream.rangeClosed(1, lines.size())
                        .mapToObj(number -> number + ". " + lines.get(number - 1))
                        .toList()
                : lines;
    }

    /** Lines of {@code a｜b｜c}, three cells each; units by their names, what is missing as a dash. */
    public List<List<String>> cells(String key) {
        return lines(key).stream()
                .filter(line -> !line.equals(NONE))
                .map(this::cells3)
                .toList();
    }

    private List<String> cells3(String line) {
        String[] parts = line.split("[｜|]", -1);
        return IntStream.range(0, 3)
                .mapToObj(at -> at < parts.length && !parts[at].isBlank() ? names.unit(parts[at].strip()) : NONE)
                .toList();
    }

    /** Names of the units of several fields, each once. */
    public String unitsOf(String... keys) {
        return Arrays.stream(keys)
                .filter(this::has)
                .flatMap(key -> list(key).stream())
                .map(names::unit)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** A number of hours as days and hours. */
    public String span(String key) {
        if (!has(key) || !text(key).matches("\\d{1,9}")) {
            return text(key);
        }
        int hours = Integer.parseInt(text(key));
        if (hours == 0) {
            return Texts.kept("printing.span-short");
        }
        return Texts.kept("printing.span", String.valueOf(hours / 24), String.valueOf(hours % 24));
    }

    /** Lines of {@code number｜result｜note} as sentences. */
    public List<String> checks(String key) {
        return lines(key).stream().map(Fields::check).toList();
    }

    private static String check(String line) {
        String[] parts = line.split("[｜|]", -1);
        return parts.length < 2
                ? line
                : Texts.kept("printing.check", parts[0], parts[1])
                        + (parts.length > 2 && !parts[2].isBlank() ? "（" + parts[2] + "）" : "");
    }

    private List<String> list(String key) {
        Object value = content.get(key);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String text = String.valueOf(value).strip();
        String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return Arrays.stream(inner.split("[,，]"))
                .map(one -> one.strip().replaceAll("^\"|\"$", ""))
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
