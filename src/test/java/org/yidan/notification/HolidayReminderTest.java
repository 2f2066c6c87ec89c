package org.yidan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.notification.reminder.HolidayReminderDesk;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** From October on somebody is told that the holidays of next year are missing. */
@YidanTest
class HolidayReminderTest {

    @Autowired
    HolidayReminderDesk desk;

    @Autowired
    Telling telling;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    void begin() {
        telling.forgetTheRest();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void remindsStaffingOfficesAndAdministratorsOnceAWeek() {
        clock.moveTo(Instant.parse("2026-09-30T01:00:00Z"));
        desk.look();
        assertThat(reminders()).isZero();

        clock.moveTo(Instant.parse("2026-10-05T01:00:00Z"));
        desk.look();
        desk.look();
        clock.moveTo(Instant.parse("2026-10-13T01:00:00Z"));
        desk.look();
        telling.tell();

        assertThat(reminders()).isEqualTo(2);
        for (String user : new String[] {"420381-bb.staffing-office", "420322-bb.staffing-office", "admin"}) {
            assertThat(telling.notices(user))
                    .as(user)
                    .filteredOn(notice -> notice.event().code().equals("HOLIDAYS"))
                    .hasSize(2)
                    .allSatisfy(notice -> {
                        assertThat(notice.event().kept()).contains("2027 年", "暂定");
                        assertThat(notice.event().path()).isEqualTo("/calendar/holidays");
                    });
        }
    }

    private int reminders() {
        return telling.jdbc
                .sql("select count(*) from notice_event where once_key like 'holidays/2027/2026-4%'")
                .query(Integer.class)
                .single();
    }
}
