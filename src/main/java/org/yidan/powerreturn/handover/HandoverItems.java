package org.yidan.powerreturn.handover;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.handover.HandoverItem.Kind;
import org.yidan.shared.Rows;

/** The lines of all handover sheets. */
@Component
public class HandoverItems {

    private final JdbcClient jdbc;

    HandoverItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line about to be written; {@code action} is set where it follows from the treatment of an open case. */
    record Line(Kind kind, @Nullable String businessKey, String description, @Nullable Action action) {}

    /** Adds a line once. */
    void add(String caseNo, String township, String department, Line line) {
        Action action = line.action();
        jdbc.sql(
                        """
                        insert into handover_item (case_no, township, kind, business_key, description, settled, action,
                            from_unit, to_unit)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        caseNo,
                        township,
                        line.kind().name(),
                        line.businessKey(),
                        line.description(),
                        action != null,
                        action == null ? null : action.name(),
                        township,
                        department)
                .update();
    }

    /** The sheet of one township, in order. */
    public List<HandoverItem> of(String caseNo, String township) {
        return jdbc.sql("select * from handover_item where case_no = ? and township = ? order by id")
                .params(caseNo, township)
                .query(Rows.of(HandoverItem.class))
                .list();
    }

    void signOut(long id, Action action, String user, Instant at) {
        jdbc.sql("update handover_item set action = ?, signed_from = ?, signed_from_by = ? where id = ?")
                .params(action.name(), utc(at), user, id)
                .update();
    }

    void takeBack(String caseNo, String township) {
        jdbc.sql(
                        "update handover_item set signed_from = null, signed_from_by = null where case_no = ? and township = ?")
                .params(caseNo, township)
                .update();
    }

    void signIn(String caseNo, String township, String user, Instant at) {
        jdbc.sql("update handover_item set signed_to = ?, signed_to_by = ? where case_no = ? and township = ?")
                .params(utc(at), user, caseNo, township)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
