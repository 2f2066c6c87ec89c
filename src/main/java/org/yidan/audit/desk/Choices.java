package org.yidan.audit.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.office.KindNames;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * What a filter can be chosen from, each code with its word. Whoever types a name or a part of it instead of a code is understood,
 * too; of several that fit equally well he is asked which.
 */
@Component
public class Choices {

    /** A list that would be longer is not sent with the page; names are understood all the same. */
    private static final int LONGEST_LIST = 1_500;

    private static final int NAMED = 20;

    /** Those of the regions one sees, by what the record has. */
    private static final Map<Filter.Type, String> LISTS = Map.of(
            Filter.Type.PERSON,
            "select user_id as code, display_name as label, array(select cast(u.region as varchar) from post_holding h"
                    + " join organization_unit u on u.code = h.unit_code where h.user_id = o.user_id) as regions from officer o",
            Filter.Type.MATTER,
            "select matter_code as code, (array_agg(name order by id desc))[1] as label, array_agg(cast(region as varchar)) as regions"
                    + " from matter_entry group by matter_code",
            Filter.Type.VERSION,
            "select no as code, no || ' ' || effective_from as label, array[cast(region as varchar)] as regions from catalogue_version",
            Filter.Type.MODEL,
            "select key_ || ':' || version_ as code, coalesce(name_, key_) || ' ' || version_ as label, cast(null as varchar[]) as regions from act_re_procdef",
            Filter.Type.PROCESS,
            "select key_ as code, max(coalesce(name_, key_)) as label, cast(null as varchar[]) as regions from act_re_procdef group by key_");

    private static final List<BiPredicate<Map.Entry<String, String>, String>> FITS = List.of(
            (one, typed) -> one.getKey().equals(typed),
            (one, typed) -> one.getKey().equalsIgnoreCase(typed),
            (one, typed) -> one.getValue().equals(typed),
            (one, typed) -> one.getValue().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)));

    private final Organization organization;
    private final KindNames kinds;
    private final DeskSight sight;
    private final JdbcClient jdbc;

    Choices(Organization organization, KindNames kinds, DeskSight sight, JdbcClient jdbc) {
        this.organization = organization;
        this.kinds = kinds;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** The codes with their words, in the order they are offered; none for what is typed as it is. */
    public Map<String, String> of(Filter filter) {
        Map<String, String> all = all(filter, "");
        return all.size() > LONGEST_LIST ? Map.of() : all;
    }

    /** The code of what was typed. What is not on an open list is asked for as it is; on a closed one it is refused. */
    String code(Filter filter, String typed) {
        Map<String, String> all = all(filter, typed);
        for (BiPredicate<Map.Entry<String, String>, String> fits : FITS) {
            List<Map.Entry<String, String>> found =
                    all.entrySet().stream().filter(one -> fits.test(one, typed)).toList();
            if (found.size() == 1) {
                return found.get(0).getKey();
            }
            if (found.size() > 1) {
                throw wrong("several", filter, typed, named(found));
            }
        }
        if (filter.type() == Filter.Type.UNIT && organization.find(typed).isEmpty()) {
            throw wrong("no-unit", filter, typed);
        }
        if (filter.type().isClosed()) {
            throw wrong("expected-choice", filter, typed);
        }
        return typed;
    }

    private static String named(List<Map.Entry<String, String>> found) {
        return found.stream()
                .limit(NAMED)
                .map(one -> one.getValue() + "（" + one.getKey() + "）")
                .collect(Collectors.joining("、"));
    }

    private static Refused wrong(String code, Filter filter, Object... arguments) {
        return Refused.invalid("desk." + code, arguments).with(Question.PARAMETER, filter.name());
    }

    private Map<String, String> all(Filter filter, String typed) {
        return switch (filter.type()) {
            case CHOICE -> {
                Map<String, String> choices = new LinkedHashMap<>();
                filter.choices().forEach(code -> choices.put(code, word(filter.name(), code)));
                yield choices;
            }
            case OUTCOME -> words("pages", "cases.outcome.");
            case STEP -> words("pages", "cases.step.");
            case DEED -> listed(
                    Stream.of(words("pages", "log-ins.kind."), words("organization", "change."), words("desk", "deed."))
                            .flatMap(some -> some.entrySet().stream()));
            case KIND -> listed(kinds.choices().stream().map(kind -> Map.entry(kind.value(), kind.name())));
            case REGION -> listed(
                    sight.mine().regions().stream().map(region -> Map.entry(region, organization.regionName(region))));
            case UNIT -> listed(organization.units().stream()
                    .filter(unit -> sight.mine().regions().contains(unit.region()))
                    .sorted(Comparator.comparing(OrganizationUnit::code))
                    .map(unit -> Map.entry(unit.code(), unit.name())));
            case MATTER, VERSION, MODEL, PROCESS, PERSON -> kept(filter.type(), typed);
            case TEXT, WORDS, DAY, UNTIL, MOMENT, NUMBER, YES -> Map.of();
        };
    }

    private static String word(String name, String code) {
        return Texts.first(code, "desk.word." + name + "." + code, "desk.word." + code, "pages.calls.lapse." + code);
    }

    /** By the last part of their keys: of several words of a code, the first. */
    private static Map<String, String> words(String bundle, String prefix) {
        Map<String, String> words = new LinkedHashMap<>();
        Texts.all(bundle).forEach((key, word) -> {
            if (key.startsWith(prefix)) {
                words.putIfAbsent(key.substring(key.lastIndexOf('.') + 1), word);
            }
        });
        return words;
    }

    /** The names of matters. */
    Map<String, String> matters(Set<String> codes) {
        Map<String, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, label from (" + LISTS.get(Filter.Type.MATTER) + ") l where code = any(?)")
                    .param(codes.toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }

    private Map<String, String> kept(Filter.Type type, String typed) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        jdbc.sql(
                        "select code, label from (" + LISTS.get(type) + ") l where"
                                + (typed.isEmpty()
                                        ? " regions is null or regions && cast(:regions as varchar[]) order by code limit "
                                                + (LONGEST_LIST + 1)
                                        : " lower(code) = lower(:typed) or strpos(lower(label), lower(:typed)) > 0 order by code"))
                .param("regions", sight.mine().regions().toArray(String[]::new))
                .param("typed", typed)
                .query(row -> {
                    found.add(Map.entry(row.getString(1), row.getString(2)));
                });
        return listed(found.stream());
    }

    private static Map<String, String> listed(Stream<Map.Entry<String, String>> entries) {
        Map<String, String> listed = new LinkedHashMap<>();
        entries.forEach(one -> listed.put(one.getKey(), one.getValue()));
        return listed;
    }
}
