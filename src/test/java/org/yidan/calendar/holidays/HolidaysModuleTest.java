package org.yidan.calendar.holidays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.calendar.CalendarYearMissing;
import org.yidan.calendar.HolidayTable;
import org.yidan.calendar.HolidaysChanged;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Works on the years 2041 and 2042 only, and takes them away again. */
@YidanTest
class HolidaysModuleTest {

    private static final LocalDate TUE_2041_01_01 = LocalDate.of(2041, 1, 1);
    private static final LocalDate WED_2041_01_02 = LocalDate.of(2041, 1, 2);
    private static final LocalDate THU_2041_01_03 = LocalDate.of(2041, 1, 3);
    private static final Instant NEW_YEARS_DAY =
            TUE_2041_01_01.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant();
    private static final String YEAR_2041 =
            "date,kind,name,source_notice\n2041-01-01,HOLIDAY,元旦,通知\n2041-05-01,HOLIDAY,劳动节,通知\n2041-10-01,HOLIDAY,国庆节,通知\n";
    private static final String LONGER_NEW_YEAR = YEAR_2041 + "2041-01-02,HOLIDAY,元旦,通知\n";

    @Autowired
    HolidayDesk desk;

    @Autowired
    Holidays holidays;

    @Autowired
    OfficeCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ConfigurableApplicationContext context;

    @AfterEach
    void takeTheYearsAway() {
        jdbc.sql("delete from holiday where day >= '2041-01-01'").update();
        jdbc.sql("update holiday_stamp set stamp = gen_random_uuid()").update();
    }

    @Test
    void knowsThePublishedYearsFromTheFirstStart() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThatExceptionOfType(CalendarYearMissing.class).isThrownBy(() -> calendar.isWorkingDay(TUE_2041_01_01));
    }

    @Test
    void loadsAYearAndThenOnlyItsChanges() {
        HolidayLoad first = desk.load(YEAR_2041.getBytes(UTF_8), false);
        HolidayLoad second = desk.load(LONGER_NEW_YEAR.replace("劳动节", "五一").getBytes(UTF_8), false);
        HolidayLoad third = desk.load(YEAR_2041.replace("劳动节", "五一").getBytes(UTF_8), false);

        assertThat(first.added()).hasSize(3);
        assertThat(second.added()).containsExactly(WED_2041_01_02);
        assertThat(second.altered()).containsExactly(LocalDate.of(2041, 5, 1));
        assertThat(third.dropped()).containsExactly(WED_2041_01_02);
        assertThat(calendar.nextWorkingDay(TUE_2041_01_01)).isEqualTo(WED_2041_01_02);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        HolidayLoad load = desk.load(YEAR_2041.getBytes(UTF_8), true);

        assertThat(load.dryRun()).isTrue();
        assertThat(load.added()).hasSize(3);
        assertThatExceptionOfType(CalendarYearMissing.class).isThrownBy(() -> calendar.isWorkingDay(TUE_2041_01_01));
    }

    @Test
    void aFaultyFileChangesNothing() {
        byte[] faulty = (LONGER_NEW_YEAR + "2041-01-03,OFF,元旦,通知\n").getBytes(UTF_8);
        desk.load(YEAR_2041.getBytes(UTF_8), false);

        assertThatExceptionOfType(HolidayFileFaulty.class).isThrownBy(() -> desk.load(faulty, false));

        assertThat(calendar.isWorkingDay(WED_2041_01_02)).isTrue();
    }

    @Test
    void publishesWhatChangedInsideTheTransactionAndCountsByTheNewTableThere() {
        desk.load(YEAR_2041.getBytes(UTF_8), false);
        List<Object> heard = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<HolidaysChanged>> listening =
                ApplicationListener.forPayload((HolidaysChanged event) -> {
                    heard.add(event);
                    heard.add(calendar.deadline("420381", NEW_YEARS_DAY, TimeLimit.workingDays(1))
                            .due());
                });
        context.addApplicationListener(listening);

        desk.load(LONGER_NEW_YEAR.getBytes(UTF_8), false);
        desk.load(LONGER_NEW_YEAR.getBytes(UTF_8), false);
        context.getBean(ApplicationEventMulticaster.class).removeApplicationListener(listening);

        assertThat(heard)
                .containsExactly(
                        new HolidaysChanged(Set.of(WED_2041_01_02)),
                        THU_2041_01_03.atTime(18, 0).atZone(OfficeClock.ZONE).toInstant());
    }

    @Test
    void anotherNodeCountsByTheNewTableFromItsNextTransactionOn() {
        Holidays otherNode = new Holidays(jdbc, clock);
        assertThat(otherNode.current().knows(2041)).isFalse();

        desk.load(YEAR_2041.getBytes(UTF_8), false);

        assertThat(otherNode.current().knows(2041)).isTrue();
    }

    @Test
    void aLoadThatIsRolledBackIsForgotten() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            desk.load(YEAR_2041.getBytes(UTF_8), false);
            assertThat(calendar.isWorkingDay(TUE_2041_01_01)).isFalse();
            transaction.setRollbackOnly();
        });

        assertThat(holidays.current().knows(2041)).isFalse();
    }

    @Test
    void aTransactionKeepsItsTableAndALoadWaitsForIt() {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        new TransactionTemplate(transactions).executeWithoutResult(counting -> {
            assertThat(holidays.current()).isSameAs(holidays.current());

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> ownTransaction.executeWithoutResult(loading -> {
                        jdbc.sql("set local lock_timeout = '50ms'").update();
                        desk.load(YEAR_2041.getBytes(UTF_8), false);
                    }));

            assertThat(holidays.current().knows(2041)).isFalse();
        });
    }

    @Test
    void anInnerTransactionCountsByTheTableOfTheOuterOne() {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        outer.setReadOnly(true);
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        outer.executeWithoutResult(counting -> {
            HolidayTable table = holidays.current();

            inner.executeWithoutResult(within -> assertThat(holidays.current()).isSameAs(table));

            assertThat(holidays.current()).isSameAs(table);
        });
    }

    @Test
    void seedingLeavesATableWithRowsAlone() {
        desk.seed(YEAR_2041.getBytes(UTF_8));

        assertThat(holidays.current().knows(2041)).isFalse();
        assertThat(holidays.current().knows(2026)).isTrue();
    }
}
