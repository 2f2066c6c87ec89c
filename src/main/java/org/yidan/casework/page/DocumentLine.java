package org.yidan.casework.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.shared.Texts;

/**
 * An issued document as shown.
 *
 * @param fields label and text of each field of its content
 */
public record DocumentLine(IssuedDocument document, List<Field> fields) {

    /** One field of the content. */
    public record Field(String label, String text) {}

    static DocumentLine of(IssuedDocument document, Map<String, Object> shown) {
        return new DocumentLine(
                document,
                new TreeMap<>(shown)
                        .entrySet().stream()
                                .map(entry -> new Field(label(entry.getKey()), text(entry.getValue())))
                                .toList());
    }

    private static String label(String key) {
        String label = Texts.of("forms.field." + key);
        return label.equals("forms.field." + key) ? key : label;
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(DocumentLine::text).collect(Collectors.joining("；"));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> part.getKey() + "：" + text(part.getValue()))
                    .collect(Collectors.joining("，"));
        }
        return String.valueOf(value);
    }
}
