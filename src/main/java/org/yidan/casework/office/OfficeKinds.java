package org.yidan.casework.office;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Role;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * The kinds of cases that models brought, and who begins each: written with the deployment of the model, and changed by the office
 * afterwards. What a start list offers and what the first step lets through both read it here.
 */
@Service
@Transactional
public class OfficeKinds implements StartRights {

    private static final String ALL =
            """
            select k.process_key, k.prefix, k.name, k.registered_by, k.registered_at,
                   array(select s.role from office_kind_starter s where s.process_key = k.process_key) as starters
              from office_kind k""";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    OfficeKinds(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, by prefix. */
    @Transactional(readOnly = true)
    public List<OfficeKind> all() {
        return jdbc.sql(ALL + " order by k.prefix").query((row, n) -> kind(row)).list();
    }

    /** The kind this process is. */
    @Transactional(readOnly = true)
    public Optional<OfficeKind> find(String process) {
        return jdbc.sql(ALL + " where k.process_key = ?")
                .param(process)
                .query((row, n) -> kind(row))
                .optional();
    }

    /** The names of all kinds by their prefixes. */
    @Transactional(readOnly = true)
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select prefix, name from office_kind").query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    private static OfficeKind kind(ResultSet row) throws SQLException {
        return new OfficeKind(
                row.getString("process_key"),
                row.getString("prefix"),
                row.getString("name"),
                roles(row.getArray("starters")),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant());
    }

    private static Set<Role> roles(Array ids) throws SQLException {
        return Arrays.stream((String[]) ids.getArray())
                .flatMap(id -> Role.of(id).stream())
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<StartRight> startRights() {
        return all().stream().map(OfficeKinds::right).toList();
    }

    /**
     * A change of who begins a kind of cases.
     *
     * @param before the posts before, in words
     */
    public record Change(String name, String by, Instant at, String before, String after) {}

    /** The newest changes. */
    @Transactional(readOnly = true)
    public List<Change> changes() {
        return jdbc.sql(
                        """
                        select k.name, c.changed_by, c.changed_at, c.before, c.after
                          from office_kind_change c join office_kind k using (process_key) order by c.id desc limit 50""")
                .query((row, n) -> new Change(
                        row.getString("name"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant(),
                        words(roles(row.getArray("before"))),
                        words(roles(row.getArray("after")))))
                .list();
    }

    /** The posts in words. */
    static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "—"
                : roles.stream().sorted().map(Role::chinese).collect(Collectors.joining("、"));
    }

    /** The right to begin it; whether somebody may is checked by its first step, which says so in words. */
    static StartRight right(OfficeKind kind) {
        return new StartRight(kind.process(), Beginner.STAFF, kind.starters());
    }

    /** Whether a case of this process was ever opened. */
    boolean hasCases(String process) {
        return jdbc.sql("select exists (select from case_file where process_key = ?)")
                .param(process)
                .query(Boolean.class)
                .single();
    }

    /** The process that has this prefix or name. */
    Optional<String> holder(String column, String value) {
        return jdbc.sql("select process_key from office_kind where " + column + " = ?")
                .param(value)
                .query(String.class)
                .optional();
    }

    /** Whether numbers with this prefix were given to something else than cases of the office's kinds. */
    boolean numbersGiven(String prefix) {
        return jdbc.sql(
                        """
                        select exists (select from business_number n where n.prefix = :prefix
                                        and not exists (select from office_kind k where k.prefix = n.prefix))""")
                .param("prefix", prefix)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes what the model says, in the transaction of its deployment. Who begins it follows the model when the model says
     * something else than before; what the office changed meanwhile stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OfficeKind register(OfficeModel model, String by) {
        String process = model.process();
        Optional<String> before = jdbc.sql("select model_starters from office_kind where process_key = ? for update")
                .param(process)
                .query(String.class)
                .optional();
        jdbc.sql(
                        """
                        insert into office_kind (process_key, prefix, name, model_starters, read_by_region, registered_by, registered_at)
                        values (:process, :prefix, :name, :starters, :readByRegion, :by, :at)
                        on conflict (process_key) do update
                           set prefix = excluded.prefix, name = excluded.name, model_starters = excluded.model_starters,
                               read_by_region = excluded.read_by_region""")
                .param("process", process)
                .param("prefix", model.series().prefix())
                .param("name", model.name())
                .param("starters", model.writtenStarters())
                .param("readByRegion", model.readByRegion())
                .param("by", by)
                .param("at", now())
                .update();
        if (before.filter(model.writtenStarters()::equals).isEmpty()) {
            write(process, model.starters(), by);
        }
        return find(process).orElseThrow();
    }

    /** Changes the posts that begin it, at once and without a deployment. */
    public void changeStarters(String process, Collection<Role> starters, String by) {
        if (find(process).isEmpty()) {
            throw Refused.missing("casework.office-unknown", process);
        }
        if (starters.isEmpty() || !OfficeModel.mayBegin(starters)) {
            throw Refused.invalid("casework.office-starters-empty");
        }
        write(process, starters, by);
    }

    private void write(String process, Collection<Role> starters, String by) {
        String[] before = jdbc.sql("select role from office_kind_starter where process_key = ? order by 1 for update")
                .param(process)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        String[] after = starters.stream().map(Role::id).distinct().sorted().toArray(String[]::new);
        if (Arrays.equals(before, after)) {
            return;
        }
        jdbc.sql("delete from office_kind_starter where process_key = ?")
                .param(process)
                .update();
        jdbc.sql("insert into office_kind_starter (process_key, role) select ?, unnest(cast(? as text[]))")
                .params(process, after)
                .update();
        jdbc.sql(
                        """
                        insert into office_kind_change (process_key, changed_by, changed_at, before, after)
                        values (:process, :by, :at, :before, :after)""")
                .param("process", process)
                .param("by", by)
                .param("at", now())
                .param("before", before)
                .param("after", after)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
