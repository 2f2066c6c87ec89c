package org.yidan.organization.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.chart.OrganizationChart.UnitType;
import org.yidan.shared.OfficeClock;

/**
 * Keeps the current {@link OrganizationChart} in memory. A stamp in the database moves with every change; it and the day are looked at
 * when {@code RECHECK} has passed or a look-up found nothing, so other nodes see a new unit at once and a renamed one
 * within seconds, and hot paths cost no statement.
 */
@Component
public class OrganizationCharts {

    private static final Duration RECHECK = Duration.ofSeconds(5);
    private static final String OPEN = "coalesce(opened_on <= :day, true) and coalesce(closed_on >= :day, true)";

    private record Read(OrganizationChart chart, long stamp, LocalDate day, long checkedAtNanos) {}

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final AtomicReference<@Nullable Read> current = new AtomicReference<>();

    OrganizationCharts(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The chart as known here: at most {@code RECHECK} old. */
    public OrganizationChart current() {
        Read read = current.get();
        boolean fresh = read != null
                && System.nanoTime() - read.checkedAtNanos() < RECHECK.toNanos()
                && read.day().equals(clock.today());
        return read != null && fresh ? read.chart() : latest();
    }

    /** The chart as the database has it now; costs one statement when nothing has changed. */
    public OrganizationChart latest() {
        long now = System.nanoTime();
        long stamp = jdbc.sql("select stamp from organization_stamp")
                .query(Long.class)
                .single();
        Read read = current.get();
        LocalDate day = clock.today();
        OrganizationChart chart =
                read != null && read.stamp() == stamp && read.day().equals(day) ? read.chart() : chart(day);
        current.set(new Read(chart, stamp, day, now));
        return chart;
    }

    private OrganizationChart chart(LocalDate day) {
        return new OrganizationChart(units(OPEN, day), units("not (" + OPEN + ")", day), types());
    }

    private List<OrganizationUnit> units(String condition, LocalDate day) {
        return jdbc.sql(
                        """
                        select code, name, kind, parent_code, region, five_powers, dispatching_department_code
                          from organization_unit where """
                                + " " + condition)
                .param("day", day)
                .query((row, n) -> new OrganizationUnit(
                        row.getString("code"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("parent_code"),
                        row.getString("region"),
                        row.getBoolean("five_powers"),
                        row.getString("dispatching_department_code")))
                .list();
    }

    private List<UnitType> types() {
        record Fixed(String type, String region, String unit) {}
        Map<String, Map<String, String>> fixed = jdbc
                .sql("select unit_type, region, unit_code from unit_type_unit")
                .query((row, n) -> new Fixed(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(groupingBy(Fixed::type, toMap(Fixed::region, Fixed::unit)));
        return jdbc.sql("select name, kind from unit_type")
                .query((row, n) -> new UnitType(
                        row.getString(1), kinds(row.getString(2)), fixed.getOrDefault(row.getString(1), Map.of())))
                .list();
    }

    private static List<UnitKind> kinds(String stored) {
        return Arrays.stream(stored.split("\\|")).map(UnitKind::valueOf).toList();
    }
}
