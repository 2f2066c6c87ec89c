package org.yidan.casework.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.sight.ReadableCases;

/** The tombstones of destroyed cases, for whoever could see the case. */
@Component
public class Tombstones {

    private static final String ROWS =
            "select key, cast(value as bigint) from tombstone, jsonb_each_text(tables) where case_no = ? order by key";

    private final JdbcClient jdbc;
    private final ReadableCases readable;

    Tombstones(JdbcClient jdbc, ReadableCases readable) {
        this.jdbc = jdbc;
        this.readable = readable;
    }

    /** The tombstone of this number, if the case is destroyed and the current user could see it. */
    public Optional<Tombstone> find(String caseNo) {
        return jdbc.sql("select * from tombstone where case_no = ? and readers && cast(? as text[])")
                .params(caseNo, readable.readers().toArray(String[]::new))
                .query((row, n) -> tombstone(row, rows(caseNo)))
                .optional();
    }

    private Map<String, Long> rows(String caseNo) {
        return jdbc
                .sql(ROWS)
                .param(caseNo)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private static Tombstone tombstone(ResultSet row, Map<String, Long> rows) throws SQLException {
        return new Tombstone(
                row.getString("case_no"),
                row.getTimestamp("at").toInstant(),
                row.getString("basis"),
                row.getString("asked_by"),
                row.getString("approved_by"),
                row.getString("reason"),
                row.getLong("act_id"),
                row.getString("kind"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closed_at").toInstant(),
                List.of((String[]) row.getArray("instances").getArray()),
                rows);
    }
}
