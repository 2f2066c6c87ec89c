package org.yidan.casework.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.shared.Texts;

/** What the kinds of cases are called: those of the code by the bundles, those of the office by their models. */
@Component
public class KindNames {

    private static final String WORD = "pages.cases.kind.";

    private final OfficeKinds kinds;

    KindNames(OfficeKinds kinds) {
        this.kinds = kinds;
    }

    /** A kind one may choose: the value that lines and questions have, and its name. */
    public record Choice(String value, String name) {}

    /** All kinds, first those of the code. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(Arrays.stream(CaseKind.values())
                .filter(CaseKind::shipped)
                .map(kind -> new Choice(kind.name(), Texts.of(WORD + kind)))
                .toList());
        kinds.all().forEach(kind -> choices.add(new Choice(kind.prefix(), kind.name())));
        return choices;
    }

    /** The names by the values of lines. */
    public Map<String, String> byValue() {
        Map<String, String> names = kinds.names();
        Arrays.stream(CaseKind.values())
                .filter(CaseKind::shipped)
                .forEach(kind -> names.put(kind.name(), Texts.of(WORD + kind)));
        return names;
    }

    /** The name of the kind of a case. */
    public String of(CaseFile file) {
        return file.kind().shipped()
                ? Texts.of(WORD + file.kind())
                : kinds.find(file.processKey()).map(OfficeKind::name).orElse(file.processKey());
    }
}
