package org.yidan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules in {@code docs/domain} and the files that cite them, as text. */
final class RuleBook {

    static final Path FOLDER = Path.of("docs", "domain");

    /** A step or branch of a process such as A7 and AG4, or a numbered paragraph such as 1.6, 7.9-5 and 1.7-c. */
    static final String CODE = "[A-DPR]G?\\d{1,2}";

    static final String ID = "(?:" + CODE + "|\\d{1,2}(?:\\.\\d{1,2})?(?:-(?:\\d{1,2}|[a-d]))?)";

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*(?:\\*(?!/)|//|--)?\\s*");
    private static final Pattern CITING = Pattern.compile(".*\\.(java|sql|js|html|properties|yml|bpmn|dmn|form|md)");

    private static final List<Page> PAGES = read(FOLDER);
    private static final List<Page> CITING_PAGES = Stream.of(
                    "src/main", "src/test", "processes", "forms", "docs", "README.md")
            .flatMap(root -> read(Path.of(root)).stream())
            .filter(page -> !page.path().startsWith(FOLDER))
            .toList();

    private RuleBook() {}

    /** A file with its text; line breaks inside of comments are blanks. */
    record Page(Path path, String text) {

        Stream<MatchResult> find(Pattern pattern) {
            return pattern.matcher(text).results();
        }
    }

    /** The pages of the book. */
    static List<Page> pages() {
        return PAGES;
    }

    /** Everything that may cite the book: sources, tests, migrations, texts, models, forms and the other docs. */
    static List<Page> citing() {
        return CITING_PAGES;
    }

    /** The numbers of all paragraphs, in the order of the pages. */
    static List<String> paragraphs() {
        return pages().stream()
                .flatMap(page -> page.find(ANCHOR))
                .map(anchor -> anchor.group(1))
                .toList();
    }

    /** The rows of the tables of a page, cell by cell. */
    static List<List<String>> rows(String page) throws IOException {
        return Files.readAllLines(FOLDER.resolve(page)).stream()
                .filter(line -> line.startsWith("| `") || line.startsWith("| <a id"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static List<Page> read(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> CITING.matcher(file.toString()).matches())
                    .filter(file -> !file.toString().contains("node_modules"))
                    .sorted()
                    .map(file -> new Page(file, text(file)))
                    .toList();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    private static String text(Path file) {
        try {
            return LINE_BREAK
                    .matcher(Files.readString(file, StandardCharsets.UTF_8))
                    .replaceAll("\n")
                    .replace('\n', ' ');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
