package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in Chinese and in English, can be formatted, and is there where the code or a page asks for it. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MAIN = Path.of("src/main/java");

    private static final Pattern TEXTS =
            Pattern.compile("Texts\\.of\\(\\s*\"([a-z0-9]+)\\.([A-Za-z0-9.-]+)\"(\\s*\\+)?");
    private static final Pattern REFUSED = Pattern.compile(
            "\\bRefused\\s*\\.(?:invalid|forbidden|conflict|missing)\\(\\s*\"([a-z0-9]+)\\.([a-z0-9.-]*)\"(\\s*\\+)?");
    private static final Pattern STEP = Pattern.compile("id=\"(?:User|Service)Task_([A-Za-z]+)\"");
    private static final Pattern LABEL = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[}(]");

    private final Map<String, Properties> bundles = bundles();

    @Test
    void everyTextIsThereInBothLanguages() {
        List<String> faults = new ArrayList<>();
        bundles.keySet().stream().filter(name -> !name.endsWith("_en")).forEach(name -> {
            TreeSet<String> chinese = new TreeSet<>(bundles.get(name).stringPropertyNames());
            TreeSet<String> english = new TreeSet<>(
                    bundles.getOrDefault(name + "_en", new Properties()).stringPropertyNames());
            chinese.stream()
                    .filter(key -> !english.contains(key))
                    .forEach(key -> faults.add(name + "_en lacks " + key));
            english.stream().filter(key -> !chinese.contains(key)).forEach(key -> faults.add(name + " lacks " + key));
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void everyTextCanBeFormattedAndHasTheSameArgumentsInBothLanguages() {
        List<String> faults = new ArrayList<>();
        bundles.forEach((name, texts) -> texts.forEach((key, text) -> {
            String other = bundles.getOrDefault(name + "_en", texts).getProperty((String) key, (String) text);
            if (arguments((String) text) != arguments(other)) {
                faults.add(name + " " + key + ": " + text + " / " + other);
            }
        }));

        assertThat(faults).isEmpty();
    }

    private static int arguments(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    @Test
    void noKeyIsWrittenTwice() {
        List<String> twice = files(MESSAGES, ".properties")
                .flatMap(file -> {
                    TreeSet<String> seen = new TreeSet<>();
                    return read(file)
                            .lines()
                            .filter(line -> line.matches("[^#\\s][^=]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .filter(key -> !seen.add(key))
                            .map(key -> file.getFileName() + " " + key);
                })
                .toList();

        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextTheCodeAsksForExists() {
        List<String> missing = new ArrayList<>();
        files(MAIN, ".java").forEach(file -> {
            String source = read(file);
            Matcher texts = TEXTS.matcher(source);
            while (texts.find()) {
                demand(missing, file, texts.group(1), texts.group(2), texts.group(3) != null);
            }
            Matcher refusals = REFUSED.matcher(source);
            while (refusals.find()) {
                demand(missing, file, refusals.group(1), refusals.group(2), refusals.group(3) != null);
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyLabelOfAPageExists() {
        List<String> missing = new ArrayList<>();
        files(TEMPLATES, ".html").forEach(file -> {
            Matcher labels = LABEL.matcher(read(file));
            while (labels.find()) {
                demand(missing, file, "pages", labels.group(1), false);
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyStepOfAModelHasANameForTheCasePage() {
        List<String> missing = new ArrayList<>();
        files(Path.of("processes"), ".bpmn")
                .filter(file -> file.getFileName().toString().startsWith("matter-call"))
                .forEach(file -> {
                    Matcher steps = STEP.matcher(read(file));
                    while (steps.find()) {
                        String step = steps.group(1);
                        String key = Character.toLowerCase(step.charAt(0)) + step.substring(1);
                        demand(missing, file, "pages", "cases.step." + key, false);
                    }
                });

        assertThat(missing).isEmpty();
    }

    /** A key whose end is put together at run time must at least begin some text. */
    private void demand(List<String> missing, Path file, String bundle, String key, boolean beginning) {
        boolean known = bundles.containsKey(bundle)
                && bundles.get(bundle).stringPropertyNames().stream()
                        .anyMatch(one -> beginning ? one.startsWith(key) : one.equals(key));
        if (!known) {
            missing.add(file.getFileName() + ": " + bundle + "." + key);
        }
    }

    private static Map<String, Properties> bundles() {
        Map<String, Properties> found = new TreeMap<>();
        files(MESSAGES, ".properties").forEach(file -> {
            Properties texts = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            found.put(file.getFileName().toString().replace(".properties", ""), texts);
        });
        return found;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
