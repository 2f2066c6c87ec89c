package org.yidan.naming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of all forms, and those the code reads, as they stand in the files. */
final class FormFields {

    private static final Path FORMS = Path.of("forms");
    private static final Path MAIN = Path.of("src/main/java");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CHOICES = Set.of("select", "taglist", "checklist", "radio");

    private static final Pattern READ = Pattern.compile(
            "(?:\\.(?:text|optionalText|list|optionalList)|optional|FormLines\\.of)\\(\\s*(?:answers,\\s*)?\"([a-z]\\w+)\"");

    private static final Pattern SENT = Pattern.compile("NAMES = \\[([^\\]]+)\\]");

    private FormFields() {}

    /** By form and name: whether it may name something, being a line of text or a choice whose values the server gives. */
    static Map<String, Boolean> all() {
        Map<String, Boolean> fields = new TreeMap<>();
        for (Path file : files(FORMS)) {
            String form = FORMS.relativize(file).toString().replaceFirst("\\.[a-z]+$", "");
            if (file.toString().endsWith(".form")) {
                components(fields, form, tree(file));
            } else if (file.toString().endsWith(".html")) {
                embedded(fields, form, read(file));
            }
        }
        return fields;
    }

    private static void components(Map<String, Boolean> fields, String form, JsonNode node) {
        node.path("components").forEach(component -> {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            boolean given = CHOICES.contains(type) && !component.has("values");
            if (!key.isEmpty()) {
                fields.put(form + " " + key, type.equals("textfield") || given);
            }
            components(fields, form, component);
        });
    }

    private static void embedded(Map<String, Boolean> fields, String form, String html) {
        Matcher sent = SENT.matcher(html);
        while (sent.find()) {
            Stream.of(sent.group(1).split(","))
                    .forEach(name -> fields.put(form + " " + name.replaceAll("[\\s']", ""), true));
        }
    }

    /** Fields whose answers the code takes as text or as a list. */
    static Set<String> readByCode() {
        Set<String> fields = new TreeSet<>();
        files(MAIN).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(FormFields::read)
                .filter(source -> source.contains("FormAnswers"))
                .forEach(source -> {
                    Matcher read = READ.matcher(source);
                    while (read.find()) {
                        fields.add(read.group(1));
                    }
                });
        return fields;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
