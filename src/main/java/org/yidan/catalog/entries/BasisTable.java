package org.yidan.catalog.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.publishing.Citation;

/** Reads which articles are law when, and which matters rest on those that end. */
@Component
public class BasisTable {

    private static final String AFFECTED =
            """
             from matter_entry e join matter_entry_basis eb on eb.entry_id = e.id join legal_basis b on b.id = eb.basis_id
             where e.region = :region and upper_inf(e.recorded) and e.valid @> greatest(b.repealed_on, :today)
             and b.repealed_on """;

    private final JdbcClient jdbc;

    BasisTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days up to the last one on which an article ends, or has ended, that a matter will rest on then and after today. */
    public List<LocalDate> repeals(String region, LocalDate today, LocalDate last) {
        return jdbc.sql("select distinct b.repealed_on " + AFFECTED + " <= :last order by 1")
                .param("region", region)
                .param("today", today)
                .param("last", last)
                .query(LocalDate.class)
                .list();
    }

    /** What becomes of the matters that rest on articles ending on that day, by code. */
    public List<LegalBasisWatch.Change> changes(String region, LocalDate today, LocalDate day) {
        return jdbc
                .sql("select distinct e.matter_code, e.legal_basis, (select t.citations from legal_basis_transition t"
                        + " where t.matter_code = e.matter_code and t.repealed_on = :day) as following " + AFFECTED
                        + " = :day order by 1")
                .param("region", region)
                .param("today", today)
                .param("day", day)
                .query((row, number) ->
                        new Affected(row.getString(1), row.getString("legal_basis"), row.getString("following")))
                .list()
                .stream()
                .map(one -> new LegalBasisWatch.Change(
                        one.code(),
                        one.basis(),
                        one.following() == null ? following(one.basis(), day) : one.following()))
                .toList();
    }

    /** Which of these entries cite an article that is not law on that day. */
    public Set<Long> restingOnNoLaw(Collection<Long> entries, LocalDate day) {
        return Set.copyOf(jdbc.sql(
                        """
                        select distinct eb.entry_id from matter_entry_basis eb join legal_basis b on b.id = eb.basis_id
                        where eb.entry_id in (:entries) and (b.repealed_on <= :day or b.in_force_from > :day)""")
                .param("entries", entries)
                .param("day", day)
                .query(Long.class)
                .list());
    }

    /** Whether an article of the law, or the whole law, is on record. */
    public boolean knows(String law) {
        return jdbc.sql("select exists (select from legal_basis where law_key(law) = law_key(?))")
                .param(law)
                .query(Boolean.class)
                .single();
    }

    /** The first day recorded for the article, else for its whole law. */
    public Optional<LocalDate> inForceFrom(String law, @Nullable String article) {
        return jdbc.sql(
                        "select in_force_from from legal_basis where law_key(law) = law_key(:law) and in_force_from is not null"
                                + " and (article is null or article = cast(:article as varchar)) order by article nulls last limit 1")
                .param("law", law)
                .param("article", article)
                .query(LocalDate.class)
                .optional();
    }

    /** The citations of the text that are not law on that day. */
    public List<String> notInForce(String citations, LocalDate day) {
        return Citation.parse(citations).stream()
                .filter(citation -> !inForce(citation, day))
                .map(BasisTable::text)
                .toList();
    }

    private record Affected(String code, String basis, @Nullable String following) {}

    /**
     * An article whose end is recorded ends on that day; one not on record ends with its law, when all recorded articles of the
     * law have ended. A first day recorded for the law counts for all its articles.
     */
    private boolean inForce(Citation citation, LocalDate day) {
        return jdbc.sql(
                        """
                        select coalesce(coalesce(max(in_force_from) filter (where article is not distinct from cast(:article as varchar)),
                                          max(in_force_from)) <= :day, true)
                          and case when bool_or(article is not distinct from cast(:article as varchar))
                                   then bool_and(article is distinct from cast(:article as varchar) and article is not null
                                                 or coalesce(repealed_on > :day, true))
                                   else coalesce(not bool_and(coalesce(repealed_on <= :day, false)), true) end
                        from legal_basis where law_key(law) = law_key(:law)""")
                .param("day", day)
                .param("article", citation.article())
                .param("law", citation.law())
                .query(Boolean.class)
                .single();
    }

    private @Nullable String following(String basis, LocalDate day) {
        Map<String, Set<String>> articles = new LinkedHashMap<>();
        for (Citation citation : Citation.parse(basis)) {
            List<Citation> now = inForce(citation, day) ? List.of(citation) : replacements(citation);
            now.forEach(one -> {
                Set<String> of = articles.computeIfAbsent(one.law(), law -> new LinkedHashSet<>());
                if (one.article() != null) {
                    of.add(one.article());
                }
            });
        }
        List<String> parts = new ArrayList<>();
        articles.forEach((law, of) -> parts.add("《" + law + "》" + String.join("、", of)));
        return parts.isEmpty() ? null : String.join(";", parts);
    }

    private List<Citation> replacements(Citation repealed) {
        return jdbc.sql(
                        """
                        select n.law, n.article from legal_basis o
                        join legal_basis_replacement r on r.repealed_id = o.id join legal_basis n on n.id = r.replacement_id
                        where law_key(o.law) = law_key(:law) and o.article is not distinct from cast(:article as varchar) order by n.id""")
                .param("law", repealed.law())
                .param("article", repealed.article())
                .query((row, number) -> new Citation(row.getString("law"), row.getString("article")))
                .list();
    }

    private static String text(Citation citation) {
        return "《" + citation.law() + "》" + (citation.article() == null ? "" : citation.article());
    }
}
