package org.yidan.call.duty;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;

/** Calls the staffing office took from their township after an objection (RULES 7.9-5), and what it left to it. */
@Component
public class LeftTownships {

    /** What the office has left to the township of a call. */
    public enum Part {
        /** No unit of the township has a part in it. */
        NONE,
        /** It may co-operate where the list words its duty, but does not lead. */
        COOPERATES
    }

    private final JdbcClient jdbc;

    LeftTownships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the decision; a later one takes its place. The call is bound anew at the same instant. */
    public void keep(Call call, Part part, String objectionNo) {
        jdbc.sql(
                        """
                        insert into call_left_township (call_id, part, objection_no) values (?, ?, ?)
                        on conflict (call_id) do update set part = excluded.part, objection_no = excluded.objection_no""")
                .params(call.id(), part.name(), objectionNo)
                .update();
    }

    /** What is left to the township; empty when nothing was decided. Asks the table only for calls that were bound anew. */
    Optional<Part> of(Call call) {
        return call.boundSince(Instant.EPOCH)
                ? Optional.empty()
                : jdbc.sql("select part from call_left_township where call_id = ?")
                        .param(call.id())
                        .query(String.class)
                        .optional()
                        .map(Part::valueOf);
    }
}
