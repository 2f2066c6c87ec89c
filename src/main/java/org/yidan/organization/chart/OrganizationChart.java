package org.yidan.organization.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;

/** All units and unit types on one day, indexed for look-ups; immutable, so that threads can share it. */
public final class OrganizationChart {

    /** What a unit type means: its kinds, and its fixed unit per region (none: the unit at the place of the event). */
    public record UnitType(String name, List<UnitKind> kinds, Map<String, String> unitByRegion) {}

    private final Map<String, OrganizationUnit> units;
    private final Map<String, OrganizationUnit> others;
    private final Map<String, List<OrganizationUnit>> byParent;
    private final Map<String, List<OrganizationUnit>> byRegion;
    private final Map<String, UnitType> types;

    /** {@code others}: closed, or not opened yet; they are found by their code only. */
    OrganizationChart(
            Collection<OrganizationUnit> open, Collection<OrganizationUnit> others, Collection<UnitType> types) {
        List<OrganizationUnit> sorted = open.stream()
                .sorted(Comparator.comparing(OrganizationUnit::code))
                .toList();
        this.units = sorted.stream()
                .collect(toMap(OrganizationUnit::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.others = others.stream().collect(toMap(OrganizationUnit::code, Function.identity()));
        this.byParent = sorted.stream()
                .filter(unit -> unit.parentCode() != null)
                .collect(groupingBy(unit -> String.valueOf(unit.parentCode())));
        this.byRegion = sorted.stream().collect(groupingBy(OrganizationUnit::region));
        this.types = types.stream().collect(toMap(UnitType::name, Function.identity()));
    }

    /** Those open. */
    public Collection<OrganizationUnit> all() {
        return units.values();
    }

    public Optional<OrganizationUnit> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(units.getOrDefault(code, others.get(code)));
    }

    public Optional<UnitType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The unit itself or the nearest one above it that is a township or subdistrict. */
    public Optional<OrganizationUnit> placeOf(String code) {
        Optional<OrganizationUnit> at = find(code);
        while (at.isPresent() && !at.get().kind().isPlace()) {
            at = find(at.get().parentCode());
        }
        return at;
    }

    public Optional<OrganizationUnit> childOf(String parentCode, UnitKind kind) {
        return byParent.getOrDefault(parentCode, List.of()).stream()
                .filter(unit -> unit.kind() == kind)
                .findFirst();
    }

    public List<OrganizationUnit> childrenOf(String parentCode) {
        return byParent.getOrDefault(parentCode, List.of());
    }

    public List<OrganizationUnit> inRegion(String region) {
        return byRegion.getOrDefault(region, List.of());
    }
}
