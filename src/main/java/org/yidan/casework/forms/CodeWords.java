package org.yidan.casework.forms;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yidan.casework.CaseKind;
import org.yidan.shared.Texts;

/** The word for a code that was chosen on a form or stands in a document, from the bundles of pages and papers. */
public final class CodeWords {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_0-9]+");

    private CodeWords() {}

    /** Empty for what is no code, and for a code without a word. */
    public static Optional<String> of(String field, String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Stream<String> own = Stream.of(
                "forms.option." + field + "." + code,
                "pages.calls." + field + "." + code,
                "printing.word." + field + "." + code,
                "printing.word." + code);
        Stream<String> shared =
                Stream.of("pages.cases.result." + code, "pages.cases.outcome." + code, "pages.cases.kind." + code);
        Stream<String> ofKinds = Arrays.stream(CaseKind.values())
                .flatMap(kind -> Stream.of(
                        "pages.cases.result." + kind + "." + code, "pages.cases.outcome." + kind + "." + code));
        return Stream.of(own, shared, ofKinds)
                .flatMap(keys -> keys)
                .filter(key -> !Texts.of(key).equals(key))
                .findFirst()
                .map(Texts::of);
    }
}
