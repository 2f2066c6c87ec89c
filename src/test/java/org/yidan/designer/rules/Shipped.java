package org.yidan.designer.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yidan.designer.gate.DesignFiles;

/** The files in {@code processes}, {@code forms} and {@code registers}, and how any files are read. */
public final class Shipped {

    private Shipped() {}

    /** Everything that is deployed at the start, by the name of the file. */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("processes", "forms", "registers")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form")) {
                        files.put(name, Files.readString(file));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    /** The files as the rules read them. */
    public static List<DesignFile> read(Map<String, String> files) {
        List<DesignFile> read = new ArrayList<>();
        files.forEach((name, text) -> DesignFiles.read(name, text.getBytes(StandardCharsets.UTF_8), broken -> {
                    throw new AssertionError(name + ": " + broken.message());
                })
                .ifPresent(read::add));
        return read;
    }
}
