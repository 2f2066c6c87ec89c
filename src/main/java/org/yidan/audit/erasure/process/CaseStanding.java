package org.yidan.audit.erasure.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.audit.erasure.CaseChanges.Choice;
import org.yidan.audit.erasure.CaseChanges.Waiting;
import org.yidan.casework.process.CurrentStep;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** How a case stands in the engine and in its record, read as the transaction has it. */
@Component
class CaseStanding {

    /** Where a token waits or a step is open, in the processes of this number. */
    private static final String OPEN_STEPS =
            """
            select a.proc_inst_id_ || '|' || a.act_id_ as id, coalesce(a.act_name_, a.act_id_) as name, a.task_id_ as task,
                   coalesce((select o.display_name from officer o where o.user_id = t.assignee_), t.assignee_) as holder,
                   cast(t.due_date_ as timestamptz) as due
              from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_ left join act_ru_task t on t.id_ = a.task_id_
             where p.business_key_ = ? and p.end_time_ is null and a.end_time_ is null
               and a.act_type_ not in ('subProcess', 'multiInstanceBody', 'transaction')
             order by a.start_time_, a.act_id_, a.id_""";

    private static final String TIMERS =
            """
            select j.id_ as id, d.act_id_ as element, d.proc_def_id_ as definition, cast(j.duedate_ as timestamptz) as due
              from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ join act_hi_procinst p on p.id_ = j.process_instance_id_
             where p.business_key_ = ? and j.type_ = 'timer' order by j.duedate_, d.act_id_, j.id_""";

    private static final String LIMITS =
            "select id, step, unit, due from case_deadline where case_no = ? and met_at is null order by due, id";

    private static final String VARIABLES =
            """
            select v.proc_inst_id_ || '|' || v.name_ as id, v.name_ as name, v.type_ as type,
                   case v.type_ when 'date' then to_char(to_timestamp(v.long_ / 1000.0) at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS')
                        when 'boolean' then case v.long_ when 1 then 'true' else 'false' end
                        else coalesce(v.text_, cast(v.long_ as text), cast(v.double_ as text)) end as value
              from act_ru_variable v join act_hi_procinst p on p.id_ = v.proc_inst_id_ and v.execution_id_ = p.id_
             where p.business_key_ = ? and v.type_ in ('string', 'boolean', 'integer', 'long', 'double', 'date', 'null')
             order by v.name_""";

    private final JdbcClient jdbc;
    private final ObjectProvider<RepositoryService> repository;

    CaseStanding(JdbcClient jdbc, ObjectProvider<RepositoryService> repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    List<Waiting> waiting(String caseNo) {
        OfficeTimes times = new OfficeTimes();
        List<Waiting> all = new ArrayList<>();
        all.addAll(read(OPEN_STEPS, caseNo, row -> {
            String task = row.getString("task");
            String name = row.getString("name");
            return task == null
                    ? new Waiting(row.getString("id"), Texts.kept("acts.at.wait", name))
                    : new Waiting(
                            task,
                            Texts.kept("acts.at.task", name, holder(row.getString("holder")), at(times, row, "due")));
        }));
        all.addAll(read(
                TIMERS,
                caseNo,
                row -> new Waiting(
                        row.getString("id"),
                        Texts.kept(
                                "acts.at.timer",
                                name(row.getString("definition"), row.getString("element")),
                                at(times, row, "due")))));
        all.addAll(read(
                LIMITS,
                caseNo,
                row -> new Waiting(
                        "limit " + row.getLong("id"),
                        Texts.kept("acts.at.limit", limit(row.getString("step")), at(times, row, "due")))));
        all.addAll(read(
                VARIABLES,
                caseNo,
                row -> new Waiting(
                        row.getString("id"),
                        Texts.kept("acts.at.variable", row.getString("name"), value(row.getString("value"))))));
        return all.stream().distinct().toList();
    }

    List<Choice> steps(String caseNo) {
        return read(OPEN_STEPS, caseNo, row -> new Choice(row.getString("id"), row.getString("name"))).stream()
                .distinct()
                .toList();
    }

    List<Choice> variables(String caseNo) {
        return read(
                VARIABLES,
                caseNo,
                row -> new Choice(row.getString("id"), row.getString("name") + " = " + value(row.getString("value"))));
    }

    List<Choice> limits(String caseNo) {
        OfficeTimes times = new OfficeTimes();
        return read(
                LIMITS,
                caseNo,
                row -> new Choice(
                        row.getString("id"),
                        Texts.kept("acts.at.limit", limit(row.getString("step")), at(times, row, "due"))));
    }

    /** The other cases whose processes run within those of this one. */
    Set<String> within(String caseNo) {
        return jdbc.sql(
                        """
                        select distinct e.business_key_ from act_ru_execution e
                         where e.business_key_ <> :no and e.root_proc_inst_id_ in (
                               select id_ from act_ru_execution where business_key_ = :no and parent_id_ is null)""")
                .param("no", caseNo)
                .query(String.class)
                .set();
    }

    /** The name of an element in its model. */
    String name(String definition, String element) {
        return repository.getObject().getBpmnModelInstance(definition).getModelElementById(element)
                                instanceof FlowElement named
                        && named.getName() != null
                ? named.getName().strip().replaceAll("\\s+", "")
                : element;
    }

    /** What a limit is of, as the pages call it. */
    private static String limit(String step) {
        return Texts.first(step, "pages.cases.step." + CurrentStep.named("_" + step));
    }

    private static String holder(@Nullable String name) {
        return name == null ? Texts.kept("acts.at.nobody") : name;
    }

    private static String value(@Nullable String text) {
        return text == null ? Texts.kept("acts.at.nothing") : text;
    }

    private static String at(OfficeTimes times, ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? Texts.kept("acts.at.no-time") : times.at(at.toInstant());
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, String caseNo, Row<T> each) {
        return jdbc.sql(sql).param(caseNo).query((row, n) -> each.of(row)).list();
    }
}
