package org.yidan.people.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.personal.PersonalData;

/** What was sent and waits for its sender to look at the difference; encrypted, one of a sender, a day long. */
@Component
class RosterDrafts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final PersonalData sealed;
    private final ObjectMapper json;
    private final OfficeClock clock;

    RosterDrafts(JdbcClient jdbc, PersonalData sealed, ObjectMapper json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param tables csv texts by name
     * @param complete whether who is not in it is gone
     * @param lastDay the last day of who is gone
     */
    record Draft(long id, Map<String, String> tables, boolean complete, LocalDate lastDay) {}

    long keep(String user, Map<String, String> tables, boolean complete, LocalDate lastDay) {
        jdbc.sql("delete from organization_import where by_user = ? or at < ?")
                .params(user, Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        try {
            return jdbc.sql("insert into organization_import (by_user, at, complete, last_day, tables)"
                            + " values (?, ?, ?, ?, ?) returning id")
                    .params(
                            user,
                            Timestamp.from(clock.instant()),
                            complete,
                            lastDay,
                            sealed.encrypt(json.writeValueAsString(tables)))
                    .query(Long.class)
                    .single();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nobody sees what another has sent. */
    Draft of(String user, long id) {
        return jdbc.sql("select id, complete, last_day, tables from organization_import where id = ? and by_user = ?")
                .params(id, user)
                .query((row, n) -> new Draft(
                        row.getLong(1), tables(row.getBytes(4)), row.getBoolean(2), row.getObject(3, LocalDate.class)))
                .optional()
                .orElseThrow(() -> Refused.missing("organization.roster-gone"));
    }

    Optional<Long> waiting(String user) {
        return jdbc.sql("select id from organization_import where by_user = ? order by id desc limit 1")
                .param(user)
                .query(Long.class)
                .optional();
    }

    void drop(String user, long id) {
        int rows = jdbc.sql("delete from organization_import where id = ? and by_user = ?")
                .params(id, user)
                .update();
        if (rows == 0) {
            throw Refused.missing("organization.roster-gone");
        }
    }

    private Map<String, String> tables(byte[] kept) {
        try {
            return json.readValue(String.valueOf(sealed.decrypt(kept)), new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
