package org.yidan.catalog.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yidan.catalog.MatterTerms;
import org.yidan.shared.Texts;

/** The columns of a list file and what stands in them; their order in a file that is read is free. */
enum MatterColumn {
    CODE(20, MatterTerms::code),
    NAME(120, MatterTerms::name),
    DOMAIN(20, MatterTerms::domain),
    LEAD_UNIT_TYPE(60, MatterTerms::leadUnitType),
    COOP_UNIT_TYPES(1000, terms -> String.join(";", terms.coopUnitTypes())),
    LEAD_DUTY(1000, MatterTerms::leadDuty),
    TOWNSHIP_DUTY(1000, MatterTerms::townshipDuty),
    LEGAL_BASIS(1000, MatterTerms::legalBasis),
    DELEGATED(20, terms -> yes(terms.delegated())),
    DELEGATED_FROM(60, terms -> Objects.requireNonNullElse(terms.delegatedFrom(), "")),
    JOINT(20, terms -> yes(terms.joint())),
    URGENCY_DEFAULT(20, MatterTerms::urgencyDefault),
    ACCEPT_HOURS(10, terms -> String.valueOf(terms.acceptHours())),
    HANDLE_DAYS(10, terms -> String.valueOf(terms.handleDays())),
    GUIDE(8000, terms -> String.join(" / ", terms.guideSteps())),
    REGION_SCOPE(20, terms -> terms.regionScope().code()),
    VERIFIED(20, terms -> yes(terms.verified())),
    /** Optional: one of the list categories, TERRITORIAL when left out. */
    LIST_CATEGORY(20, terms -> terms.listCategory().name()),
    /** Optional: codes of townships where the matter applies against its scope. */
    INCLUDED_TOWNSHIPS(1000, terms -> townships(terms, true)),
    /** Optional: codes of townships where it does not apply against its scope. */
    EXCLUDED_TOWNSHIPS(1000, terms -> townships(terms, false)),
    /** Optional: number of the decision that handed the power down. */
    DELEGATION_REF(200, terms -> Objects.requireNonNullElse(terms.delegationRef(), "")),
    /** Optional: the place of the duty in the rules of the department. */
    SAN_DING_REF(200, terms -> Objects.requireNonNullElse(terms.sanDingRef(), ""));

    private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

    private final int maxLength;
    private final Function<MatterTerms, String> value;

    MatterColumn(int maxLength, Function<MatterTerms, String> value) {
        this.maxLength = maxLength;
        this.value = value;
    }

    int maxLength() {
        return maxLength;
    }

    boolean optional() {
        return compareTo(LIST_CATEGORY) >= 0;
    }

    /** As written in the head row of files for machines, and read in every file. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As written in the head row of workbooks, and read in every file. */
    String head() {
        return switch (this) {
            case INCLUDED_TOWNSHIPS, EXCLUDED_TOWNSHIPS -> Texts.kept("catalog.head-" + title());
            default -> Texts.kept(term());
        };
    }

    /** As people call it. */
    String label() {
        return Texts.of(term());
    }

    private String term() {
        String field =
                switch (this) {
                    case GUIDE -> "guideSteps";
                    case INCLUDED_TOWNSHIPS, EXCLUDED_TOWNSHIPS -> "exceptions";
                    default -> NEXT_WORD.matcher(title()).replaceAll(next -> next.group(1)
                            .toUpperCase(Locale.ROOT));
                };
        return "catalog.term-" + field;
    }

    /** What stands there of the matter. */
    String of(MatterTerms terms) {
        return value.apply(terms);
    }

    static Optional<MatterColumn> find(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title) || column.head().equals(title))
                .findFirst();
    }

    private static String yes(boolean it) {
        return it ? "Y" : "N";
    }

    private static String townships(MatterTerms terms, boolean applies) {
        return terms.exceptions().entrySet().stream()
                .filter(exception -> exception.getValue() == applies)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(";"));
    }
}
