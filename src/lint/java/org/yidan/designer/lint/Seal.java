package org.yidan.designer.lint;

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

/**
 * Puts the compiled script in its place, with the sum of the sources it was made of on top: by that a test sees that somebody changed
 * a rule and did not compile again. Blanks do not count, the formatter may move them.
 */
public final class Seal {

    private Seal() {}

    /** Folder of the sources, compiled script, where it goes. */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path sources = Path.of(arguments[0]);
        String script = Files.readString(Path.of(arguments[1]));
        Path place = Path.of(arguments[2]);
        Files.createDirectories(place.getParent());
        Files.writeString(
                place,
                "/* Compiled from org.yidan.designer.rules by src/lint/pom.xml with TeaVM (Apache-2.0), do not edit. Sources: " + sum(sources)
                        + " */\n" + script.strip() + "\n");
    }

    private static String sum(Path sources) throws IOException, NoSuchAlgorithmException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("modeler/open", "rules")) {
            try (Stream<Path> all = Files.walk(sources.resolve(folder))) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files) {
            digest.update(Files.readString(file).replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
