package org.yidan.printing.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.printing.sheet.ChineseForm.Moment;
import org.yidan.shared.Texts;

/** Chinese words for the keys and codes of records, out of the texts that forms and pages show them by. */
final class SheetLabels {

    private static final Set<String> TECHNICAL =
            Set.of("actId", "zone", "partyType", "sentTo", "decision", "caseNo", "subject");
    private static final List<String> CODES = List.of("printing.word.", "pages.cases.result.");

    private final Names names;

    SheetLabels(Names names) {
        this.names = names;
    }

    /** The text {@code <texts><code>}, or the code itself where there is none. */
    String of(String texts, String code) {
        String key = texts + code;
        String word = Texts.kept(key);
        return word.equals(key) ? code : word;
    }

    /** What a step of a call came to, or why something was asked. */
    String ofCall(String code) {
        String own = of("pages.cases.result.CALL.", code);
        return own.equals(code) ? of("pages.cases.result.", code) : own;
    }

    String label(String key) {
        return Stream.of("printing.label." + key, "forms.field." + key)
                .filter(code -> !Texts.kept(code).equals(code))
                .findFirst()
                .map(Texts::kept)
                .orElse(key);
    }

    /** Whether the field means nothing to who reads the paper. */
    boolean technical(String key) {
        return TECHNICAL.contains(key);
    }

    /** A value in words: codes, days, names of units and people; parts of a map as label and value. */
    String value(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> label(String.valueOf(part.getKey())) + "：" + value(key, part.getValue()))
                    .collect(Collectors.joining("；"));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> value(key, one)).collect(Collectors.joining("、"));
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        String text = value == null ? Fields.NONE : String.valueOf(value);
        return text.length() > 64 ? text : code(key, text);
    }

    private String code(String key, String text) {
        return ChineseForm.moment(text)
                .map(Moment::full)
                .or(() -> names.known(text))
                .orElseGet(() -> CODES.stream()
                        .flatMap(prefix -> Stream.of(prefix + key + "." + text, prefix + text))
                        .filter(code -> text.matches("[A-Z][A-Z_0-9]+")
                                && !Texts.kept(code).equals(code))
                        .findFirst()
                        .map(Texts::kept)
                        .orElse(text));
    }
}
