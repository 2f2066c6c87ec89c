package org.yidan.engine.refusal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Which answers of a form the refusals of the desks are about, from {@code refused-fields.properties}: the desks know no forms. */
final class FieldsOfRefusals {

    private static final Map<String, List<String>> FIELDS = read();

    private FieldsOfRefusals() {}

    /** Keys of fields, the first that the form has is meant; none where the refusal is about no single answer. */
    static List<String> of(String code) {
        return FIELDS.getOrDefault(code, List.of());
    }

    static Map<String, List<String>> all() {
        return FIELDS;
    }

    private static Map<String, List<String>> read() {
        Properties lines = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("refused-fields.properties").getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        code -> code,
                        code -> List.of(lines.getProperty(code).strip().split("\\s*,\\s*"))));
    }
}
