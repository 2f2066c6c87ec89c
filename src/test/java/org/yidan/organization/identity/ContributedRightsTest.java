package org.yidan.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.support.YidanTest;

/** What the modules contribute to the task list and to who may begin processes, as it is written down for the office; first, because tests about models of designers add to both. */
@YidanTest
@Order(0)
class ContributedRightsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    /** Name, groups that find it, tasks it shows; in the order of the list. */
    @Test
    void theFiltersShowTheTasksOfEachPost() throws IOException {
        List<String> shown = filters.createTaskFilterQuery().list().stream()
                .filter(filter -> query(filter).getKeys() != null)
                .sorted(Comparator.comparing(
                        filter -> (Integer) filter.getProperties().get("priority")))
                .map(filter -> "%s | %s | %s".formatted(filter.getName(), readers(filter), tasks(filter)))
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(new ClassPathResource("organization/task-filters.txt")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    /** The name of a process may be read by all who have its tasks; begun by a form it is by those only who may. */
    @Test
    void everybodyBeginsWhatIsHis() {
        List<String> rights = jdbc.sql(
                        """
                        select resource_id_ || ' ' || group_id_ || ' ' || case perms_ when 2 then 'READ' when 256 then 'CREATE' when 258 then 'BEGIN' else perms_::text end
                          from act_ru_authorization
                         where resource_type_ = 6 and type_ = 1 and group_id_ in ('staff', 'caller') order by 1""")
                .query(String.class)
                .list();

        assertThat(rights)
                .containsExactly(
                        "adjustment-withdrawal staff BEGIN",
                        "call-request staff BEGIN",
                        "crime-transfer staff READ",
                        "guidance-question staff BEGIN",
                        "guidance-training staff BEGIN",
                        "joint-enforcement staff BEGIN",
                        "ledger-objection staff READ",
                        "level-objection staff READ",
                        "list-adjustment staff BEGIN",
                        "matter-call caller CREATE",
                        "matter-call staff READ",
                        "mutual-evaluation staff READ",
                        "penalty-case staff READ",
                        "penalty-request staff BEGIN",
                        "pledge-registration staff BEGIN",
                        "pledge-report staff BEGIN",
                        "power-return staff BEGIN",
                        "power-return-request staff BEGIN",
                        "quality-assessment staff READ",
                        "responsibility-ruling staff READ",
                        "station-head-consent staff BEGIN");
    }

    private String readers(Filter filter) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId())
                .hasPermission(Permissions.READ)
                .list()
                .stream()
                .map(Authorization::getGroupId)
                .filter(group -> group != null && !group.equals("camunda-admin"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String tasks(Filter filter) {
        return Arrays.stream(query(filter).getKeys()).sorted().collect(Collectors.joining(" "));
    }

    private static TaskQueryImpl query(Filter filter) {
        return (TaskQueryImpl) (Object) filter.getQuery();
    }
}
