package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.engine.PrivateStart;
import org.yidan.support.YidanTest;

/** A form in HTML cannot be asked what it asks, so its process says it: exactly what the server reads. */
@YidanTest
class HtmlFormFieldsTest {

    private static final Pattern NAMES = Pattern.compile("var NAMES = \\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");
    private static final Pattern READ = Pattern.compile(
            "(?:answers\\s*\\.\\s*(?:text|optionalText|choice|optionalChoice|flag|integer|number|moment|optionalMoment|day"
                    + "|optionalDay|list|optionalList)|optional)\\(\\s*\"(\\w+)\"");

    @Autowired
    List<PrivateStart> starts;

    @ParameterizedTest
    @CsvSource({
        "matter-call, matter-call/register-call.html, call/process/CallForm.java",
        "list-adjustment, list-adjustment/propose-change.html, adjustment/process/ProposalForm.java",
        "power-return, power-return/apply-return.html, powerreturn/process/ApplicationForm.java",
    })
    void areWhatTheServerReads(String process, String form, String reader) throws IOException {
        Set<String> declared = starts.stream()
                .filter(start -> start.processKey().equals(process))
                .flatMap(start -> start.fields().stream())
                .collect(Collectors.toSet());

        assertThat(declared)
                .isEqualTo(found(READ, Files.readString(Path.of("src/main/java/org/yidan", reader))))
                .containsAll(sentBy(form));
    }

    private static Set<String> sentBy(String form) throws IOException {
        String html = Files.readString(Path.of("forms", form));
        return found(QUOTED, String.join("", found(NAMES, html)));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(HtmlFormFieldsTest::first).collect(Collectors.toSet());
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }
}
