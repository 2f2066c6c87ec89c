package org.yidan.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;

/** Where calls are now: their open steps, who has them and until when; two statements, however many calls. */
@Component
class CallPlaces {

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Organization organization;

    CallPlaces(JdbcClient jdbc, Officers officers, Organization organization) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.organization = organization;
    }

    /** An open step; {@code with} is who has claimed it, else the posts it waits for. */
    record Place(String caseNo, String step, String with, @Nullable Instant due) {}

    private record Row(
            String caseNo, String step, @Nullable String assignee, List<String> groups, @Nullable Instant due) {}

    /** The open steps of these calls by number, what is due first on top. */
    Map<String, List<Place>> of(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = jdbc.sql(
                        """
                        select e.business_key_, t.name_, t.assignee_, t.due_date_,
                               array(select l.group_id_ from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                                        and l.group_id_ is not null order by 1)
                          from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
                         where e.business_key_ = any(?) order by t.due_date_ nulls last, t.name_""")
                .param(numbers.toArray(String[]::new))
                .query((row, n) -> row(row))
                .list();
        Map<String, String> names = new HashMap<>(officers.names(rows.stream()
                .map(Row::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        return rows.stream()
                .map(row -> new Place(row.caseNo(), row.step(), with(row, names), row.due()))
                .collect(Collectors.groupingBy(Place::caseNo));
    }

    private String with(Row row, Map<String, String> names) {
        String assignee = row.assignee();
        return assignee != null
                ? names.getOrDefault(assignee, assignee)
                : row.groups().stream().map(this::post).distinct().collect(Collectors.joining("、"));
    }

    private String post(String group) {
        return Post.ofGroup(group)
                .flatMap(post ->
                        organization.find(post.unitCode()).map(unit -> unit.name() + " " + post.roleAfter(unit.name())))
                .orElse(group);
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(4);
        return new Row(
                String.valueOf(row.getString(1)),
                String.valueOf(row.getString(2)),
                row.getString(3),
                Arrays.asList((String[]) row.getArray(5).getArray()),
                due == null ? null : due.toInstant());
    }
}
