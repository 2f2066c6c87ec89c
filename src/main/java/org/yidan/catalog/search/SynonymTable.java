package org.yidan.catalog.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        jdbc.sql("select matter_code, word from matter_synonym where region = ? order by matter_code, word")
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

    int replace(String region, Map<String, Set<String>> words) {
        jdbc.sql("delete from matter_synonym where region = ?").param(region).update();
        List<Object[]> rows = new ArrayList<>();
        words.forEach((code, own) -> own.forEach(word -> rows.add(new Object[] {region, code, word})));
        batches.batchUpdate("insert into matter_synonym (region, matter_code, word) values (?, ?, ?)", rows);
        return rows.size();
    }
}
