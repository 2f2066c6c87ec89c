package org.yidan.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** Staff find the name that belongs to a user id and their own colleagues, and nothing else about people. */
@YidanTest
class DirectoryTest {

    private static final String CLERK = "420381-sc.unit-clerk";
    private static final String COLLEAGUE = "420381-sc.unit-handler";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private Browser clerk() {
        User colleague = identity.createUserQuery().userId(COLLEAGUE).singleResult();
        colleague.setEmail("handler@office.example");
        identity.saveUser(colleague);
        return Browser.basic(port, CLERK, "yidan");
    }

    @Test
    void givesTheNameForAnIdWithoutTheAddress() {
        Browser clerk = clerk();

        for (String path : List.of("/user/" + COLLEAGUE + "/profile", "/user?id=" + COLLEAGUE)) {
            assertThat(clerk.get("/engine-rest" + path).body())
                    .contains(COLLEAGUE, "承办人")
                    .doesNotContain("handler@office.example");
        }
        assertThat(identity.createUserQuery().userId(COLLEAGUE).singleResult().getEmail())
                .isEqualTo("handler@office.example");
        assertThat(clerk.get("/engine-rest/user?email=handler@office.example").body())
                .isEqualTo("[]");
        assertThat(clerk.get("/engine-rest/user/count?emailLike=handler%25").body())
                .contains("\"count\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user",
                "/user?memberOfGroup=camunda-admin",
                "/user?memberOfGroup=auditor",
                "/user?memberOfGroup=staff",
                "/user?memberOfGroup=holders-unit-clerk",
                "/user?memberOfGroup=420322-SC",
                "/user?id=admin",
                "/user?idIn=auditor,designer,admin",
                "/user?firstNameLike=%25",
                "/group?member=admin",
                "/group?id=camunda-admin",
                "/group?nameLike=%25%E7%B3%BB%E7%BB%9F%E7%AE%A1%E7%90%86%E5%91%98"
            })
    void isNoListOfEverybodyAndNamesNoAdministrators(String path) {
        assertThat(clerk().get("/engine-rest" + path).body()).isEqualTo("[]");
    }

    @Test
    void showsTheColleaguesOfTheOwnUnit() {
        List<String> colleagues = JsonPath.read(
                clerk().get("/engine-rest/user?memberOfGroup=420381-SC").body(), "$[*].id");

        assertThat(colleagues).contains(CLERK, COLLEAGUE).hasSizeLessThan(20);
    }

    @Test
    void tellsTasklistTheOwnGroupsAndFewColleagues() {
        String own = clerk().get("/engine-rest/identity/groups?userId=" + CLERK).body();

        assertThat((List<String>) JsonPath.read(own, "$.groups[*].id"))
                .contains("420381-SC", "420381-SC.unit-clerk", "staff");
        assertThat((List<String>) JsonPath.read(own, "$.groupUsers[*].id"))
                .contains(COLLEAGUE)
                .hasSizeLessThan(20);
        assertThat(clerk().get("/engine-rest/identity/groups?userId=admin").body())
                .doesNotContain("camunda-admin");
    }

    @Test
    void showsAdministratorsAll() {
        assertThat(Browser.basic(port, "admin", "yidan")
                        .get("/engine-rest/user?id=" + COLLEAGUE)
                        .body())
                .contains(COLLEAGUE);
        assertThat(Browser.basic(port, "admin", "yidan")
                        .get("/engine-rest/user?memberOfGroup=auditor")
                        .body())
                .contains("auditor");
    }
}
