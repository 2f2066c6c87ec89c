package org.yidan.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.organization.Role;
import org.yidan.support.YidanTest;

/** What each role's sample user finds at the first log-in, asked of the engine with its rights checked. */
@YidanTest
class SampleUsersTest {

    private static final List<String> FILTERS = List.of("我的任务", "本单位待办", "今日到期", "已逾期", "同事已认领", "全部任务");

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    SharedFilters shared;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOff() {
        identity.clearAuthentication();
    }

    static Stream<String> oneUserPerRoleAndRegion() {
        return Stream.of("420381", "420322").flatMap(region -> {
            String township = region.equals("420381") ? "420381001" : "420322204";
            return Stream.of(
                    township + ".caller",
                    township + "-cmd.township-dispatcher",
                    township + ".township-leader",
                    region + "-cmd.county-dispatcher",
                    region + "-cg.unit-clerk",
                    township + "-ec.unit-handler",
                    township + "-scs.unit-leader",
                    township + "-ec.law-officer",
                    region + "-sf.legal-reviewer",
                    region + "-bb.staffing-office",
                    region + "-sf.justice-office",
                    region + "-gov.county-gov",
                    region + "-gov.inspector",
                    region + "-gov.discipline-viewer",
                    region + "-gov.auditor",
                    region + "-bb.people-administrator");
        });
    }

    @Test
    void coverEveryRoleInBothRegions() {
        assertThat(oneUserPerRoleAndRegion().map(id -> id.substring(id.indexOf('.') + 1)))
                .containsAll(Stream.of(Role.values()).map(Role::id).toList());
    }

    @ParameterizedTest
    @MethodSource("oneUserPerRoleAndRegion")
    void belongToTheirUnitPostAndStaff(String user) {
        String unit = user.substring(0, user.indexOf('.')).toUpperCase(Locale.ROOT);
        Role role = Role.of(user.substring(user.indexOf('.') + 1)).orElseThrow();
        List<String> expected = new ArrayList<>(List.of(unit, unit + "." + role.id(), "staff", "holders-" + role.id()));
        if (Set.of("caller", "township-dispatcher", "unit-clerk", "unit-handler", "county-dispatcher")
                .contains(role.id())) {
            expected.add("caller");
        }

        assertThat(groupsOf(user)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(identity.checkPassword(user, "yidan")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("oneUserPerRoleAndRegion")
    void mayDoExactlyWhatThePostAllows(String user) {
        boolean caller = groupsOf(user).contains("caller");

        assertThat(may(user, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(may(user, Permissions.ACCESS, Resources.APPLICATION, "welcome"))
                .isTrue();
        assertThat(may(user, Permissions.READ, Resources.PROCESS_DEFINITION, "matter-call"))
                .isTrue();
        assertThat(may(user, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "matter-call"))
                .isEqualTo(caller);
        assertThat(may(user, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "call-request"))
                .isTrue();
        assertThat(may(user, Permissions.CREATE, Resources.PROCESS_INSTANCE, "*"))
                .isTrue();

        for (String app : List.of("cockpit", "admin")) {
            assertThat(may(user, Permissions.ACCESS, Resources.APPLICATION, app))
                    .isFalse();
        }
        for (Permission permission : List.of(Permissions.READ, Permissions.UPDATE, Permissions.DELETE)) {
            assertThat(may(user, permission, Resources.PROCESS_INSTANCE, "*")).isFalse();
        }
        for (Permission permission : List.of(Permissions.READ, Permissions.TASK_WORK, Permissions.UPDATE)) {
            assertThat(may(user, permission, Resources.TASK, "*")).isFalse();
        }
        for (Permission permission :
                List.of(Permissions.READ_INSTANCE, Permissions.READ_TASK, Permissions.READ_HISTORY)) {
            assertThat(may(user, permission, Resources.PROCESS_DEFINITION, "matter-call"))
                    .isFalse();
        }
        assertThat(may(user, Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
        assertThat(may(user, Permissions.CREATE, Resources.FILTER, "*")).isFalse();
        assertThat(may(user, Permissions.CREATE, Resources.USER, "*")).isFalse();
        assertThat(may(user, Permissions.CREATE, Resources.AUTHORIZATION, "*")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("oneUserPerRoleAndRegion")
    void findTheSharedFiltersInOrder(String user) {
        List<String> groups = groupsOf(user);
        identity.setAuthentication(user, groups);

        List<Filter> seen = filters.createTaskFilterQuery().listPage(0, 20);

        List<String> names = seen.stream()
                .sorted(Comparator.comparing(
                        filter -> (Integer) filter.getProperties().get("priority")))
                .map(Filter::getName)
                .toList();
        List<String> expected = new ArrayList<>(FILTERS);
        shared.ofSteps().stream()
                .filter(steps -> steps.roles().stream().anyMatch(role -> groups.contains("holders-" + role.id())))
                .forEach(steps -> expected.add(steps.chinese()));
        assertThat(names).containsExactlyElementsOf(expected);
        assertThat(seen).allSatisfy(filter -> assertThat(filters.listPage(filter.getId(), 0, 20))
                .isNotNull());
    }

    @Test
    void readTheNamesOfColleagues() {
        identity.setAuthentication("420381001.caller", groupsOf("420381001.caller"));

        var colleague = identity.createUserQuery()
                .userId("420381001-cmd.township-dispatcher")
                .singleResult();

        assertThat(colleague.getFirstName() + " " + colleague.getLastName()).isEqualTo("均州路街道社会治理中心 值班员");
        assertThat(identity.createGroupQuery()
                        .groupId("420381-CG.unit-clerk")
                        .singleResult()
                        .getName())
                .isEqualTo("丹江口市城市管理执法局 签收员");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, camunda-admin, true, true, true, true",
        "designer, designer, true, false, true, false",
        "auditor, auditor, true, false, false, true"
    })
    void includeAnAdministratorADesignerAndAnAuditor(
            String user, String group, boolean cockpit, boolean admin, boolean deploys, boolean readsCases) {
        assertThat(groupsOf(user)).containsExactly(group);
        assertThat(identity.checkPassword(user, "yidan")).isTrue();
        assertThat(may(user, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isEqualTo(cockpit);
        assertThat(may(user, Permissions.ACCESS, Resources.APPLICATION, "admin"))
                .isEqualTo(admin);
        assertThat(may(user, Permissions.CREATE, Resources.DEPLOYMENT, "*")).isEqualTo(deploys);
        assertThat(may(user, ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, "matter-call"))
                .isEqualTo(readsCases);
        assertThat(may(user, ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "matter-call"))
                .isEqualTo(readsCases);
        assertThat(may(user, Permissions.UPDATE, Resources.PROCESS_INSTANCE, "*"))
                .isEqualTo(admin);
    }

    @Test
    void carryRightsInFiveGroupsOnly() {
        List<String> carrying = jdbc.sql(
                        """
                        select distinct group_id_ from act_ru_authorization
                         where group_id_ is not null and not (resource_type_ = 2 and resource_id_ = group_id_)
                           and group_id_ in (select id_ from act_id_group where type_ in ('platform', 'unit', 'post'))
                           and resource_type_ <> 7""")
                .query(String.class)
                .list();

        assertThat(carrying).containsExactlyInAnyOrder("staff", "caller", "designer", "auditor", "camunda-admin");
    }

    private boolean may(String user, Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized(user, groupsOf(user), permission, resource, id);
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
