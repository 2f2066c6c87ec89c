package org.yidan.organization.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
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

/**
 * Keeps the current {@link OrganizationChart} in memory. A stamp in the database moves with every change; it is looked at
 * when {@code RECHECK} has passed or a look-up found nothing, so other nodes see a new unit at once and a renamed one
 * within seconds, and hot paths cost no statement.
 */
@Component
public class OrganizationCharts {

    private static final Duration RECHECK = Duration.ofSeconds(5);

    private record Read(OrganizationChart chart, long stamp, long checkedAtNanos) {}

    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Read> current = new AtomicReference<>();

    OrganizationCharts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The chart as known here: at most {@code RECHECK} old. */
    public OrganizationChart current() {
        Read read = current.get();
        boolean fresh = read != null && System.nanoTime() - read.checkedAtNanos() < RECHECK.toNanos();
        return read != null && fresh ? read.chart() : latest();
    }

    /** The chart as the database has it now; costs one statement when nothing has changed. */
    public OrganizationChart latest() {
        long now = System.nanoTime();
        long stamp = jdbc.sql("select stamp from organization_stamp")
                .query(Long.class)
                .single();
        Read read = current.get();
        OrganizationChart chart =
                read != null && read.stamp() == stamp ? read.chart() : new OrganizationChart(units(), types());
        current.set(new Read(chart, stamp, now));
        return chart;
    }

    private List<OrganizationUnit> units() {
        return jdbc.sql(
                        """
                        select code, name, kind, parent_code, region, five_powers, dispatching_department_code
                          from organization_unit""")
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
