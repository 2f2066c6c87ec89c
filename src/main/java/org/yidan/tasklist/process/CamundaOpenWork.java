package org.yidan.tasklist.process;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.steps.Parties;
import org.yidan.organization.Officers;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.access.OpenWork;
import org.yidan.organization.access.UnitUse;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.tasklist.journal.CaseNotes;

/** Tasks that somebody leaves behind; the administrator of people hands them over without seeing their cases. */
@Component
class CamundaOpenWork implements OpenWork, UnitUse {

    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final Parties parties;
    private final Officers officers;
    private final CaseNotes notes;

    CamundaOpenWork(
            JdbcClient jdbc,
            ProcessEngineConfigurationImpl engine,
            Parties parties,
            Officers officers,
            CaseNotes notes) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.parties = parties;
        this.officers = officers;
        this.notes = notes;
    }

    private record Moved(String caseNo, String name, String step) {}

    @Override
    public List<ClaimedTask> claimedBy(String userId) {
        return jdbc.sql(
                        """
                        select t.id_, coalesce(e.business_key_, ''), t.name_, t.due_date_,
                               array(select coalesce(l.group_id_, l.user_id_) from act_ru_identitylink l
                                      where l.task_id_ = t.id_ and l.type_ = 'candidate' order by 1)
                          from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                         where t.assignee_ = ? order by t.due_date_ nulls last, t.id_""")
                .param(userId)
                .query(CamundaOpenWork::claimed)
                .list();
    }

    @Override
    public Map<Post, Integer> offeredTo(Collection<Post> posts) {
        Map<Post, Integer> offered = new HashMap<>();
        jdbc.sql(
                        """
                        select l.group_id_, count(*) from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                         where l.type_ = 'candidate' and t.assignee_ is null and l.group_id_ = any(?) group by 1""")
                .param(posts.stream().map(Post::groupId).toArray(String[]::new))
                .query(row -> {
                    int count = row.getInt(2);
                    Post.ofGroup(row.getString(1)).ifPresent(post -> offered.put(post, count));
                });
        return offered;
    }

    @Override
    public List<String> of(OrganizationUnit unit) {
        int open = jdbc.sql(
                        """
                        select count(distinct task_id_) from act_ru_identitylink
                         where type_ = 'candidate' and (group_id_ = :unit or starts_with(group_id_, :unit || '.'))""")
                .param("unit", unit.code())
                .query(Integer.class)
                .single();
        return open == 0 ? List.of() : List.of(Texts.of("organization.use-tasks", open));
    }

    @Override
    public int handOver(String from, String to, Collection<String> taskIds, String by, String reason) {
        Set<String> groups = Set.copyOf(jdbc.sql("select group_id_ from act_id_membership where user_id_ = ?")
                .param(to)
                .query(String.class)
                .list());
        List<Moved> moved = taskIds.stream()
                .flatMap(id -> Optional.ofNullable(run(context -> move(context, id, from, to, groups))).stream())
                .toList();
        moved.forEach(task -> notes.note(
                task.caseNo(),
                StepEntry.of(
                        CommonStep.HAND_ON_TASK,
                        reason,
                        by,
                        Map.of("task", task.name(), "step", task.step(), "from", from, "to", to, "reason", reason))));
        return moved.size();
    }

    private @Nullable Moved move(CommandContext context, String id, String from, String to, Set<String> groups) {
        TaskEntity task = context.getTaskManager().findTaskById(id);
        if (task == null || !from.equals(task.getAssignee())) {
            return null;
        }
        boolean candidate = task.getCandidates().stream()
                .anyMatch(link -> to.equals(link.getUserId()) || groups.contains(link.getGroupId()));
        String name = Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey());
        if (!candidate || parties.barred(task.getExecution()).contains(to)) {
            throw Refused.conflict(
                    "organization.colleague-cannot", officers.officer(to).displayName(), name);
        }
        new AssignTaskCmd(id, to).execute(context);
        String caseNo =
                Optional.ofNullable(task.getExecution().getProcessBusinessKey()).orElse("");
        return new Moved(caseNo, name, task.getTaskDefinitionKey());
    }

    private static ClaimedTask claimed(ResultSet row, int n) throws SQLException {
        Timestamp due = row.getTimestamp(4);
        Array candidates = row.getArray(5);
        return new ClaimedTask(
                row.getString(1),
                row.getString(2),
                String.valueOf(row.getString(3)),
                due == null ? null : due.toInstant(),
                List.of((String[]) candidates.getArray()));
    }

    /** Past the engine's own check: who keeps the people has no right on tasks. */
    private <T> @Nullable T run(Command<@Nullable T> command) {
        Command<@Nullable T> unchecked =
                (CommandContext context) -> context.runWithoutAuthorization(() -> command.execute(context));
        return engine.getCommandExecutorTxRequired().execute(unchecked);
    }
}
