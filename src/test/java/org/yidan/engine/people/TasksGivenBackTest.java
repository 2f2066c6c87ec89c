package org.yidan.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.engine.EngineTestTask;
import org.yidan.engine.People;
import org.yidan.support.YidanTest;

/** Who has lost the post has lost its tasks, and the post has them. */
@YidanTest
class TasksGivenBackTest {

    private static final String POST = "back-unit.handler";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private EngineTestTask testTask;

    @Autowired
    private TaskService tasks;

    private String task;

    @BeforeEach
    void aClaimedTask() {
        People people = new People(identity, authorizations);
        people.clerk("back-leaver", "back-unit", POST);
        people.clerk("back-stayer", "back-unit", POST);
        task = testTask.start(Map.of("post", POST)).task();
        Browser.basic(port, "back-leaver", People.PASSWORD)
                .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"back-leaver\"}");
        assertThat(assignee()).isEqualTo("back-leaver");
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    @Test
    void goToThePostWithTheLossOfIt() {
        identity.deleteMembership("back-leaver", POST);

        assertThat(assignee()).isNull();
        Browser leaver = Browser.basic(port, "back-leaver", People.PASSWORD);
        assertThat(leaver.post("/engine-rest/task/" + task + "/submit-form", "{}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(leaver.get("/engine-rest/task/" + task).statusCode()).isIn(403, 404);
        Browser stayer = Browser.basic(port, "back-stayer", People.PASSWORD);
        assertThat(stayer.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"back-stayer\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(stayer.post("/engine-rest/task/" + task + "/submit-form", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void goToThePostWithTheUser() {
        identity.deleteUser("back-leaver");

        assertThat(assignee()).isNull();
    }

    @Test
    void stayWithWhoStillHoldsIt() {
        identity.deleteMembership("back-leaver", "back-unit");

        assertThat(assignee()).isEqualTo("back-leaver");
    }
}
