package org.yidan.catalog.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterTerms;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** Says the difference of two lists in words, matter by matter and field by field. */
@Component
public class DifferenceWords {

    private static final Set<String> IN_WORDS = Set.of("regionScope", "listCategory");

    private final Organization organization;

    DifferenceWords(Organization organization) {
        this.organization = organization;
    }

    /**
     * A matter that differs.
     *
     * @param kind add, change or remove
     */
    public record MatterWords(String code, String name, String kind, List<FieldWords> fields) {}

    /** A field by its label, before and after as texts, which may be empty. */
    public record FieldWords(String label, String before, String after) {}

    /** The matters that differ, in the order of their codes. */
    public List<MatterWords> between(SortedMap<String, MatterTerms> before, SortedMap<String, MatterTerms> after) {
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<MatterWords> words = new ArrayList<>();
        for (String code : codes) {
            MatterTerms old = before.get(code);
            MatterTerms now = after.get(code);
            if (old == null || !old.equals(now)) {
                words.add(of(old, now));
            }
        }
        return words;
    }

    /** One matter that was added, changed or removed; a removed one needs no fields. */
    public MatterWords of(@Nullable MatterTerms before, @Nullable MatterTerms after) {
        MatterTerms named = after == null ? before : after;
        if (named == null) {
            throw new IllegalArgumentException("a matter that is on neither list");
        }
        String kind = before == null ? "add" : after == null ? "remove" : "change";
        List<FieldWords> fields = after == null
                ? List.of()
                : ListDifference.changes(before, after).stream()
                        .map(this::words)
                        .filter(field -> !field.before().equals(field.after()))
                        .toList();
        return new MatterWords(named.code(), named.name(), kind, fields);
    }

    private FieldWords words(FieldChange change) {
        String field = change.field();
        return new FieldWords(
                Texts.of("catalog.term-" + field),
                value(field, change.before(), organization),
                value(field, change.after(), organization));
    }

    /** What stands in a field, as people say it. */
    public static String value(String field, @Nullable Object value, Organization places) {
        return said(field, value, places, Texts::of);
    }

    /** The same in Chinese, whoever reads now: for what is kept in records. */
    public static String keptValue(String field, @Nullable Object value, Organization places) {
        return said(field, value, places, Texts::kept);
    }

    private static String said(String field, @Nullable Object value, Organization places, Language language) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return language.say(yes ? "catalog.value-yes" : "catalog.value-no");
        }
        if (value instanceof Map<?, ?> townships) {
            return Stream.of(true, false)
                    .map(applies -> townships(townships, applies, places, language))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("；"));
        }
        if (value instanceof Collection<?> many) {
            String between = field.equals("guideSteps") ? " / " : "、";
            return String.join(between, many.stream().map(String::valueOf).toList());
        }
        if (field.equals("domain")) {
            String code = "pages.catalog.domain." + value;
            String name = language.say(code);
            return name.equals(code) ? String.valueOf(value) : name;
        }
        return IN_WORDS.contains(field) ? language.say("catalog.value-" + value) : String.valueOf(value);
    }

    private static String townships(Map<?, ?> townships, boolean applies, Organization places, Language language) {
        List<String> names = townships.entrySet().stream()
                .filter(one -> one.getValue().equals(applies))
                .map(one -> String.valueOf(one.getKey()))
                .sorted()
                .map(code -> places.find(code).map(OrganizationUnit::name).orElse(code))
                .toList();
        return names.isEmpty()
                ? ""
                : language.say(applies ? "catalog.applies-in" : "catalog.applies-not-in", String.join("、", names));
    }

    private interface Language {
        String say(String code, Object... arguments);
    }
}
