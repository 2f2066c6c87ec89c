package org.yidan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.notification.reminder.CardReminderDesk;
import org.yidan.organization.Officers;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** A card that runs out is told of in time, and afterwards its holder is nobody's choice. Rolled back. */
@YidanTest
@Transactional
class CardReminderTest {

    private static final String HOLDER = "card-test.zhang";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @Autowired
    CardReminderDesk desk;

    @Autowired
    Officers officers;

    @Autowired
    OfficerCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void tellsHolderAndLeaderAtEachThresholdOnce() {
        card(HOLDER, "JT-900001", "420381-JT", "law-officer", LAST_DAY);
        card("card-test.li", "DC-900002", "420381001", "unit-handler", LAST_DAY);

        for (int days : new int[] {61, 60, 60, 59, 30, 29, 7, 6, 0, -1, -2}) {
            lookOn(LAST_DAY.minusDays(days));
        }

        assertThat(told(HOLDER)).containsExactly("60", "30", "7");
        assertThat(jdbc.sql(
                                "select array_to_string(audience, ' ') from notice_event where once_key like 'card/' || ? || '/%' limit 1")
                        .param(HOLDER)
                        .query(String.class)
                        .single())
                .contains("user:" + HOLDER, "group:420381-JT.unit-leader");
        assertThat(jdbc.sql(
                                "select array_to_string(audience, ' ') from notice_event where once_key like 'card/card-test.li/%' limit 1")
                        .query(String.class)
                        .single())
                .contains("group:420381001.township-leader");
        assertThat(jdbc.sql(
                                "select subject || detail from notice_event where once_key like 'card/' || ? || '/%' limit 1")
                        .param(HOLDER)
                        .query(String.class)
                        .single())
                .contains("持证人", "JT-900001", "2026-06-30");
    }

    @Test
    void tellsOnceOfACardEnteredLateAndNotOfARenewedOne() {
        card(HOLDER, "JT-900001", "420381-JT", "law-officer", LAST_DAY);
        lookOn(LAST_DAY.minusDays(20));
        lookOn(LAST_DAY.minusDays(19));
        assertThat(told(HOLDER)).containsExactly("30");

        jdbc.sql("insert into enforcement_card (card_no, user_id, subject_unit_code, valid_from, valid_to)"
                        + " values ('JT-900003', ?, '420381-JT', date '2026-07-01', date '2031-06-30')")
                .param(HOLDER)
                .update();
        lookOn(LAST_DAY.minusDays(5));
        assertThat(told(HOLDER)).containsExactly("30");
    }

    @Test
    void nobodyIsChosenWhoseCardHasRunOut() {
        card(HOLDER, "JT-900001", "420381-JT", "law-officer", LAST_DAY);

        lookOn(LAST_DAY);
        assertThat(cardAmongColleagues()).containsExactly("JT-900001");
        assertThat(check.check("420381-JT", List.of(HOLDER), LAST_DAY, List.of())
                        .faults())
                .isEmpty();

        lookOn(LAST_DAY.plusDays(1));
        assertThat(cardAmongColleagues()).isEmpty();
        assertThat(check.check("420381-JT", List.of(HOLDER), LAST_DAY.plusDays(1), List.of())
                        .faults())
                .extracting(OfficerCheck.Fault::reason)
                .containsExactly(OfficerCheck.Reason.NO_VALID_CARD);
    }

    private List<String> cardAmongColleagues() {
        return officers.colleaguesIn("420381-JT").stream()
                .filter(one -> one.officer().userId().equals(HOLDER))
                .flatMap(one -> one.cardNo().stream())
                .toList();
    }

    private void lookOn(LocalDate day) {
        clock.moveTo(Instant.parse(day + "T01:00:00Z"));
        desk.look();
    }

    private List<String> told(String user) {
        return jdbc.sql(
                        "select split_part(once_key, '/', 5) from notice_event where once_key like 'card/' || ? || '/%' order by id")
                .param(user)
                .query(String.class)
                .list();
    }

    private void card(String user, String cardNo, String unit, String role, LocalDate until) {
        jdbc.sql("insert into officer (user_id, display_name) values (?, '持证人')")
                .param(user)
                .update();
        jdbc.sql("insert into post_holding (user_id, unit_code, role, held_from) values (?, ?, ?, date '2024-01-01')")
                .params(user, unit, role)
                .update();
        jdbc.sql("insert into enforcement_card (card_no, user_id, subject_unit_code, valid_from, valid_to)"
                        + " values (?, ?, ?, date '2021-07-01', ?)")
                .params(cardNo, user, unit, until)
                .update();
    }
}
