package org.yidan.organization.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.organization.intake.csv.CsvFile;
import org.yidan.organization.intake.csv.CsvRow;
import org.yidan.organization.intake.csv.Faults;

/**
 * Reads {@code unit_types.csv}: one column {@code unit_code_<region>} per region. A cell with the place holder
 * {@code {township_code}} means the unit of that kind at the place of the event.
 */
final class UnitTypeFile {

    /** A unit type as read: fixed unit codes by region, none when the place of the event decides. */
    record UnitType(String name, String id, List<UnitKind> kinds, Map<String, String> unitByRegion) {}

    private static final String REGION_COLUMN = "unit_code_";
    private static final String PLACE = "{township_code}";

    private final Map<String, OrganizationUnit> units;
    private final Faults faults;
    private final Set<String> seen = new HashSet<>();

    private UnitTypeFile(List<OrganizationUnit> units, Faults faults) {
        this.units = units.stream().collect(Collectors.toMap(OrganizationUnit::code, Function.identity(), (a, b) -> a));
        this.faults = faults;
    }

    static List<UnitType> read(Resource file, List<OrganizationUnit> units, Faults faults) {
        UnitTypeFile reader = new UnitTypeFile(units, faults);
        return CsvFile.rows(file, List.of("unit_type", "unit_type_id", "kind"), faults).stream()
                .map(reader::row)
                .toList();
    }

    private UnitType row(CsvRow row) {
        String name = row.required("unit_type", 50, faults);
        String id = row.required("unit_type_id", 50, faults);
        if (!seen.add(name)) {
            faults.add(row, "unit_type", "fault-duplicate");
        }
        if (!seen.add("id:" + id)) {
            faults.add(row, "unit_type_id", "fault-duplicate");
        }
        List<UnitKind> kinds = kinds(row);
        boolean atPlace = row.cells().entrySet().stream()
                .anyMatch(cell -> cell.getKey().startsWith(REGION_COLUMN)
                        && cell.getValue().startsWith(PLACE));
        return new UnitType(name, id, kinds, atPlace ? Map.of() : fixedUnits(row, kinds));
    }

    private List<UnitKind> kinds(CsvRow row) {
        List<UnitKind> kinds = new ArrayList<>();
        for (String kind : row.text("kind").split("\\|")) {
            Arrays.stream(UnitKind.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                    .findFirst()
                    .ifPresentOrElse(kinds::add, () -> faults.add(row, "kind", "fault-kind"));
        }
        return kinds;
    }

    private Map<String, String> fixedUnits(CsvRow row, List<UnitKind> kinds) {
        Map<String, String> fixed = new TreeMap<>();
        row.cells().keySet().stream()
                .filter(column -> column.startsWith(REGION_COLUMN))
                .forEach(column -> {
                    String region = column.substring(REGION_COLUMN.length());
                    OrganizationUnit unit = units.get(row.text(column));
                    if (unit == null) {
                        faults.add(row, column, "fault-unit");
                    } else if (!kinds.contains(unit.kind()) || !unit.region().equals(region)) {
                        faults.add(row, column, "fault-unit-does-not-fit");
                    } else {
                        fixed.put(region, unit.code());
                    }
                });
        if (fixed.isEmpty()) {
            faults.add(row, "unit_type", "fault-no-unit");
        }
        return fixed;
    }
}
