package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The identifiers of the glossary are those of the code. */
class GlossaryTest {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern IDENTIFIER = Pattern.compile("`(\\w+)`");
    private static final List<Path> CODE = List.of(Path.of("src/main/java"), Path.of("processes"), Path.of("forms"));

    @Test
    void everyIdentifierOccursInCodeModelsOrForms() throws IOException {
        Set<String> words = RuleBook.citing().stream()
                .filter(page -> CODE.stream().anyMatch(root -> page.path().startsWith(root)))
                .flatMap(page -> page.find(WORD))
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        List<String> named = Files.readAllLines(Path.of("docs", "glossary.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
                .flatMap(cell -> IDENTIFIER.matcher(cell).results())
                .map(identifier -> identifier.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(100).isSubsetOf(words);
    }
}
