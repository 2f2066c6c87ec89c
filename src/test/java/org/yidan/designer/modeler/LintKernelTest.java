package org.yidan.designer.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script that Modeler runs was compiled from the rules as they are now. */
class LintKernelTest {

    private static final Path SOURCES = Path.of("src/main/java/org/yidan/designer");
    private static final Path SCRIPT = Path.of("src/main/resources/designer/lint/rules.js");

    @Test
    void isCompiledFromTheRulesAsTheyAre() throws IOException, NoSuchAlgorithmException {
        assertThat(Files.readAllLines(SCRIPT).get(0))
                .as("a rule has changed: run mvn -f src/lint/pom.xml package and commit " + SCRIPT)
                .contains("Sources: " + sum());
    }

    /** As {@code org.yidan.designer.lint.Seal} makes it: blanks do not count. */
    private static String sum() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : sources()) {
            digest.update(Files.readString(file).replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("modeler/open", "rules")) {
            try (Stream<Path> all = Files.walk(SOURCES.resolve(folder))) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
