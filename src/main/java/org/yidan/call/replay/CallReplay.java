package org.yidan.call.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.UrgencyRules;
import org.yidan.call.duty.Assignments;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.casework.steps.CaseStep;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;

/** What of closed calls a table or a list is asked again: always the record, never what somebody states. */
@Component
public class CallReplay {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final MatterCatalog catalog;
    private final Assignments assignments;
    private final Set<String> notPaused = Arrays.stream(CallRequestStep.values())
            .filter(CaseStep::runsInPause)
            .map(Step::key)
            .collect(Collectors.toUnmodifiableSet());

    CallReplay(JdbcClient jdbc, Calls calls, MatterCatalog catalog, Assignments assignments) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.catalog = catalog;
        this.assignments = assignments;
    }

    /** How the urgency of a call was found: what the table was asked, and what it answered. */
    public record AskedUrgency(String callNo, UrgencyRules.Question question, String answer) {}

    /** Of the calls whose start form and first urgency are on record. */
    public List<AskedUrgency> urgencies(Collection<String> callNos) {
        return jdbc.sql(
                        """
                        select c.call_no, f.region, f.opened_at, s.answers ->> 'urgency' as reported, s.answers ->> 'matterCode' as matter,
                               coalesce(s.answers ->> 'peopleAtRisk', 'false') = 'true' as at_risk, u.text_ as answer
                          from call c join case_file f on f.id = c.id join sent_form s on s.id = c.process_instance_id
                          join lateral (select d.text_ from act_hi_detail d
                                         where d.proc_inst_id_ = c.process_instance_id and d.name_ = 'urgency' and d.type_ = 'VariableUpdate'
                                         order by d.time_, d.sequence_counter_ limit 1) u on true
                         where c.call_no = any(:calls)""")
                .param("calls", callNos.toArray(String[]::new))
                .query((row, n) -> urgency(row))
                .list();
    }

    private AskedUrgency urgency(ResultSet row) throws SQLException {
        String matter = row.getString("matter");
        Instant opened = row.getTimestamp("opened_at").toInstant();
        Optional<MatterEntry> entry = matter == null || matter.isBlank()
                ? Optional.empty()
                : catalog.find(matter, row.getString("region"), LocalDate.ofInstant(opened, OfficeClock.ZONE), opened);
        return new AskedUrgency(
                row.getString("call_no"),
                new UrgencyRules.Question(
                        row.getBoolean("at_risk"),
                        row.getString("reported"),
                        entry.map(MatterEntry::urgencyDefault).orElse(null)),
                row.getString("answer"));
    }

    /** A time that did not count. */
    public record Pause(String callNo, Instant from, Instant until) {}

    /** The pauses of these calls that ended, in their order. */
    public Map<String, List<Pause>> pauses(Collection<String> callNos) {
        return jdbc
                .sql(
                        """
                        select c.call_no, p.paused_at, p.resumed_at from call_pause p join call c on c.id = p.call_id
                         where c.call_no = any(:calls) and p.resumed_at is not null order by p.paused_at""")
                .param("calls", callNos.toArray(String[]::new))
                .query((row, n) -> new Pause(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Pause::callNo));
    }

    /** Whether the clock of this step stands while the call is paused. */
    public boolean pauses(String step) {
        return !notPaused.contains(step);
    }

    /** Who is responsible for a call: by its record, by the entry it is bound to, and by another entry of the same matter. */
    public record Duty(String callNo, String recorded, Owners listed, @Nullable Owners drafted) {}

    /** The unit that leads and those that co-operate. */
    public record Owners(String lead, List<String> cooperating) {}

    /**
     * Of the calls whose owner the list says; a call outside the list, without dispatch, of an interim owner or of a ruling is none.
     *
     * @param drafted the entry in the place of the bound one; empty where the matter is not on the list any more
     */
    public List<Duty> duties(Collection<String> callNos, Function<MatterEntry, Optional<MatterEntry>> drafted) {
        Map<String, String> recorded = new TreeMap<>();
        jdbc.sql(
                        """
                        select c.call_no, d.lead_unit from call c join dispatch d on d.call_id = c.id and d.current
                         where c.call_no = any(:calls) and d.duty_role <> 'INTERIM'
                           and not exists (select from ruling r where r.call_id = c.id)""")
                .param("calls", callNos.toArray(String[]::new))
                .query((row, n) -> recorded.put(row.getString(1), row.getString(2)))
                .list();
        return recorded.isEmpty()
                ? List.of()
                : calls.findByCallNos(recorded.keySet()).stream()
                        .filter(call -> call.matter().entryId() != null)
                        .map(call -> duty(call, String.valueOf(recorded.get(call.callNo())), drafted))
                        .toList();
    }

    private Duty duty(Call call, String recorded, Function<MatterEntry, Optional<MatterEntry>> drafted) {
        MatterEntry bound = catalog.entry(Objects.requireNonNull(call.matter().entryId()));
        return new Duty(
                call.callNo(),
                recorded,
                owners(call, bound),
                drafted.apply(bound).map(entry -> owners(call, entry)).orElse(null));
    }

    private Owners owners(Call call, MatterEntry entry) {
        Assignments list = assignments.asIfInForce(entry);
        String lead = list.lead(call, entry);
        return new Owners(
                lead,
                list.cooperating(call, entry).stream()
                        .filter(unit -> !unit.equals(lead))
                        .sorted()
                        .toList());
    }
}
