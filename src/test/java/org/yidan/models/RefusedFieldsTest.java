package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yidan.shared.Texts;

/** The table of which answer a refusal is about names refusals that there are and fields that forms have. */
class RefusedFieldsTest {

    private static final Pattern KEY = Pattern.compile("(?:\"key\": |data-field=|name=)\"(\\w+)\"");

    @Test
    void namesRefusalsAndFieldsThatThereAre() throws IOException {
        Properties table = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/refused-fields.properties"))) {
            table.load(file);
        }
        String code = source();
        Set<String> asked = keys();
        Set<String> faults = new TreeSet<>();
        table.stringPropertyNames().forEach(refusal -> {
            if (Texts.of(refusal).equals(refusal) || !code.contains('"' + refusal + '"')) {
                faults.add(refusal + " is no refusal");
            }
            List.of(table.getProperty(refusal).split("\\s*,\\s*")).stream()
                    .filter(field -> !asked.contains(field))
                    .forEach(field -> faults.add(refusal + ": no form asks " + field));
        });

        assertThat(faults).isEmpty();
    }

    private static Set<String> keys() throws IOException {
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return forms.filter(Files::isRegularFile)
                    .map(RefusedFieldsTest::read)
                    .flatMap(form -> KEY.matcher(form).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String source() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusedFieldsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
