package org.yidan.catalog.publishing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is published already for days to come. */
@Component
public class UpcomingEntries {

    private final JdbcClient jdbc;

    UpcomingEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code: the first day after this one on which an entry begins, as known now. */
    public Map<String, LocalDate> nextBegins(String region, LocalDate day) {
        Map<String, LocalDate> begins = new HashMap<>();
        jdbc.sql(
                        """
                        select matter_code, min(lower(valid)) as begins from matter_entry
                        where region = ? and upper_inf(recorded) and lower(valid) > ? group by matter_code""")
                .params(region, day)
                .query((row, number) ->
                        begins.put(row.getString("matter_code"), row.getObject("begins", LocalDate.class)))
                .list();
        return begins;
    }

    /** The first day after this one on which an entry of the matter begins, as known now. */
    public Optional<LocalDate> nextBegin(String code, String region, LocalDate day) {
        return jdbc.sql(
                        """
                        select lower(valid) from matter_entry
                        where region = ? and matter_code = ? and upper_inf(recorded) and lower(valid) > ? order by 1 limit 1""")
                .params(region, code, day)
                .query(LocalDate.class)
                .optional();
    }

    /** Whether a version of the region comes into force on that day. */
    public boolean versionOn(String region, LocalDate day) {
        return jdbc.sql("select exists (select 1 from catalogue_version where region = ? and effective_from = ?)")
                .params(region, day)
                .query(Boolean.class)
                .single();
    }
}
