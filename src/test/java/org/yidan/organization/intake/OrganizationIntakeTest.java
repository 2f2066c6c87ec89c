package org.yidan.organization.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.Officers;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;
import org.yidan.support.YidanTest;

/** Writes an organization of its own in a transaction that is rolled back. */
@YidanTest
@Transactional
class OrganizationIntakeTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Autowired
    OrganizationIntake intake;

    @Autowired
    Officers officers;

    @Autowired
    IdentityService identity;

    @Test
    void opensALogInForEveryOfficerItLoads() {
        EnforcementCard card = new EnforcementCard("IT-1", "990003-SC", FROM, FROM.plusYears(3));
        Post handler = new Post("990003-SC", Role.UNIT_HANDLER);
        Post leader = new Post("990003-SC", Role.UNIT_LEADER);

        intake.write(
                List.of(
                        new OrganizationUnit(
                                "990003-SC",
                                "试验县市场监督管理局",
                                UnitKind.COUNTY_DEPARTMENT,
                                "990003-GOV",
                                "990003",
                                false,
                                null),
                        new OrganizationUnit(
                                "990003-GOV", "试验县人民政府", UnitKind.GOVERNMENT, null, "990003", false, null)),
                List.of(new UnitTypeFile.UnitType(
                        "试验局", "TEST", List.of(UnitKind.COUNTY_DEPARTMENT), Map.of("990003", "990003-SC"))),
                List.of(
                        new Posting("it.zhao", "赵试验", handler, FROM, null, card, "first-1"),
                        new Posting("it.zhao", "赵试验", leader, FROM, null, null, null),
                        new Posting("it.qian", "钱试验", handler, FROM, null, null, null)));

        assertThat(officers.postsOf("it.zhao")).containsExactly(handler, leader);
        assertThat(officers.validCard("it.zhao", FROM)).contains(card);
        assertThat(identity.checkPassword("it.zhao", "first-1")).isTrue();
        assertThat(identity.createUserQuery().userId("it.qian").count()).isOne();
        assertThat(identity.createGroupQuery().groupMember("it.zhao").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder(
                        "990003-SC",
                        "990003-SC.unit-handler",
                        "990003-SC.unit-leader",
                        "staff",
                        "caller",
                        "holders-unit-handler",
                        "holders-unit-leader");
    }

    @Test
    void leavesAnOrganizationAloneThatIsThere() {
        intake.loadFrom(Path.of("no-such-folder"));

        assertThat(officers.find("420381-cg.unit-handler")).isPresent();
    }
}
