package org.yidan.engine.account;

import java.sql.Array;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Reads where a user stands, in one statement: it is asked with every request, so that what was taken away is gone at once. */
@Component
@NamedInterface("account")
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if there is no such user. */
    public Optional<Standing> of(String userId) {
        return jdbc.sql(
                        """
                        select id_, pwd_, s.user_id is not null,
                               array(select group_id_ from act_id_membership where user_id_ = id_ order by group_id_)
                          from act_id_user left join suspended_user s on s.user_id = id_
                         where id_ = ?""")
                .param(userId)
                .query((row, n) -> {
                    Array groups = row.getArray(4);
                    return new Standing(row.getString(1), row.getString(2), row.getBoolean(3), List.of((String[])
                            groups.getArray()));
                })
                .optional();
    }
}
