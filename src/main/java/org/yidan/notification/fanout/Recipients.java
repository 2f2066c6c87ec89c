package org.yidan.notification.fanout;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.notification.outbox.Audience;
import org.yidan.shared.OfficeClock;

/** Finds the people behind addresses of the outbox, as posts are held today. */
@Component
class Recipients {

    private static final String TODAY = " and h.held_from <= :today and (h.held_to is null or h.held_to >= :today)";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Recipients(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The user ids behind each address. */
    Map<String, Set<String>> of(Collection<String> addresses) {
        Map<String, Set<String>> people = new HashMap<>();
        addresses.stream()
                .filter(one -> one.startsWith(Audience.USER))
                .forEach(one -> people.put(one, Set.of(one.substring(Audience.USER.length()))));
        holders(
                people,
                Audience.GROUP,
                with(addresses, Audience.GROUP),
                """
                select g.id, h.user_id from unnest(:ids) as g (id)
                  join post_holding h on h.unit_code = split_part(g.id, '.', 1)
                       and (position('.' in g.id) = 0 or h.role = split_part(g.id, '.', 2))""");
        holders(
                people,
                Audience.REGION,
                with(addresses, Audience.REGION),
                """
                select g.id, h.user_id from unnest(:ids) as g (id)
                  join organization_unit u on u.region = g.id
                  join post_holding h on h.unit_code = u.code""");
        return people;
    }

    private static List<String> with(Collection<String> addresses, String kind) {
        return addresses.stream()
                .filter(one -> one.startsWith(kind))
                .map(one -> one.substring(kind.length()))
                .distinct()
                .toList();
    }

    private void holders(Map<String, Set<String>> people, String kind, List<String> ids, String sql) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql + TODAY)
                    .param("ids", ids.toArray(String[]::new))
                    .param("today", clock.today())
                    .query(row -> {
                        people.computeIfAbsent(kind + row.getString(1), id -> new TreeSet<>())
                                .add(row.getString(2));
                    });
        }
    }
}
