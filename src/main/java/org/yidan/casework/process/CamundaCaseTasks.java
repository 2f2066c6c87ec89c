package org.yidan.casework.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.OpenTask;
import org.yidan.casework.process.level.ObjectionMark;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.steps.StepModel;
import org.yidan.shared.Kept;

/** Reads the open tasks of a case, and the names of steps from the newest model, once for each deployed version. */
@Component
class CamundaCaseTasks implements CaseTasks {

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;
    private final ObjectProvider<JdbcClient> jdbc;
    private final Kept<String, Map<String, String>> names = new Kept<>();

    CamundaCaseTasks(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<RepositoryService> repository,
            OfficeAct office,
            ObjectProvider<JdbcClient> jdbc) {
        this.tasks = tasks;
        this.repository = repository;
        this.office = office;
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> open(String caseNo) {
        List<Task> open = office.ask(() -> tasks.getObject()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .orderByDueDate()
                .asc()
                .list());
        Map<String, List<String>> groups = groupsOf(open);
        return open.stream()
                .map(task -> shown(task, groups.getOrDefault(task.getId(), List.of())))
                .toList();
    }

    @Override
    public Map<String, List<OpenTask>> openOf(Collection<String> caseNos) {
        Map<String, List<OpenTask>> open = new HashMap<>();
        if (!caseNos.isEmpty()) {
            jdbc.getObject()
                    .sql(
                            """
                            select e.business_key_, t.id_, t.task_def_key_, coalesce(t.name_, t.task_def_key_), t.assignee_, t.due_date_,
                                   t.description_, array(select l.group_id_ from act_ru_identitylink l
                                          where l.task_id_ = t.id_ and l.group_id_ is not null order by 1)
                              from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
                             where e.business_key_ = any(?) order by t.due_date_, t.id_""")
                    .param(caseNos.toArray(String[]::new))
                    .query(row -> {
                        open.computeIfAbsent(row.getString(1), no -> new ArrayList<>())
                                .add(read(row));
                    });
        }
        return open;
    }

    private static OpenTask read(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(6);
        return new OpenTask(
                row.getString(2),
                StepModel.keyOf(row.getString(3)),
                row.getString(4),
                List.of((String[]) row.getArray(8).getArray()),
                row.getString(5),
                due == null ? null : due.toInstant(),
                ObjectionMark.objectionIn(row.getString(7)).orElse(null));
    }

    @Override
    public List<String> waitingFor(String userId, List<String> groups, int most) {
        return jdbc.getObject()
                .sql(
                        """
                        select e.business_key_ from (
                            select t.proc_inst_id_, t.due_date_, true as his from act_ru_task t where t.assignee_ = :user
                            union all
                            select t.proc_inst_id_, t.due_date_, false from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                             where l.type_ = 'candidate' and l.group_id_ = any(:groups) and t.assignee_ is null) waiting
                          join act_ru_execution e on e.id_ = waiting.proc_inst_id_ and e.business_key_ is not null
                         group by e.business_key_ order by bool_or(his) desc, min(due_date_), 1 limit :most""")
                .param("user", userId)
                .param("groups", groups.toArray(String[]::new))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Grows with the tasks that are open, not with the cases that were. */
    @Override
    public Set<String> casesOf(String userId, List<String> groups) {
        String[] prefixes = Arrays.stream(CaseKind.values())
                .filter(kind -> !kind.readByTask())
                .map(kind -> kind.prefix() + "-%")
                .toArray(String[]::new);
        return jdbc.getObject()
                .sql(
                        """
                        select e.business_key_ from act_ru_execution e
                         where e.business_key_ not like all(:prefixes) and e.id_ in (
                            select t.proc_inst_id_ from act_ru_task t where t.assignee_ = :user
                            union select t.proc_inst_id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                                   where l.group_id_ = any(:groups))""")
                .param("prefixes", prefixes)
                .param("user", userId)
                .param("groups", groups.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** One statement for all tasks, where the engine's service asks one by one. */
    private Map<String, List<String>> groupsOf(List<Task> open) {
        Map<String, List<String>> groups = new HashMap<>();
        if (!open.isEmpty()) {
            jdbc.getObject()
                    .sql(
                            "select task_id_, group_id_ from act_ru_identitylink where task_id_ = any(?) and group_id_ is not null")
                    .param(open.stream().map(Task::getId).toArray(String[]::new))
                    .query(row -> {
                        groups.computeIfAbsent(row.getString(1), task -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return groups;
    }

    private static OpenTask shown(Task task, List<String> groups) {
        return new OpenTask(
                task.getId(),
                StepModel.keyOf(task.getTaskDefinitionKey()),
                task.getName(),
                groups,
                task.getAssignee(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
                ObjectionMark.objectionIn(task.getDescription()).orElse(null));
    }

    @Override
    public Map<String, String> stepNames(String processKey) {
        return office.ask(() -> Optional.ofNullable(repository
                        .getObject()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId)
                .map(id -> names.computeIfAbsent(id, this::read))
                .orElse(Map.of()));
    }

    private Map<String, String> read(String definitionId) {
        return repository.getObject().getBpmnModelInstance(definitionId).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getId().matches("(User|Service)Task_.*") && node.getName() != null)
                .collect(Collectors.toMap(
                        node -> StepModel.keyOf(node.getId()), FlowNode::getName, (one, other) -> one));
    }
}
