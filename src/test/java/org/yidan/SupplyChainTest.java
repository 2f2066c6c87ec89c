package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What the application is built from and shipped with: no known hole, no secret, no image that may change by itself. */
class SupplyChainTest {

    /** A part in the local repository of Maven: group as folders, artifact, version. */
    private static final Pattern PART = Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

    private static final Path KNOWN_HOLES = Path.of("src/test/resources/security/known-holes.csv");
    private static final Path KNOWN_SECRETS = Path.of("src/test/resources/security/known-secrets.txt");

    private static final Set<String> READABLE = Set.of(
            "java",
            "yml",
            "yaml",
            "properties",
            "xml",
            "sh",
            "md",
            "json",
            "js",
            "html",
            "sql",
            "csv",
            "mjs",
            "bpmn",
            "dmn",
            "form",
            "example",
            "txt",
            "config",
            "factories");
    private static final List<String> LEFT_OUT =
            List.of("./.git", "./target", "./.yidan", "./src/main/resources/static/yidan/bpmn-js");

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b"),
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
            Pattern.compile("(?i)jdbc:[a-z]+://[^\\s\"'<]*password=[^&\\s\"'<${]+"),
            Pattern.compile("(?i)://[a-z0-9._-]+:[^@\\s/\"'<{$]{6,}@"),
            Pattern.compile(
                    "(?i)(?:password|passwd|secret|api[-_]?key|data[-_]key|token)\\s*[:=]\\s*[\"']?([A-Za-z0-9+/_-]{24,}={0,2})"));

    @Test
    void noPartHasAHoleThatIsKnownAndNotClosedByUs() throws IOException {
        Map<String, String> parts = parts();
        List<String> open = new ArrayList<>();
        for (CSVRecord hole : holes()) {
            String version = parts.get(hole.get("artifact"));
            assertThat(version)
                    .as("%s is no part any more: take its row out", hole.get("artifact"))
                    .isNotNull();
            boolean closed = !hole.get("fixed_in").equals("none")
                    && Version.parse(version).compareTo(Version.parse(hole.get("fixed_in"))) >= 0;
            if (closed) {
                assertThat(hole.get("accepted_because"))
                        .as("%s needs no excuse", hole)
                        .isEmpty();
            } else if (hole.get("accepted_because").isBlank()) {
                open.add(hole.get("artifact") + " " + version + ": " + hole.get("advisory"));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyImageIsPinnedByItsDigest() throws IOException {
        List<String> images = Stream.concat(
                        lines("docker-compose.yml").filter(line -> line.strip().startsWith("image:")),
                        lines("src/main/docker/Dockerfile").filter(line -> line.startsWith("FROM ")))
                .filter(line -> !line.contains("image: yidan:"))
                .toList();

        assertThat(images)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.matches(".*@sha256:[0-9a-f]{64}( AS .*)?"));
    }

    @Test
    void noFileHoldsASecret() throws IOException {
        Set<String> known = known();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            for (Path file : files.filter(SupplyChainTest::isRead).toList()) {
                secrets(file, known, found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theScanFindsWhatItLooksFor() {
        for (String planted : List.of(
                "-----BEGIN " + "PRIVATE KEY-----",
                "AKIA" + "ABCDEFGHIJKLMNOP",
                "jdbc:postgresql://db/yidan?pass" + "word=Secret123",
                "https://user:" + "hunter2secret@example.org/",
                "pass" + "word: abcdefghijklmnopqrstuvwxyz")) {
            assertThat(SECRETS).as(planted).anyMatch(pattern -> pattern.matcher(planted)
                    .find());
        }
    }

    private static boolean isRead(Path file) {
        String name = file.getFileName().toString();
        return LEFT_OUT.stream().noneMatch(folder -> file.startsWith(folder))
                && !file.toString().contains("node_modules")
                && READABLE.contains(name.substring(name.lastIndexOf('.') + 1))
                && Files.isRegularFile(file);
    }

    private static void secrets(Path file, Set<String> known, List<String> found) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        for (Pattern pattern : SECRETS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String value = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
                if (!known.contains(value)) {
                    found.add(file + ": " + value.substring(0, Math.min(12, value.length())) + "…");
                }
            }
        }
    }

    private static Set<String> known() throws IOException {
        return lines(KNOWN_SECRETS.toString())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2)[0])
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream();
    }

    /** What the application runs with here, which is what goes into the jar and more; version by group and artifact. */
    private static Map<String, String> parts() {
        Map<String, String> parts = new HashMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Matcher part = PART.matcher(entry.replace('\\', '/'));
            if (part.matches()) {
                parts.put(part.group(1).replace('/', '.') + ":" + part.group(2), part.group(3));
            }
        }
        assertThat(parts).hasSizeGreaterThan(150);
        return parts;
    }

    private static List<CSVRecord> holes() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(KNOWN_HOLES)) {
            return format.parse(reader).getRecords();
        }
    }
}
