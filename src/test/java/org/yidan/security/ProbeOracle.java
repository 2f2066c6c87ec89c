package org.yidan.security;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/**
 * Says from the tables alone who may see what, by the rules as they are written (RULES 9, ADR 0027), so that a probe
 * does not ask the code it tries. It knows nothing of the services that answer the probes.
 */
@Component
class ProbeOracle {

    private static final Set<String> PLACES = Set.of("TOWNSHIP", "SUBDISTRICT");

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Set<Held>> posts = new TreeMap<>();
    private final Set<String> everything = new HashSet<>();

    ProbeOracle(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Unit(String code, String kind, String parent, String region) {}

    private record Held(String unit, String role) {

        String post() {
            return unit + "." + role;
        }
    }

    /** A call or case by what its readers are told from: units that take part, users that act, its region and township. */
    record Subject(
            String no, String region, String township, Set<String> units, Set<String> users, Set<String> posts) {}

    /** Reads units and posts as of today. */
    void read() {
        units.clear();
        posts.clear();
        everything.clear();
        jdbc.sql("select code, kind, coalesce(parent_code, ''), region from organization_unit")
                .query(row -> {
                    Unit unit = new Unit(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                    units.put(unit.code(), unit);
                });
        LocalDate today = clock.today();
        jdbc.sql(
                        """
                        select user_id, unit_code, role from post_holding
                         where held_from <= :today and (held_to is null or held_to >= :today)""")
                .param("today", today)
                .query(row -> {
                    posts.computeIfAbsent(row.getString(1), user -> new HashSet<>())
                            .add(new Held(row.getString(2), row.getString(3)));
                });
        everything.addAll(
                jdbc.sql("select user_id_ from act_id_membership where group_id_ in ('camunda-admin', 'auditor')")
                        .query(String.class)
                        .list());
    }

    /** Officers of the sample who can log in. */
    List<String> officers() {
        return posts.keySet().stream()
                .filter(user -> user.matches("420(381|322).*") && !user.endsWith(".2"))
                .toList();
    }

    Set<String> postsOf(String user) {
        Set<String> own = new TreeSet<>();
        held(user).forEach(post -> own.add(post.post()));
        return own;
    }

    Map<String, Subject> calls(Collection<String> numbers) {
        Map<String, Subject> found = new TreeMap<>();
        jdbc.sql("select call_no, region, coalesce(township, ''), calling_unit, coalesce(lead_unit, '')"
                        + " from call c join case_file f on f.id = c.id where call_no = any(?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    Subject subject = subject(row.getString(1), row.getString(2), row.getString(3));
                    subject.units().addAll(List.of(row.getString(4), row.getString(5)));
                    found.put(subject.no(), subject);
                });
        units(
                found,
                """
                select c.call_no, d.lead_unit from dispatch d join call c on c.id = d.call_id
                union all select c.call_no, unnest(d.coop_units) from dispatch d join call c on c.id = d.call_id
                union all select s.case_no, s.acting_unit from case_act s
                 where s.step = 'standIn' and s.acting_unit is not null""");
        return found;
    }

    Map<String, Subject> cases(Collection<String> numbers) {
        Map<String, Subject> found = new TreeMap<>();
        jdbc.sql("select case_no, region from case_file where kind <> 'CALL' and case_no = any(?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    Subject subject = subject(row.getString(1), row.getString(2), "");
                    found.put(subject.no(), subject);
                });
        units(
                found,
                """
                select case_no, unit_code from case_party
                union all select case_no, acting_unit from case_act where acting_unit is not null""");
        jdbc.sql("select case_no, actor from case_act").query(row -> {
            if (found.containsKey(row.getString(1))) {
                found.get(row.getString(1)).users().add(row.getString(2));
            }
        });
        for (Subject subject : found.values()) {
            tasks(List.of(subject.no())).values().forEach(offered -> {
                subject.users().addAll(offered.users());
                subject.posts().addAll(offered.posts());
            });
        }
        return found;
    }

    /** The open tasks of these calls and cases with whom they are offered to. */
    Map<String, Subject> tasks(Collection<String> numbers) {
        Map<String, Subject> found = new TreeMap<>();
        jdbc.sql(
                        """
                        select t.id_, coalesce(t.assignee_, '') from act_ru_task t
                          join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = any(?)""")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    Subject task = subject(row.getString(1), "", "");
                    task.users().add(row.getString(2));
                    found.put(task.no(), task);
                });
        jdbc.sql(
                        "select task_id_, coalesce(user_id_, ''), coalesce(group_id_, '') from act_ru_identitylink where task_id_ = any(?)")
                .param(found.keySet().toArray(String[]::new))
                .query(row -> {
                    Subject task = found.get(row.getString(1));
                    task.users().add(row.getString(2));
                    task.posts().add(row.getString(3));
                });
        return found;
    }

    /** The people each event was told to: holders of the posts of its audience, and people named, but for who did it. */
    Map<Long, Set<String>> told(Collection<Long> events) {
        Map<Long, Set<String>> told = new TreeMap<>();
        jdbc.sql("select id, array_to_string(audience, ' '), coalesce(actor, '') from notice_event where id = any(?)")
                .param(events.toArray(Long[]::new))
                .query(row -> {
                    Set<String> people = told.computeIfAbsent(row.getLong(1), event -> new TreeSet<>());
                    List.of(row.getString(2).split(" ")).forEach(address -> people.addAll(behind(address)));
                    people.remove(row.getString(3));
                });
        return told;
    }

    private Set<String> behind(String address) {
        String name = address.substring(address.indexOf(':') + 1);
        if (address.startsWith("user:")) {
            return Set.of(name);
        }
        Set<String> people = new TreeSet<>();
        posts.forEach((user, own) -> own.stream()
                .filter(post -> post.post().equals(name)
                        || post.unit().equals(name)
                        || region(post.unit()).equals(name))
                .forEach(post -> people.add(user)));
        return people;
    }

    boolean seesTask(String user, Subject task) {
        return task.users().contains(user) || postsOf(user).stream().anyMatch(task.posts()::contains);
    }

    boolean seesCall(String user, Subject call) {
        return everything.contains(user)
                || held(user).stream().anyMatch(post -> {
                    Unit unit = units.get(post.unit());
                    boolean overseer =
                            Set.of("county-gov", "inspector", "auditor").contains(post.role())
                                    || unit.kind().equals("STAFFING_OFFICE")
                                    || unit.kind().equals("COMMAND_CENTER")
                                            && place(unit.code()).isEmpty();
                    return call.units().contains(unit.code())
                            || (overseer && unit.region().equals(call.region()))
                            || (!unit.kind().equals("STATION")
                                    && !call.township().isEmpty()
                                    && place(unit.code()).equals(call.township()));
                });
    }

    boolean seesCase(String user, Subject file) {
        Set<String> homes = new HashSet<>();
        file.units().forEach(unit -> homes.add(home(unit)));
        return everything.contains(user)
                || seesTask(user, file)
                || held(user).stream().anyMatch(post -> homes.contains(home(post.unit())) || oversees(post, file));
    }

    private boolean oversees(Held post, Subject file) {
        String kind = units.get(post.unit()).kind();
        boolean office =
                switch (post.role()) {
                    case "staffing-office" -> kind.equals("STAFFING_OFFICE");
                    case "justice-office" -> kind.equals("JUSTICE_OFFICE");
                    case "county-gov", "inspector", "auditor" -> kind.equals("GOVERNMENT");
                    case "county-dispatcher" -> kind.equals("COMMAND_CENTER")
                            && place(post.unit()).isEmpty();
                    default -> false;
                };
        return office && region(post.unit()).equals(file.region());
    }

    /** Drafts are read by the offices that make, review and approve them. */
    boolean seesDrafts(String user, String region) {
        return everything.contains(user)
                || held(user).stream()
                        .filter(post -> region(post.unit()).equals(region))
                        .anyMatch(post -> post.role().equals("staffing-office")
                                || post.role().equals("justice-office")
                                || post.role().equals("county-gov"));
    }

    private Set<Held> held(String user) {
        return posts.getOrDefault(user, Set.of());
    }

    private String region(String unit) {
        return units.containsKey(unit) ? units.get(unit).region() : "";
    }

    /** A township and its own centres count as one. */
    private String home(String unit) {
        boolean station = units.containsKey(unit) && units.get(unit).kind().equals("STATION");
        return station || place(unit).isEmpty() ? unit : place(unit);
    }

    private String place(String code) {
        Unit unit = units.get(code);
        while (unit != null && !PLACES.contains(unit.kind())) {
            unit = units.get(unit.parent());
        }
        return unit == null ? "" : unit.code();
    }

    private static Subject subject(String no, String region, String township) {
        return new Subject(no, region, township, new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    private void units(Map<String, Subject> found, String sql) {
        jdbc.sql(sql).query(row -> {
            if (found.containsKey(row.getString(1))) {
                found.get(row.getString(1)).units().add(row.getString(2));
            }
        });
    }
}
