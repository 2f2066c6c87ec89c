package org.yidan.organization.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.yidan.organization.access.TaskFilter;
import org.yidan.organization.access.TaskFilters;

/**
 * The filters found in Tasklist: some by everybody, the others by who holds a role they can concern. What they show is cut down
 * to the user's own tasks by the rights.
 */
@Component
class SharedFilters {

    private static final String TODAY = "${dateTime().withTimeAtStartOfDay().toDate()}";
    private static final String TOMORROW = "${dateTime().withTimeAtStartOfDay().plusDays(1).toDate()}";
    private static final String NOW = "${now()}";
    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private static final List<String> EVERYBODY = List.of(PlatformGroup.STAFF.id());

    private final FilterService filters;
    private final TaskService tasks;
    private final List<TaskFilters> modules;

    SharedFilters(FilterService filters, TaskService tasks, List<TaskFilters> modules) {
        this.filters = filters;
        this.tasks = tasks;
        this.modules = List.copyOf(modules);
    }

    /** The filters of steps, as the modules say. */
    List<TaskFilter> ofSteps() {
        return modules.stream().flatMap(module -> module.filters().stream()).toList();
    }

    /** What a card shows, and what a list is asked for in one go. */
    List<Map<String, String>> shownOnCards() {
        return modules.stream()
                .flatMap(module -> module.cardFields().stream())
                .map(field -> Map.of("name", field.variable(), "label", field.label()))
                .toList();
    }

    /** Makes or renews the filters; gives for each id the groups that find it. */
    Map<String, List<String>> provide() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        ofEverybody().forEach(filter -> found.put(filter, EVERYBODY));
        int priority = 100;
        for (TaskFilter steps : ofSteps()) {
            TaskQuery query =
                    tasks.createTaskQuery().taskDefinitionKeyIn(steps.tasks().toArray(String[]::new));
            String id = provide(priority, steps.chinese(), steps.chinese() + "的任务，最先到期的在最前", query);
            found.put(id, steps.roles().stream().map(RoleGroups::idOf).toList());
            priority += 10;
        }
        return found;
    }

    private List<String> ofEverybody() {
        return List.of(
                provide(10, "我的任务", "我已认领的任务", tasks.createTaskQuery().taskAssigneeExpression(ME)),
                provide(
                        20,
                        "本单位待办",
                        "本单位、本岗位等待认领的任务",
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .taskUnassigned()),
                provide(
                        30,
                        "今日到期",
                        "今天之内到期的任务",
                        tasks.createTaskQuery().dueAfterExpression(TODAY).dueBeforeExpression(TOMORROW)),
                provide(40, "已逾期", "已超过办理期限的任务", tasks.createTaskQuery().dueBeforeExpression(NOW)),
                provide(
                        50,
                        "同事已认领",
                        "本单位、本岗位由同事认领的任务",
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .includeAssignedTasks()
                                .taskAssigned()
                                .taskAssigneeNotIn(ME)),
                provide(60, "全部任务", "我能办理的全部任务，不论是否已认领", tasks.createTaskQuery()));
    }

    private String provide(int priority, String name, String description, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                shownOnCards()));
        return filters.saveFilter(filter).getId();
    }
}
