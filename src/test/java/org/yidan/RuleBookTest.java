package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that is cited is written in {@code docs/domain}, once, and what it names is there. */
class RuleBookTest {

    private static final Pattern CITATION =
            Pattern.compile("\\bRULES (" + RuleBook.ID + "(?:(?:, | to | and )" + RuleBook.ID + "\\b)*)");

    private static final Pattern ID = Pattern.compile(RuleBook.ID);

    /** A paragraph begins with its own number. */
    private static final Pattern BEGINNING = Pattern.compile("<a id=\"([^\"]+)\"></a>\\**(" + RuleBook.ID + ")\\b");

    /** The rules as staff read them: 呼叫规则 A7. */
    private static final Pattern SHOWN = Pattern.compile("(?:规则|协调裁定|Rule of return) (" + RuleBook.CODE + ")");

    /** The id of a rule of the ledger: chapter, paragraph, word. */
    private static final Pattern LEDGER_RULE = Pattern.compile("\"[A-Z]+-([^\"-]+)-[A-Z-]+\"");

    /** A document that is not here, and its mark of sample numbers. */
    private static final Pattern OUTSIDE = Pattern.compile("\\bDOMAIN \\d|\\[S\\]");

    /** A paragraph without {@code RULES} before it. */
    private static final Pattern CODE_ALONE =
            Pattern.compile("\\s\\((?:" + RuleBook.CODE + "|G\\d{1,2})(?:[,)]| to | and )");

    private static final Pattern BARE_CODE = Pattern.compile("(?<![\\w.-])" + RuleBook.CODE + "(?![\\w-])");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+)`");
    private static final Pattern FORM = Pattern.compile("\\bF-[0-9]{2}\\b(?!-)");
    private static final Pattern DECISION = Pattern.compile("\\bADR (\\d{4})");

    @Test
    void everyParagraphIsThereOnceUnderItsNumber() {
        assertThat(RuleBook.paragraphs()).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> ID.matcher(id)
                .matches());

        assertThat(RuleBook.pages().stream().flatMap(page -> page.find(BEGINNING)))
                .hasSameSizeAs(RuleBook.paragraphs())
                .allSatisfy(paragraph -> assertThat(paragraph.group(2)).isEqualTo(paragraph.group(1)));
    }

    @Test
    void everyCitationLeadsToAParagraph() {
        assertThat(unknown(RuleBook.citing(), CITATION)).isEmpty();
        assertThat(unknown(RuleBook.citing(), SHOWN)).isEmpty();
        assertThat(unknown(RuleBook.pages(), BARE_CODE)).isEmpty();
    }

    @Test
    void everyRuleOfTheLedgerIsAParagraph() {
        List<RuleBook.Page> rules = RuleBook.citing().stream()
                .filter(page -> page.path().endsWith("LedgerRule.java"))
                .toList();

        assertThat(rules).hasSize(1).allSatisfy(page -> assertThat(page.find(LEDGER_RULE))
                .isNotEmpty());
        assertThat(unknown(rules, LEDGER_RULE)).isEmpty();
    }

    @Test
    void nothingOutsideTheRepositoryIsCited() {
        assertThat(RuleBook.citing().stream()
                        .flatMap(page -> page.find(OUTSIDE).map(cited -> page.path() + " " + cited.group())))
                .isEmpty();
        assertThat(RuleBook.citing().stream()
                        .filter(page -> page.path().toString().endsWith(".java"))
                        .flatMap(page -> page.find(CODE_ALONE).map(cited -> page.path() + " " + cited.group())))
                .isEmpty();
    }

    @Test
    void everyStepIsInAModel() throws IOException {
        String models = RuleBook.citing().stream()
                .filter(page -> page.path().toString().endsWith(".bpmn"))
                .map(RuleBook.Page::text)
                .collect(Collectors.joining());
        Set<String> missing = new HashSet<>();
        for (String page : List.of(
                "calls.md",
                "rulings.md",
                "joint-enforcement.md",
                "penalty.md",
                "power-return.md",
                "list-adjustment.md")) {
            RuleBook.rows(page).stream()
                    .map(cells -> cells.get(0).startsWith("`") ? cells.get(0) : cells.get(1))
                    .flatMap(steps -> NAMED.matcher(steps).results())
                    .map(step -> step.group(1))
                    .filter(step -> Character.isLowerCase(step.charAt(0)))
                    .filter(step -> !isStep(models, step))
                    .forEach(step -> missing.add(page + " " + step));
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isStep(String models, String step) {
        String name = step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1);
        return Stream.of("UserTask_", "ServiceTask_", "CallActivity_")
                .anyMatch(kind -> models.contains("id=\"" + kind + name + "\""));
    }

    @Test
    void everyClassIsThere() throws IOException {
        Set<String> classes = RuleBook.citing().stream()
                .map(page -> page.path().getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());

        for (String page : List.of("records.md", "scenarios.md")) {
            assertThat(RuleBook.rows(page)).isNotEmpty().allSatisfy(cells -> assertThat(
                            NAMED.matcher(cells.get(2)).results().map(named -> named.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(classes));
        }
    }

    @Test
    void everyFormAndEveryDecisionIsListed() throws IOException {
        String papers = Files.readString(RuleBook.FOLDER.resolve("papers.md"));
        List<RuleBook.Page> all = all();

        assertThat(all.stream()
                        .flatMap(page -> page.find(FORM))
                        .map(MatchResult::group)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(form -> assertThat(papers).contains("`" + form + "`"));

        try (Stream<Path> files = Files.list(Path.of("docs", "decisions"))) {
            Set<String> decisions = files.map(
                            file -> file.getFileName().toString().substring(0, 4))
                    .collect(Collectors.toSet());
            assertThat(all.stream()
                            .flatMap(page -> page.find(DECISION))
                            .map(cited -> cited.group(1))
                            .distinct())
                    .isNotEmpty()
                    .isSubsetOf(decisions);
        }
    }

    private static List<RuleBook.Page> all() {
        return Stream.of(RuleBook.pages(), RuleBook.citing())
                .flatMap(List::stream)
                .toList();
    }

    /** What the pages cite by the pattern and the book does not have. */
    private static List<String> unknown(List<RuleBook.Page> pages, Pattern pattern) {
        Set<String> known = Set.copyOf(RuleBook.paragraphs());
        return pages.stream()
                .flatMap(page -> page.find(pattern)
                        .map(cited -> cited.groupCount() == 0 ? cited.group() : cited.group(1))
                        .flatMap(cited -> Stream.of(cited.split(", | to | and ")))
                        .filter(id -> !known.contains(id))
                        .map(id -> page.path() + " " + id))
                .toList();
    }
}
