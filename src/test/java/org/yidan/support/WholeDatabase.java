package org.yidan.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through everything the database holds, the engine's tables and ours, as a thief of its backup would. */
@Component
public class WholeDatabase {

    private final JdbcClient jdbc;

    WholeDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String name, String table, String holds) {}

    /** Every column of every table that holds this text, also inside of serialized values. */
    public List<String> placesOf(String text) {
        return columns().stream()
                .filter(column -> jdbc.sql(
                                "select exists (select from \"" + column.table + "\" where " + column.holds + ")")
                        .param(text)
                        .query(Boolean.class)
                        .single())
                .map(Column::name)
                .toList();
    }

    /**
     * How many rows each table has, and a sum over the hashes of all of them: equal when and only when every row is. Who looked
     * at what, and the log with its places, are written by other threads in transactions of their own, and left out.
     */
    public Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'record_read' and table_name !~ '^seal_(leaf|entry|case|tile|checkpoint|anchor|sequencer)'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from \""
                                                + table + "\" t")
                                .query(String.class)
                                .single()));
        return rows;
    }

    private List<Column> columns() {
        return jdbc.sql(
                        """
                        select table_name || '.' || column_name, table_name,
                               case data_type when 'bytea'
                                    then 'position(convert_to(?, ''UTF8'') in "' || column_name || '") > 0'
                                    else 'strpos("' || column_name || '"::text, ?) > 0' end
                          from information_schema.columns join information_schema.tables using (table_schema, table_name)
                         where table_schema = current_schema() and table_type = 'BASE TABLE'
                           and data_type in ('character varying', 'text', 'character', 'bytea', 'jsonb', 'json', 'xml', 'ARRAY')""")
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
