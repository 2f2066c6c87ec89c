package org.yidan.catalog.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is searched; plain statements that need no extension of PostgreSQL. */
@Component
class SearchTable {

    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Publications of a region have rising moments, and the words a rising revision, so equal states mean equal contents. */
    SearchIndex.State state(String region) {
        return jdbc.sql(
                        """
                        select coalesce((select max(published_at)::text from catalogue_version where region = :region), ''),
                               coalesce((select revision from matter_synonym_revision where region = :region), 0)""")
                .param("region", region)
                .query((row, number) -> new SearchIndex.State(row.getString(1), row.getLong(2)))
                .single();
    }

    SearchIndex index(SearchIndex.State state, String region, LocalDate day) {
        Map<String, Term> everyday = new HashMap<>();
        Map<String, List<Term>> words = words(region, everyday);
        return new SearchIndex(state, matters(region, day, words), List.copyOf(everyday.values()));
    }

    /** The words of each matter; a word of several matters is one term. */
    private Map<String, List<Term>> words(String region, Map<String, Term> everyday) {
        Map<String, List<Term>> words = new HashMap<>();
        jdbc.sql("select matter_code, word from matter_synonym where region = ? order by matter_code, word")
                .param(region)
                .query((row, number) -> words.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(everyday.computeIfAbsent(row.getString(2), Term::of)))
                .list();
        return words;
    }

    private List<Findable> matters(String region, LocalDate day, Map<String, List<Term>> words) {
        return jdbc.sql(
                        """
                        select id, matter_code, name from matter_entry
                        where region = ? and valid @> cast(? as date) and upper_inf(recorded) order by matter_code""")
                .params(region, day)
                .query((row, number) -> Findable.of(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        words.getOrDefault(row.getString(2), List.of())))
                .list();
    }
}
