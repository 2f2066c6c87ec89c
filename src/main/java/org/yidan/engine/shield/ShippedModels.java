package org.yidan.engine.shield;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The process models the application came with, by their keys, and what they say about holders, calls and numbers. */
final class ShippedModels {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");

    private static final String BEAN = "";

    private static final Set<String> REMEMBERED = Set.of("assignee", "candidateGroups", "businessKey", "calledElement");

    private final Map<String, Set<Map.Entry<String, String>>> models = new ConcurrentHashMap<>();

    /** Whether a process of this key came with the application. */
    boolean has(String process) {
        return !words(process).isEmpty();
    }

    /** Whether the process of this key, as it came, has an attribute of this name and value. */
    boolean uses(String process, String attribute, String value) {
        return words(process).contains(Map.entry(attribute, value));
    }

    private Set<Map.Entry<String, String>> words(String process) {
        return KEY.matcher(process).matches() ? models.computeIfAbsent(process, ShippedModels::read) : Set.of();
    }

    /** Whether the process of this key, as it came, names this bean. */
    boolean names(String process, String bean) {
        return words(process).contains(Map.entry(BEAN, bean));
    }

    /** Empty if there is no such file. */
    private static Set<Map.Entry<String, String>> read(String process) {
        Set<Map.Entry<String, String>> words = new HashSet<>();
        byte[] model = file(process);
        if (model != null) {
            words.add(Map.entry("id", process));
            NAME.matcher(new String(model, StandardCharsets.UTF_8))
                    .results()
                    .forEach(name -> words.add(Map.entry(BEAN, name.group())));
            XmlReading.read(model, tag -> {
                tag.attributes().entrySet().stream()
                        .filter(attribute -> REMEMBERED.contains(attribute.getKey()))
                        .map(attribute -> Map.entry(attribute.getKey(), attribute.getValue()))
                        .forEach(words::add);
                return List.of();
            });
        }
        return words;
    }

    private static byte @Nullable [] file(String process) {
        try (InputStream file = ShippedModels.class.getResourceAsStream("/processes/" + process + ".bpmn")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
