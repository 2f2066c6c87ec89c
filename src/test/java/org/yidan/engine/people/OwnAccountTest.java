package org.yidan.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.engine.People;
import org.yidan.support.YidanTest;

/** Nobody changes who he is by the engine's API: not a clerk, and not an administrator himself. */
@YidanTest
class OwnAccountTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @ParameterizedTest
    @ValueSource(strings = {"staff", "camunda-admin"})
    void staysAsItIs(String group) {
        String user = new People(identity, authorizations).clerk("own-" + UUID.randomUUID(), group);
        for (Browser own :
                new Browser[] {Browser.loggedIn(port, user, People.PASSWORD), Browser.basic(port, user, People.PASSWORD)
                }) {
            refused(own.put(
                    "/engine-rest/user/" + user + "/profile",
                    "{\"id\":\"" + user + "\",\"firstName\":\"县长\",\"lastName\":\"\",\"email\":\"a@b.example\"}"));
            refused(own.put(
                    "/engine-rest/user/" + user + "/credentials",
                    "{\"password\":\"1\",\"authenticatedUserPassword\":\"" + People.PASSWORD + "\"}"));
            refused(own.delete("/engine-rest/user/" + user));
        }
        refused(Browser.loggedIn(port, user, People.PASSWORD)
                .delete("/camunda/api/engine/engine/default/user/" + user));

        User still = identity.createUserQuery().userId(user).singleResult();
        assertThat(still.getFirstName()).isNotEqualTo("县长");
        assertThat(still.getEmail()).isNull();
        assertThat(identity.checkPassword(user, People.PASSWORD)).isTrue();
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
    }
}
