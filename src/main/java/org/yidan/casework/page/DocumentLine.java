package org.yidan.casework.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.forms.CodeWords;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/**
 * An issued document as shown.
 *
 * @param fields label and text of each field of its content
 */
public record DocumentLine(IssuedDocument document, List<Field> fields) {

    private static final OfficeTimes TIMES = new OfficeTimes();

    /** One field of the content. */
    public record Field(String label, String text) {}

    /** What it says in words; {@code names} are those of units and people by code. */
    static DocumentLine of(IssuedDocument document, Map<String, Object> shown, Map<String, String> names) {
        return new DocumentLine(
                document,
                new TreeMap<>(shown)
                        .entrySet().stream()
                                .map(entry ->
                                        new Field(label(entry.getKey()), text(entry.getKey(), entry.getValue(), names)))
                                .toList());
    }

    private static String label(String key) {
        return Texts.first(key, "forms.field." + key, "printing.label." + key);
    }

    private static String text(String field, Object value, Map<String, String> names) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(field, one, names)).collect(Collectors.joining("；"));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> label(String.valueOf(part.getKey())) + "："
                            + text(String.valueOf(part.getKey()), part.getValue(), names))
                    .collect(Collectors.joining("，"));
        }
        if (value instanceof Boolean yes) {
            return Texts.of(yes ? "pages.page.yes" : "pages.page.no");
        }
        String text = String.valueOf(value);
        return CodeWords.of(field, text).orElseGet(() -> names.getOrDefault(text, TIMES.said(text)));
    }
}
