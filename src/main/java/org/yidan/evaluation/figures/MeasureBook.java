package org.yidan.evaluation.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;

/** The measures there are, read from their files once; one the database does not understand is found at the start. */
@Component
public class MeasureBook {

    private final Map<String, Measure> byId = new TreeMap<>();

    MeasureBook(JdbcClient jdbc) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:evaluation/measures/*.sql")) {
                String name = Objects.requireNonNull(file.getFilename());
                Measure measure = read(name.substring(0, name.length() - 4), file.getContentAsString(StandardCharsets.UTF_8));
                check(jdbc, measure);
                byId.put(measure.id(), measure);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every measure, by id. */
    public Collection<Measure> all() {
        return byId.values();
    }

    /** The measure of this id; refused when there is none. */
    public Measure measure(String id) {
        Measure found = byId.get(id);
        if (found == null) {
            throw Refused.invalid("figures.no-measure", id);
        }
        return found;
    }

    static Measure read(String id, String text) {
        Map<String, String> said = new HashMap<>();
        List<Window> windows = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.replaceFirst("^-- ", "").split(" ", 2);
            switch (parts[0]) {
                case "in" -> windows.add(new Window(parts[1], null));
                case "standing" -> windows.add(new Window(parts[1].split(" ")[0], parts[1].split(" ")[1]));
                case "zh", "en", "version", "source", "counts", "denominator", "numerator", "excluded" -> said.put(
                        parts[0], parts[1]);
                default -> throw new IllegalStateException("measure " + id + ": " + line);
            }
        });
        return new Measure(
                id,
                said(said, "zh"),
                said(said, "en"),
                Integer.parseInt(said(said, "version")),
                said(said, "source"),
                FactTable.valueOf(said(said, "counts").toUpperCase(Locale.ROOT)),
                List.copyOf(windows),
                said.get("denominator"),
                said(said, "numerator"),
                said.getOrDefault("excluded", "false"));
    }

    private static String said(Map<String, String> said, String key) {
        String value = said.get(key);
        if (value == null) {
            throw new IllegalStateException("a measure without " + key + ": " + said);
        }
        return value;
    }

    private static void check(JdbcClient jdbc, Measure measure) {
        Timestamp now = new Timestamp(0);
        for (Window window : measure.windows()) {
            Arrays.stream(By.values())
                    .forEach(by -> jdbc.sql(Count.of(measure.counts(), window, List.of(measure), by, Scope.of("")).sql())
                            .params(Map.of("region", "", "from", now, "until", now, "asOf", now))
                            .query()
                            .listOfRows());
        }
    }
}
