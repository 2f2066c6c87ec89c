package org.yidan.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.shared.OfficeClock;
import org.yidan.support.PlantedModels;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** The shared filters on tasks offered to one department, seen by two of its people and by a stranger. */
@YidanTest
class SharedFiltersTest {

    private static final String CLERK = "filters-test.clerk";
    private static final String COLLEAGUE = "filters-test.colleague";
    private static final String STRANGER = "420322-fl.unit-clerk";
    private static final String POST = "filters-test.unit-clerk";
    /** Noon of a working day in the office. */
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    TableOwner owner;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    OfficeClock clock;

    private String deployment = "";

    @BeforeEach
    void offerTasks() {
        clock.moveTo(NOON);
        identity.saveGroup(identity.newGroup(POST));
        for (String user : List.of(CLERK, COLLEAGUE)) {
            identity.saveUser(identity.newUser(user));
            identity.createMembership(user, POST);
            identity.createMembership(user, PlatformGroup.STAFF.id());
        }
        deployment = PlantedModels.deploy(repository
                        .createDeployment()
                        .addModelInstance(
                                "filters-test.bpmn",
                                Bpmn.createExecutableProcess("filters-test")
                                        .camundaHistoryTimeToLive(3650)
                                        .startEvent()
                                        .userTask("Work")
                                        .name("${title}")
                                        .camundaCandidateGroups(POST)
                                        .camundaDueDate("${due}")
                                        .endEvent()
                                        .done()))
                .getId();
        start("later", NOON.plusSeconds(3 * 86_400));
        start("this afternoon", NOON.plusSeconds(7_200));
        start("this morning", NOON.minusSeconds(7_200));
        start("yesterday", NOON.minusSeconds(86_400));
        claim("later", CLERK);
        claim("yesterday", COLLEAGUE);
    }

    @AfterEach
    void clearAway() {
        identity.clearAuthentication();
        owner.forget(repository, deployment);
        identity.deleteUser(CLERK);
        identity.deleteUser(COLLEAGUE);
        identity.deleteGroup(POST);
        clock.reset();
    }

    @Test
    void showMyTasks() {
        assertThat(seen(CLERK, "我的任务")).containsExactly("later");
    }

    @Test
    void showWhatMyUnitHasToDoInTheOrderOfDueDates() {
        assertThat(seen(CLERK, "本单位待办")).containsExactly("this morning", "this afternoon");
    }

    @Test
    void showWhatIsDueToday() {
        assertThat(seen(CLERK, "今日到期")).containsExactly("this morning", "this afternoon");
    }

    @Test
    void showWhatIsOverdueWhoeverClaimedIt() {
        assertThat(seen(CLERK, "已逾期")).containsExactly("yesterday", "this morning");
    }

    @Test
    void showWhatColleaguesClaimed() {
        assertThat(seen(CLERK, "同事已认领")).as("not his own").containsExactly("yesterday");
        assertThat(seen(COLLEAGUE, "同事已认领")).containsExactly("later");
    }

    @Test
    void showAStrangerNothing() {
        for (String filter : List.of("我的任务", "本单位待办", "今日到期", "已逾期", "同事已认领")) {
            assertThat(seen(STRANGER, filter)).as(filter).isEmpty();
        }
    }

    private void start(String title, Instant due) {
        runtime.startProcessInstanceByKey("filters-test", Map.of("title", title, "due", Date.from(due)));
    }

    private void claim(String title, String user) {
        Task task = tasks.createTaskQuery().taskName(title).singleResult();
        tasks.claim(task.getId(), user);
    }

    private List<String> seen(String user, String filterName) {
        String filter = filters.createTaskFilterQuery()
                .filterName(filterName)
                .singleResult()
                .getId();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        List<Task> found = filters.listPage(filter, 0, 20);
        identity.clearAuthentication();
        return found.stream().map(Task::getName).toList();
    }
}
