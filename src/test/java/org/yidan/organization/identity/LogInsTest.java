package org.yidan.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.SampleDataSettings;
import org.yidan.organization.intake.OrganizationIntake;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Each test runs in a transaction that is rolled back. */
@YidanTest
@Transactional
class LogInsTest {

    private static final String USER = "log-ins-test.li";

    @Autowired
    LogIns logIns;

    @Autowired
    BaseRights baseRights;

    @Autowired
    OrganizationIntake intake;

    @Autowired
    IdentityService identity;

    @Autowired
    StartLock lock;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void followAPostFromItsBeginningToItsEnd() {
        jdbc.sql("insert into officer values (?, '李试验')").param(USER).update();
        jdbc.sql(
                        "insert into post_holding (user_id, unit_code, role, held_from) values (?, '420381-JT', 'unit-clerk', ?)")
                .params(USER, clock.today())
                .update();

        logIns.follow();

        User user = identity.createUserQuery().userId(USER).singleResult();
        assertThat(user.getFirstName()).isEqualTo("李试验");
        assertThat(groupsOf(USER))
                .containsExactlyInAnyOrder(
                        "420381-JT", "420381-JT.unit-clerk", "staff", "caller", "holders-unit-clerk");
        assertThat(identity.checkPassword(USER, "")).isFalse();

        jdbc.sql("update post_holding set held_from = held_from - 2, held_to = ? where user_id = ?")
                .params(clock.today().minusDays(1), USER)
                .update();
        logIns.follow();

        assertThat(groupsOf(USER)).isEmpty();
    }

    @Test
    void leaveGroupsAloneThatDoNotComeFromPosts() {
        String user = "420381-jt.unit-leader";
        identity.createMembership(user, "designer");

        logIns.follow();

        assertThat(groupsOf(user)).contains("designer", "420381-JT.unit-leader");
    }

    @Test
    void changeNothingOnALaterStart() {
        List<Long> before = counts();

        baseRights.provide();
        intake.loadSample();
        logIns.follow();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void makeTheFirstAdministratorOfARealInstallationOnce() {
        removeAdministrators();

        firstUsers(new AdminSettings("root-of-office", "first-secret-1")).provide();
        firstUsers(new AdminSettings("somebody-else", "first-secret-2")).provide();

        assertThat(administrators()).containsExactly("root-of-office");
        assertThat(identity.checkPassword("root-of-office", "first-secret-1")).isTrue();
    }

    @Test
    void makeNobodyWhenNoAdministratorIsNamed() {
        removeAdministrators();

        firstUsers(new AdminSettings(null, null)).provide();
        firstUsers(new AdminSettings("root-of-office", " ")).provide();

        assertThat(administrators()).isEmpty();
    }

    private FirstUsers firstUsers(AdminSettings admin) {
        return new FirstUsers(identity, admin, new SampleDataSettings(false), lock);
    }

    private void removeAdministrators() {
        administrators().forEach(user -> identity.deleteMembership(user, "camunda-admin"));
    }

    private List<String> administrators() {
        return identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
                .map(User::getId)
                .toList();
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<Long> counts() {
        return List.of(
                        "act_id_user",
                        "act_id_group",
                        "act_id_membership",
                        "act_ru_authorization",
                        "act_ru_filter",
                        "officer")
                .stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
