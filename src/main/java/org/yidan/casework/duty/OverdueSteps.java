package org.yidan.casework.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepTable;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/**
 * Tells the ledger of steps that only a model names and that are overdue, and of a first response that nobody gave, each once: no
 * timer has to be drawn for it. A paused call, a task that is objected to and a disputed duty do not fall due.
 */
@Service
@Transactional
public class OverdueSteps {

    private static final String OVERDUE =
            """
            select d.id, d.case_no, d.step, d.due, d.rule, min(t.name_) as label, min(l.group_id_) as post
              from case_deadline d
              join act_ru_execution e on e.business_key_ = d.case_no
              join act_ru_task t on t.proc_inst_id_ = e.id_ and lower(substr(t.task_def_key_, 10)) = lower(d.step)
              join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ like '%.%'
             where d.watched and d.met_at is null and d.lapsed_at is null and d.due < :now
               and (cast(:caseNo as varchar) is null or d.case_no = :caseNo)
               and coalesce(t.description_, '') not like '⏳ %'
               and (d.step <> 'firstResponse' or not exists (
                    select from case_link k join case_file r on r.case_no = k.to_no
                     where k.from_no = d.case_no and k.relation = 'RULING' and r.status = 'OPEN'))
               and not exists (select from call_pause p join call c on c.id = p.call_id
                                where c.call_no = d.case_no and p.resumed_at is null)
             group by d.id order by d.due limit 200""";

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final DutyLapses lapses;
    private final StepTable steps;
    private final Organization organization;
    private final OfficeClock clock;

    OverdueSteps(
            JdbcClient jdbc,
            CaseFiles files,
            DutyLapses lapses,
            StepTable steps,
            Organization organization,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.lapses = lapses;
        this.steps = steps;
        this.organization = organization;
        this.clock = clock;
    }

    private record Late(long id, String caseNo, String step, String label, Instant due, String rule, String post) {}

    /** Every minute: those of all cases; the mark on the deadline makes several nodes and looks agree. */
    @Scheduled(cron = "${yidan.each-minute:0 * * * * *}")
    public void look() {
        tell(null);
    }

    /** Those of one case, or of all. */
    public void tell(@Nullable String caseNo) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Late> found = jdbc.sql(OVERDUE)
                .param("now", now)
                .param("caseNo", caseNo)
                .query((row, n) -> late(row))
                .list();
        for (Late late : found) {
            int marked = jdbc.sql("update case_deadline set lapsed_at = ? where id = ? and lapsed_at is null")
                    .params(now, late.id())
                    .update();
            if (marked == 1) {
                tell(late, now.toInstant());
            }
        }
    }

    private static Late late(ResultSet row) throws SQLException {
        return new Late(
                row.getLong("id"),
                row.getString("case_no"),
                row.getString("step"),
                row.getString("label"),
                row.getTimestamp("due").toInstant(),
                row.getString("rule"),
                row.getString("post"));
    }

    private void tell(Late late, Instant now) {
        CaseFile file = files.byNo(late.caseNo());
        String unit = Post.ofGroup(late.post()).orElseThrow().unitCode();
        Step step = steps.in(file.processKey(), late.step());
        lapses.tell(new DutyLapsed(
                file.caseNo(),
                file.region(),
                unit,
                null,
                step,
                step.ofModel() ? DutyLapsed.Category.OVERDUE_STEP : DutyLapsed.Category.OVERDUE_RESPONSE,
                1,
                Texts.kept(
                        step.ofModel() ? "casework.step-overdue" : "casework.nobody-came",
                        organization.unit(unit).name(),
                        late.caseNo(),
                        late.label(),
                        DutyLapses.minute(late.due()),
                        late.rule(),
                        DutyLapses.minute(now)),
                late.due(),
                now));
    }
}
