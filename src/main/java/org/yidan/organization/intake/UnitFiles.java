package org.yidan.organization.intake;

import static org.yidan.organization.UnitKind.COMMAND_CENTER;
import static org.yidan.organization.UnitKind.ENFORCEMENT_CENTER;
import static org.yidan.organization.UnitKind.GOVERNMENT;
import static org.yidan.organization.UnitKind.JUSTICE_OFFICE;
import static org.yidan.organization.UnitKind.STAFFING_OFFICE;
import static org.yidan.organization.UnitKind.STATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.intake.csv.CsvFile;
import org.yidan.organization.intake.csv.CsvRow;
import org.yidan.organization.intake.csv.Faults;

/** Reads {@code units.csv} and {@code stations.csv} into units that keep every rule of the tables. */
final class UnitFiles {

    private static final List<String> UNIT_COLUMNS =
            List.of("code", "name", "kind", "parent_code", "region", "five_powers");
    private static final List<String> STATION_COLUMNS =
            List.of("station_code", "territorial_parent_code", "dispatching_department_code", "five_powers");
    private static final Predicate<String> CODE =
            Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*").asMatchPredicate();
    private static final Predicate<String> REGION = Pattern.compile("[0-9]{6}").asMatchPredicate();

    private final Faults faults;
    private final Map<String, CsvRow> rows = new LinkedHashMap<>();
    private final Map<String, UnitKind> kinds = new LinkedHashMap<>();
    private final Map<String, CsvRow> stations = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private UnitFiles(Faults faults) {
        this.faults = faults;
    }

    static List<OrganizationUnit> read(Resource units, Resource stations, Faults faults) {
        UnitFiles files = new UnitFiles(faults);
        CsvFile.rows(units, UNIT_COLUMNS, faults).forEach(files::note);
        CsvFile.rows(stations, STATION_COLUMNS, faults).forEach(files::noteStation);
        List<OrganizationUnit> result = new ArrayList<>();
        files.rows.values().forEach(row -> files.unit(row).ifPresent(result::add));
        return result;
    }

    private void note(CsvRow row) {
        String code = row.required("code", 32, faults);
        row.required("name", 100, faults);
        if (!code.isEmpty() && !CODE.test(code)) {
            faults.add(row, "code", "fault-code");
            faults.spoil(code);
        }
        if (rows.putIfAbsent(code, row) != null) {
            faults.add(row, "code", "fault-duplicate");
        }
        kind(row.text("kind")).ifPresentOrElse(kind -> kinds.put(code, kind), () -> {
            faults.add(row, "kind", "fault-kind");
            faults.spoil(code);
        });
    }

    private void noteStation(CsvRow row) {
        String code = row.required("station_code", 32, faults);
        if (kinds.get(code) != STATION && !faults.isSpoiled(code)) {
            faults.add(row, "station_code", "fault-not-a-station");
        }
        if (stations.putIfAbsent(code, row) != null) {
            faults.add(row, "station_code", "fault-duplicate");
        }
    }

    private Optional<OrganizationUnit> unit(CsvRow row) {
        String code = row.text("code");
        UnitKind kind = kinds.get(code);
        if (kind == null) {
            return Optional.empty();
        }
        checkRegion(row);
        checkParent(row, kind);
        checkOnlyOne(row, kind);
        CsvRow station = stations.get(code);
        if (kind == STATION) {
            checkStation(row, station);
        }
        return Optional.of(new OrganizationUnit(
                code,
                row.text("name"),
                kind,
                kind == GOVERNMENT ? null : row.text("parent_code"),
                row.text("region"),
                kind == STATION && row.text("five_powers").equals("Y"),
                station == null ? null : station.text("dispatching_department_code")));
    }

    private void checkRegion(CsvRow row) {
        if (!REGION.test(row.text("region"))) {
            faults.add(row, "region", "fault-region");
        }
        CsvRow parent = rows.get(row.text("parent_code"));
        if (parent != null && !parent.text("region").equals(row.text("region"))) {
            faults.add(row, "region", "fault-region-of-parent");
        }
    }

    private void checkParent(CsvRow row, UnitKind kind) {
        if (kind == GOVERNMENT) {
            if (row.has("parent_code")) {
                faults.add(row, "parent_code", "fault-government-parent");
            }
            return;
        }
        UnitKind parent = kinds.get(row.text("parent_code"));
        boolean fits = parent != null && kind.fitsUnder(parent);
        if (!fits && !faults.isSpoiled(row.text("parent_code"))) {
            faults.add(row, "parent_code", "fault-parent");
        }
    }

    private void checkOnlyOne(CsvRow row, UnitKind kind) {
        boolean oneOfRegion =
                EnumSet.of(GOVERNMENT, STAFFING_OFFICE, JUSTICE_OFFICE).contains(kind);
        boolean oneOfParent = EnumSet.of(COMMAND_CENTER, ENFORCEMENT_CENTER).contains(kind);
        String column = oneOfRegion ? "region" : "parent_code";
        if ((oneOfRegion || oneOfParent) && !taken.add(kind + "/" + row.text(column))) {
            faults.add(row, "kind", "fault-second", kind.chinese());
        }
    }

    private void checkStation(CsvRow row, @Nullable CsvRow station) {
        if (station == null) {
            faults.add(row, "code", "fault-station-row-missing");
            return;
        }
        if (!station.text("territorial_parent_code").equals(row.text("parent_code"))) {
            faults.add(station, "territorial_parent_code", "fault-other-place", row.text("parent_code"));
        }
        if (!station.text("five_powers").equals(row.text("five_powers"))
                || !row.text("five_powers").matches("[YN]")) {
            faults.add(station, "five_powers", "fault-five-powers");
        }
        UnitKind sender = kinds.get(station.text("dispatching_department_code"));
        boolean sends = sender == UnitKind.COUNTY_DEPARTMENT || sender == JUSTICE_OFFICE;
        if (!sends && !faults.isSpoiled(station.text("dispatching_department_code"))) {
            faults.add(station, "dispatching_department_code", "fault-not-a-department");
        }
    }

    private static Optional<UnitKind> kind(String text) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
