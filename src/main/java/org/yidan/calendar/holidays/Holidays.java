package org.yidan.calendar.holidays;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yidan.calendar.HolidayTable;
import org.yidan.shared.OfficeClock;

/**
 * The rows of the holiday table and of the closing days of regions, and the tables read from them.
 *
 * <p>Every node keeps the last table it read together with the stamp it was read under. A transaction asks for the stamp once,
 * at its first question to the calendar (one small query, no row locks), and reads the rows only when the stamp is another.
 * A stamp is never used twice, so a table kept from a transaction that was rolled back can never be taken for another one.
 */
@Repository
public class Holidays implements HolidayTable.Source {

    /** So many years after this one are counted provisionally while their notices are not loaded. */
    private static final int YEARS_AHEAD = 2;

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private volatile @Nullable Stamped lastRead;

    public Holidays(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public HolidayTable current() {
        return tables().national();
    }

    @Override
    public HolidayTable of(String region) {
        Tables tables = tables();
        return tables.regions().getOrDefault(region, tables.national());
    }

    private Tables tables() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Tables bound) {
            return bound;
        }
        Tables table = read();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, table);
            TransactionSynchronizationManager.registerSynchronization(new Unbinding());
        }
        return table;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from holiday)")
                .query(Boolean.class)
                .single();
    }

    List<Holiday> of(Collection<Integer> years) {
        return jdbc.sql("select * from holiday where extract(year from day) in (:years) order by day")
                .param("years", years)
                .query(Holiday.class)
                .list();
    }

    List<Holiday> all() {
        return jdbc.sql("select * from holiday order by day desc")
                .query(Holiday.class)
                .list();
    }

    /** Waits until no transaction is counting by the table any more, and lets none begin before this one has ended. */
    void lockForWriting() {
        jdbc.sql("select holiday_lock_for_writing()").query().singleRow();
    }

    /** Puts these rows in the place of all rows of their years, also for the rest of this transaction; {@link #lockForWriting} first. */
    void replace(Collection<Integer> years, Collection<Holiday> rows) {
        jdbc.sql("delete from holiday where extract(year from day) in (:years)")
                .param("years", years)
                .update();
        for (Holiday row : rows) {
            jdbc.sql("insert into holiday (day, kind, name, source_notice, source_url) values (?, ?, ?, ?, ?)")
                    .params(row.day(), row.kind().name(), row.name(), row.sourceNotice(), row.sourceUrl())
                    .update();
        }
        changed();
    }

    /** The rows are others now, also for the rest of this transaction; {@link #lockForWriting} first. */
    void changed() {
        jdbc.sql("update holiday_stamp set stamp = gen_random_uuid()").update();
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        tables();
    }

    private Tables read() {
        UUID stamp =
                jdbc.sql("select holiday_stamp_for_reading()").query(UUID.class).single();
        int until = clock.today().getYear() + YEARS_AHEAD;
        Stamped kept = lastRead;
        if (kept == null || !kept.stamp().equals(stamp) || kept.until() != until) {
            HolidayTable national = table(until);
            kept = new Stamped(stamp, until, new Tables(national, regions(national)));
            lastRead = kept;
        }
        return kept.tables();
    }

    private Map<String, HolidayTable> regions(HolidayTable national) {
        Map<String, Map<LocalDate, String>> closed = new HashMap<>();
        jdbc.sql("select region, day, name from closing_day where withdrawn_at is null")
                .query(row -> {
                    closed.computeIfAbsent(row.getString(1), region -> new HashMap<>())
                            .put(row.getObject(2, LocalDate.class), row.getString(3));
                });
        return closed.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> national.closedOn(entry.getValue())));
    }

    /** Years without rows from the first published one on are provisional. */
    private HolidayTable table(int until) {
        List<HolidayTable.NamedDay> published = namedDays();
        Set<Integer> years = published.stream().map(day -> day.date().getYear()).collect(Collectors.toSet());
        int first = years.stream().min(Integer::compare).orElse(until + 1);
        return new HolidayTable(
                published,
                IntStream.rangeClosed(first, until)
                        .filter(year -> !years.contains(year))
                        .mapToObj(StatutoryHolidays::of)
                        .flatMap(List::stream)
                        .toList());
    }

    private List<HolidayTable.NamedDay> namedDays() {
        return jdbc.sql("select day, kind, name from holiday")
                .query((row, number) -> new HolidayTable.NamedDay(
                        row.getDate("day").toLocalDate(),
                        HolidayKind.valueOf(row.getString("kind")) == HolidayKind.HOLIDAY,
                        row.getString("name")))
                .list();
    }

    private record Tables(HolidayTable national, Map<String, HolidayTable> regions) {}

    private record Stamped(UUID stamp, int until, Tables tables) {}

    /**
     * Ends the binding with the transaction that made it. An independent inner transaction finds the outer one's table, which the
     * outer one's lock keeps in force: asking anew it could wait for a load that itself waits for the outer one.
     */
    private final class Unbinding implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Holidays.this);
        }
    }
}
