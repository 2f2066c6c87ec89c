package org.yidan.casework.time;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.calendar.MovedDeadlines;

/** Reads the moves of case deadlines that the running transaction has written, for who looks before he confirms. */
@Component
class DeadlinesMovedNow implements MovedDeadlines {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    DeadlinesMovedNow(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public List<Moved> ofThisTransaction() {
        entities.flush();
        return jdbc.sql(
                        """
                        select d.case_no, f.title, d.step, c.due_before, c.due_after
                        from case_deadline_change c join case_deadline d on d.id = c.deadline_id
                        join case_file f on f.case_no = d.case_no
                        where c.xmin::text = pg_current_xact_id()::xid::text and c.reason = 'HOLIDAYS'
                        order by c.due_after, d.case_no""")
                .query((row, number) -> new Moved(
                        row.getString("case_no"),
                        row.getString("title"),
                        row.getString("step"),
                        row.getObject("due_before", OffsetDateTime.class).toInstant(),
                        row.getObject("due_after", OffsetDateTime.class).toInstant()))
                .list();
    }
}
