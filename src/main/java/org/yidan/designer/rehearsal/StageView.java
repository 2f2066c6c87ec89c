package org.yidan.designer.rehearsal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.casework.forms.FormQuestions;
import org.yidan.designer.rehearsal.Stage.WaitingJob;

/** What there is to see of a rehearsal at a moment: open tasks, jobs, variables, and what was written of its cases. */
public final class StageView {

    private final Backstage backstage;
    private final Trace trace;
    private final String[] instances;

    StageView(Backstage backstage, Trace trace) {
        this.backstage = backstage;
        this.trace = trace;
        this.instances = trace.instances().toArray(String[]::new);
    }

    /** The tasks that wait, by due time and name. */
    public List<OpenStep> open() {
        return jdbc().sql(
                        """
                        select t.id_, t.proc_inst_id_, e.business_key_, d.key_, t.proc_def_id_, t.task_def_key_,
                               coalesce(t.name_, t.task_def_key_), t.assignee_, t.due_date_,
                               array(select l.group_id_ from act_ru_identitylink l
                                      where l.task_id_ = t.id_ and l.group_id_ is not null order by 1)
                          from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                          join act_re_procdef d on d.id_ = t.proc_def_id_
                         where t.proc_inst_id_ = any(?) order by t.due_date_, t.task_def_key_, 10, e.business_key_""")
                .param(instances)
                .query((row, n) -> new OpenStep(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        List.of((String[]) row.getArray(10).getArray()),
                        row.getString(8),
                        row.getTimestamp(9) == null ? null : row.getTimestamp(9).toInstant()))
                .list();
    }

    /** What waits to run, first those that only wait for their turn. */
    public List<WaitingJob> jobs() {
        return jdbc().sql(
                        """
                        select j.id_, d.act_id_, j.process_def_id_, j.duedate_
                          from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
                         where j.process_instance_id_ = any(?) and j.suspension_state_ = 1 and j.retries_ > 0
                         order by j.duedate_ nulls first, j.sequence_counter_, d.act_id_, j.id_""")
                .param(instances)
                .query((row, n) ->
                        WaitingJob.of(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4)))
                .list();
    }

    /** The instances started, in that order. */
    public List<String> instances() {
        return List.of(instances);
    }

    /** The elements reached so far. */
    public List<Passed> passed() {
        return List.copyOf(trace.passed());
    }

    /** The questions of the form of a task; none are known of a form in HTML. */
    public FormQuestions questions(OpenStep step) {
        return backstage.forms().questions(step.definitionId(), formKey(step));
    }

    private @Nullable String formKey(OpenStep step) {
        return backstage.asOffice(() -> Optional.ofNullable(backstage
                        .engine()
                        .getFormService()
                        .getTaskFormData(step.taskId())
                        .getCamundaFormRef())
                .map(CamundaFormRef::getKey)
                .orElse(null));
    }

    /** Whether a job waits at what a designer means by this word: the element or its name. */
    public boolean waitsAt(WaitingJob job, String word) {
        return job.element() != null
                && job.definitionId() != null
                && (job.element().equals(word)
                        || backstage
                                .forms()
                                .stepName(job.definitionId(), job.element())
                                .equals(word));
    }

    /** Who may be meant by the word: a user, who holds the post, or who holds the post of this name, best one of these posts. */
    public List<String> people(String word, List<String> posts) {
        return backstage.asOffice(() -> People.of(backstage.engine().getIdentityService(), word, posts));
    }

    /** The number of the case of an instance; null for a process without one. */
    public @Nullable String caseNo(String instance) {
        return jdbc()
                .sql("select business_key_ from act_hi_procinst where id_ = ?")
                .param(instance)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The variables of an instance as they are, or were at its end. */
    public Map<String, Object> variables(String instance) {
        return backstage.asOffice(() -> {
            Map<String, Object> values = new LinkedHashMap<>();
            backstage
                    .engine()
                    .getHistoryService()
                    .createHistoricVariableInstanceQuery()
                    .processInstanceId(instance)
                    .disableCustomObjectDeserialization()
                    .list()
                    .stream()
                    .sorted(Comparator.comparing(HistoricVariableInstance::getName))
                    .forEach(variable -> values.put(variable.getName(), variable.getValue()));
            return values;
        });
    }

    /** The codes of the acts in the journal of a case. */
    public List<Map<String, Object>> journal(String caseNo) {
        return rows("select step, result, actor from case_act where case_no = ? order by id", caseNo);
    }

    /** The deadlines of a case. */
    public List<Map<String, Object>> deadlines(String caseNo) {
        return rows("select step, due, met_at from case_deadline where case_no = ? order by id", caseNo);
    }

    /** The papers of a case. */
    public List<Map<String, Object>> papers(String caseNo) {
        return rows("select form_no, title from case_document where case_no = ? order by id", caseNo);
    }

    private List<Map<String, Object>> rows(String sql, String caseNo) {
        return jdbc().sql(sql).param(caseNo).query().listOfRows();
    }

    private JdbcClient jdbc() {
        return backstage.jdbc();
    }
}
