package org.yidan.catalog.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The everyday words as kept in the database. */
@Component
class SynonymTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SynonymTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<String, List<String>> of(String region) {
        Map<String, List<String>> words = new TreeMap<>();
        jdbc.sql("select matter_code, word from matter_synonym where region = ? order by matter_code, place, word")
                .param(region)
                .query((row, number) -> words.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return words;
    }

    /** Every code ever given; words may be kept for a matter that is not in force now. */
    Set<String> codes() {
        return new HashSet<>(
                jdbc.sql("select code from matter").query(String.class).list());
    }

    /** One change of a region's words at a time, until the end of the transaction. */
    void lock(String region) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('matter_synonym'), ?)) as waited")
                .param(Integer.parseInt(region))
                .query(Integer.class)
                .single();
    }

    void replaceOf(String region, String code, List<String> words) {
        jdbc.sql("delete from matter_synonym where region = ? and matter_code = ?")
                .params(region, code)
                .update();
        for (int place = 0; place < words.size(); place++) {
            jdbc.sql("insert into matter_synonym (region, matter_code, word, place) values (?, ?, ?, ?)")
                    .params(region, code, words.get(place), place)
                    .update();
        }
    }

    Optional<SynonymDesk.LastChange> lastChange(String region, String code) {
        return jdbc.sql("select changed_by, changed_at from matter_synonym_change where region = ? and matter_code = ?"
                        + " order by id desc limit 1")
                .params(region, code)
                .query((row, number) -> new SynonymDesk.LastChange(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    void note(String region, String code, List<String> before, List<String> after, String by, Instant at) {
        jdbc.sql("insert into matter_synonym_change (region, matter_code, before, after, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        region,
                        code,
                        before.toArray(String[]::new),
                        after.toArray(String[]::new),
                        by,
                        Timestamp.from(at))
                .update();
    }

    int replace(String region, Map<String, Set<String>> words) {
        jdbc.sql("delete from matter_synonym where region = ?").param(region).update();
        List<Object[]> rows = new ArrayList<>();
        words.forEach((code, own) -> own.forEach(word -> rows.add(new Object[] {region, code, word, rows.size()})));
        batches.batchUpdate("insert into matter_synonym (region, matter_code, word, place) values (?, ?, ?, ?)", rows);
        return rows.size();
    }
}
