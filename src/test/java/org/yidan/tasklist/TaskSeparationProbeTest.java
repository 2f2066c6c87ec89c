package org.yidan.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.PlantedModels;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/**
 * Units are kept apart: at random, 20 people of the sample ask for 260 tasks of all posts on every door, 5,200 pairs, and see
 * exactly what their posts are offered. Who may see what is told by the office's own table of posts, not by the engine. Twice as
 * many with {@code -Dyidan.separation.people=40}; 40 others ask for the tasks of real cases in {@code RandomProbesTest}.
 */
@YidanTest
class TaskSeparationProbeTest {

    private static final String KEY = "separation-probe";
    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final int PEOPLE = Integer.getInteger("yidan.separation.people", 20);
    private static final int TASKS = 260;
    private static final int SINGLE_QUESTIONS = 50 * PEOPLE;

    /** What is asked about one task; %1$s is the task, %2$s its case. */
    private static final List<String> SINGLE = List.of(
            "/task/%1$s",
            "/task/%1$s/form-variables",
            "/task/%1$s/variables",
            "/task/%1$s/comment",
            "/task/%1$s/identity-links",
            "/task/%1$s/localVariables",
            "/task/%1$s/attachment",
            "/task?maxResults=5&sortBy=dueDate&sortOrder=asc&processInstanceId=%2$s",
            "/task?maxResults=5&firstResult=0&sortBy=assignee&sortOrder=desc&nameLike=Probe%%25&processInstanceId=%2$s",
            "/history/task?maxResults=5&taskId=%1$s",
            "/history/variable-instance?maxResults=5&processInstanceId=%2$s",
            "/variable-instance?maxResults=5&variableName=title&variableScopeIdIn=%2$s,%1$s",
            "/process-instance/%2$s",
            "/process-instance/%2$s/variables",
            "/history/user-operation?maxResults=5&taskId=%1$s");

    private static final List<String> OURS = List.of("/api/tasks/%1$s/card", "/api/tasks/cards?ids=%1$s");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    TableOwner owner;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    /** A task with everybody it is offered to. */
    private record Offered(String id, String instance, String secret, Set<String> posts, Set<String> people) {

        boolean isFor(String user, Set<String> postsHeld) {
            return people.contains(user) || posts.stream().anyMatch(postsHeld::contains);
        }
    }

    private final Random random = new Random(20260310);
    private final List<Offered> offered = new ArrayList<>();
    private final Map<String, Set<String>> postsHeld = new HashMap<>();
    private List<String> people = List.of();
    private String deployment = "";

    @BeforeEach
    void offerTasksToAllPosts() {
        clock.reset();
        jdbc.sql(
                        """
                        select user_id, unit_code || '.' || role from post_holding
                         where user_id like '420381%' and user_id not like '%.2'
                           and held_from <= :today and (held_to is null or held_to >= :today)""")
                .param("today", clock.today())
                .query(row -> {
                    postsHeld
                            .computeIfAbsent(row.getString(1), user -> new TreeSet<>())
                            .add(row.getString(2));
                });
        people = new ArrayList<>(new TreeSet<>(postsHeld.keySet()));
        Collections.shuffle(people, random);
        people = people.subList(0, PEOPLE);
        deployment = PlantedModels.deploy(repository
                        .createDeployment()
                        .addModelInstance(
                                KEY + ".bpmn",
                                Bpmn.createExecutableProcess(KEY)
                                        .camundaHistoryTimeToLive(3650)
                                        .startEvent()
                                        .userTask("UserTask_Probe")
                                        .name("Probe")
                                        .camundaCandidateGroups("${post}")
                                        .endEvent()
                                        .done()))
                .getId();
        List<String> posts = people.stream()
                .flatMap(user -> postsHeld.get(user).stream())
                .distinct()
                .toList();
        for (int i = 0; i < TASKS; i++) {
            offered.add(offer(i, posts));
        }
    }

    /** To one post or two, and now and then claimed by a holder or named to a person besides. */
    private Offered offer(int number, List<String> posts) {
        String secret = "SECRET-" + number + "-";
        String post = posts.get(random.nextInt(posts.size()));
        String instance = runtime.startProcessInstanceByKey(
                        KEY, "SEP-" + number, Map.of("post", post, "title", secret, "place", secret))
                .getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.createComment(task.getId(), instance, secret);
        Set<String> toPosts = new HashSet<>(Set.of(post));
        Set<String> toPeople = new HashSet<>();
        if (random.nextInt(5) == 0) {
            String second = posts.get(random.nextInt(posts.size()));
            tasks.addCandidateGroup(task.getId(), second);
            toPosts.add(second);
        }
        if (random.nextInt(5) == 0) {
            String somebody = people.get(random.nextInt(people.size()));
            tasks.setAssignee(task.getId(), somebody);
            toPeople.add(somebody);
        }
        if (random.nextInt(10) == 0) {
            String somebody = people.get(random.nextInt(people.size()));
            tasks.addCandidateUser(task.getId(), somebody);
            toPeople.add(somebody);
        }
        return new Offered(task.getId(), instance, secret, toPosts, toPeople);
    }

    @AfterEach
    void clearAway() {
        owner.forget(repository, deployment);
    }

    @Test
    void everybodySeesTheTasksOfHisPostsAndNoOthers() {
        String filter = filters.createTaskFilterQuery()
                .filterName("全部任务")
                .singleResult()
                .getId();
        int seen = 0;
        for (String user : people) {
            Browser browser = Browser.loggedIn(port, user, "yidan");
            Set<String> own = offered.stream()
                    .filter(task -> task.isFor(user, postsHeld.get(user)))
                    .map(Offered::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            seen += own.size();
            asksForAllAtOnce(browser, user, own, filter);
            for (int i = 0; i < SINGLE_QUESTIONS / PEOPLE; i++) {
                asksForOne(browser, user, offered.get(random.nextInt(TASKS)));
            }
        }
        assertThat(seen).as("the probe must meet tasks that are seen, too").isGreaterThan(PEOPLE);
    }

    /** Lists, counts, filters with criteria of the asker's own, and the cards: each about all tasks of the probe. */
    private void asksForAllAtOnce(Browser browser, String user, Set<String> own, String filter) {
        String instances =
                offered.stream().map(task -> '"' + task.instance() + '"').collect(Collectors.joining(",", "[", "]"));
        String allPosts = offered.stream()
                .flatMap(task -> task.posts().stream())
                .distinct()
                .map(post -> '"' + post + '"')
                .collect(Collectors.joining(",", "[", "]"));
        List<String> queries = List.of(
                "{\"processInstanceIdIn\":" + instances + "}",
                "{\"processDefinitionKey\":\"" + KEY
                        + "\",\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}",
                "{\"processDefinitionKey\":\"" + KEY + "\",\"orQueries\":[{\"candidateGroups\":" + allPosts
                        + ",\"name\":\"Probe\"}]}",
                "{\"processDefinitionKey\":\"" + KEY + "\",\"descriptionLike\":\"%SEP secret%\"}",
                "{\"processDefinitionKey\":\"" + KEY
                        + "\",\"processVariables\":[{\"name\":\"title\",\"operator\":\"like\","
                        + "\"value\":\"SECRET%\"}],\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\","
                        + "\"parameters\":{\"variable\":\"title\",\"type\":\"String\"}}]}");
        for (String api : List.of(REST, WEBAPP)) {
            for (int i = 0; i < queries.size(); i++) {
                // Each question on either door, list and filter in turn, so that all are asked of half the people.
                if ((i + (api.equals(REST) ? 0 : 1) + people.indexOf(user)) % 2 == 0) {
                    continue;
                }
                String query = queries.get(i);
                String label = user + " " + api + " " + query.substring(0, 60);
                assertThat(ids(browser.post(api + "/task?maxResults=500", query)))
                        .as(label)
                        .isEqualTo(own);
                assertThat((int) JsonPath.read(
                                browser.post(api + "/task/count", query).body(), "$.count"))
                        .as(label)
                        .isEqualTo(own.size());
                assertThat(ids(browser.post(api + "/filter/" + filter + "/list?maxResults=500", query)))
                        .as(label)
                        .isEqualTo(own);
                assertThat((int) JsonPath.read(
                                browser.post(api + "/filter/" + filter + "/count", query)
                                        .body(),
                                "$.count"))
                        .as(label)
                        .isEqualTo(own.size());
            }
            assertThat(ids(browser.post(
                            api + "/task?maxResults=500",
                            "{\"processDefinitionKey\":\"" + KEY + "\",\"candidateGroups\":" + allPosts
                                    + ",\"includeAssignedTasks\":true}")))
                    .as(user)
                    .isSubsetOf(own);
            String card = browser.halPost(
                            api + "/filter/" + filter + "/list?firstResult=0&maxResults=500", queries.get(1))
                    .body();
            offered.forEach(
                    task -> assertThat(card.contains(task.secret())).as(user).isEqualTo(own.contains(task.id())));
        }
        for (int from = 0; from < TASKS; from += 100) {
            List<String> some = offered.subList(from, Math.min(TASKS, from + 100)).stream()
                    .map(Offered::id)
                    .toList();
            Set<String> expected = new TreeSet<>(some);
            expected.retainAll(own);
            assertThat(ids(browser.get("/api/tasks/cards?ids=" + String.join(",", some))))
                    .as(user)
                    .isEqualTo(expected);
        }
    }

    /** One task on one door, chosen at random: nothing of another unit's task, and the task itself if it is one's own. */
    private void asksForOne(Browser browser, String user, Offered task) {
        boolean own = task.isFor(user, postsHeld.get(user));
        int door = random.nextInt(2 * SINGLE.size() + OURS.size());
        String path = door < 2 * SINGLE.size()
                ? (door % 2 == 0 ? REST : WEBAPP) + SINGLE.get(door / 2)
                : OURS.get(door - 2 * SINGLE.size());

        HttpResponse<String> answer = browser.get(path.formatted(task.id(), task.instance()));

        if (own) {
            if (path.endsWith("/task/%1$s")) {
                assertThat(answer.statusCode()).as(user + path).isEqualTo(200);
            }
        } else {
            assertThat(answer.statusCode()).as(user + path + answer.body()).isIn(200, 400, 403, 404);
            assertThat(answer.body()).as(user + path).doesNotContain(task.secret());
            assertThat(answer.statusCode() == 200 && answer.body().contains(task.id()))
                    .as(user + path + answer.body())
                    .isFalse();
        }
    }

    private static Set<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = JsonPath.read(answer.body(), "$[*].id");
        assertThat(ids).doesNotHaveDuplicates();
        return new TreeSet<>(ids);
    }
}
