package org.yidan.audit.reads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The list of addresses whose answers are reads ({@code audit/reads.csv}); the first line that fits decides. */
@Component
class DeclaredReads {

    private static final String NO_READ = "-";

    private final List<Line> lines;

    DeclaredReads() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                new ClassPathResource("audit/reads.csv").getInputStream(), StandardCharsets.UTF_8))) {
            lines = file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Line(Set<String> methods, PathPattern path, @Nullable ReadKind kind) {

        static Line of(String text) {
            String[] cells = text.split(",", 4);
            return new Line(
                    Set.of(cells[0].split(" ")),
                    PathPatternParser.defaultInstance.parse(cells[1]),
                    cells[2].equals(NO_READ) ? null : ReadKind.valueOf(cells[2]));
        }
    }

    /** What an address says of the read: its kind, null for none, and the variables of the line. */
    record Found(@Nullable ReadKind kind, Map<String, String> names) {}

    /** The line for this address, if there is one. */
    Optional<Found> find(String method, PathContainer path) {
        return lines.stream()
                .filter(line -> line.methods.contains(method))
                .flatMap(line -> Optional.ofNullable(line.path.matchAndExtract(path)).stream()
                        .map(match -> new Found(line.kind, match.getUriVariables())))
                .findFirst();
    }
}
