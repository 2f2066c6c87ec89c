package org.yidan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

@YidanTest
class OfficersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Officers officers;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneMorning() {
        clock.moveTo(DAY.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant());
        jdbc.sql("insert into officer values ('officers-test.wang', '王试验')").update();
    }

    @AfterEach
    void removeOwnOfficer() {
        jdbc.sql("delete from enforcement_card where user_id = 'officers-test.wang'")
                .update();
        jdbc.sql("delete from post_holding where user_id = 'officers-test.wang'")
                .update();
        jdbc.sql("delete from officer where user_id = 'officers-test.wang'").update();
        clock.reset();
    }

    @Test
    void knowsThePostOfASampleUser() {
        assertThat(officers.officer("420381-cg.unit-handler").displayName()).isEqualTo("丹江口市城市管理执法局 承办人");
        assertThat(officers.postsOf("420381-cg.unit-handler"))
                .containsExactly(new Post("420381-CG", Role.UNIT_HANDLER))
                .extracting(Post::groupId)
                .containsExactly("420381-CG.unit-handler");
        assertThat(officers.holds("420381-cg.unit-handler", "420381-CG", Role.UNIT_HANDLER))
                .isTrue();
        assertThat(officers.holds("420381-cg.unit-handler", "420381-CG", Role.UNIT_LEADER))
                .isFalse();
        assertThat(officers.belongsTo("420381-cg.unit-handler", "420381-CG")).isTrue();
        assertThat(officers.belongsTo("420381-cg.unit-handler", "420322-CG")).isFalse();
        assertThat(officers.holdersOf("420381-CG", Role.UNIT_HANDLER))
                .extracting(Officer::userId)
                .containsExactly("420381-cg.unit-handler");
    }

    @Test
    void refusesAnUnknownPerson() {
        assertThatThrownBy(() -> officers.officer("nobody")).isInstanceOf(OfficerUnknown.class);
        assertThat(officers.postsOf("nobody")).isEmpty();
    }

    @Test
    void countsAPostFromItsFirstToItsLastDay() {
        post(DAY.minusDays(3), DAY);

        assertThat(officers.belongsTo("officers-test.wang", "420381-JT")).isTrue();

        clock.moveTo(DAY.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());

        assertThat(officers.belongsTo("officers-test.wang", "420381-JT")).isFalse();
        assertThat(officers.postsOf("officers-test.wang")).isEmpty();
        assertThat(officers.holdersOf("420381-JT", Role.UNIT_CLERK))
                .extracting(Officer::userId)
                .doesNotContain("officers-test.wang");
    }

    @Test
    void refusesTheSamePostTwiceOnOneDay() {
        post(DAY.minusDays(3), DAY);

        assertThatThrownBy(() -> post(DAY, null)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void givesACardOnlyWhileItIsValid() {
        jdbc.sql("insert into enforcement_card values ('OT-1', 'officers-test.wang', '420381-JT', ?, ?)")
                .params(DAY, DAY.plusYears(1))
                .update();

        assertThat(officers.validCard("officers-test.wang", DAY.minusDays(1))).isEmpty();
        assertThat(officers.validCard("officers-test.wang", DAY))
                .contains(new EnforcementCard("OT-1", "420381-JT", DAY, DAY.plusYears(1)));
        assertThat(officers.validCard("officers-test.wang", DAY.plusYears(1))).isPresent();
        assertThat(officers.validCard("officers-test.wang", DAY.plusYears(1).plusDays(1)))
                .isEmpty();
    }

    @Test
    void refusesTwoCardsAtTheSameTime() {
        jdbc.sql("insert into enforcement_card values ('OT-1', 'officers-test.wang', '420381-JT', ?, ?)")
                .params(DAY, DAY.plusYears(1))
                .update();

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into enforcement_card values ('OT-2', 'officers-test.wang', '420381-JT', ?, ?)")
                        .params(DAY.plusYears(1), DAY.plusYears(2))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void givesTheSampleOfficersOfAnEnforcementCenterTheTownshipsCard() {
        assertThat(officers.validCard("420381001-ec.law-officer", DAY))
                .get()
                .extracting(EnforcementCard::subjectUnitCode)
                .isEqualTo("420381001");
        assertThat(officers.validCard("420322-cg.unit-handler", DAY))
                .get()
                .extracting(EnforcementCard::subjectUnitCode)
                .isEqualTo("420322-CG");
        assertThat(officers.validCard("420381-bb.unit-handler", DAY)).isEmpty();
    }

    @Test
    void knowsOneExpiredSampleCardInEachTownship() {
        int expired = jdbc.sql(
                        "select count(distinct left(subject_unit_code, 9)) from enforcement_card where valid_to < ?")
                .param(DAY)
                .query(Integer.class)
                .single();

        assertThat(expired).isEqualTo(32);
        assertThat(officers.validCard("420381001-zrs.law-officer", DAY)).isEmpty();
        assertThat(officers.validCard("420381001-zrs.law-officer", LocalDate.of(2025, 12, 31)))
                .isPresent();
    }

    private void post(LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("insert into post_holding (user_id, unit_code, role, held_from, held_to)"
                        + " values ('officers-test.wang', '420381-JT', 'unit-clerk', ?, ?)")
                .params(from, to)
                .update();
    }
}
