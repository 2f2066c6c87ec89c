package org.yidan.catalog.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.RegionScope;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.catalog.publishing.Citation;
import org.yidan.organization.Organization;

/** Turns the rows of one file into matters, checking each cell against the rules of the list. */
class MatterRows {

    private static final Pattern DOMAIN = Pattern.compile("[A-Z]{2}");
    private static final List<String> URGENCIES = List.of("一般", "紧急", "特急");
    private static final int LONGEST_STEP = 500;

    private final Organization organization;
    private final ResponsibleUnits responsibleUnits;
    private final CatalogSettings settings;
    private final String region;
    private final Map<String, Integer> numbers = new HashMap<>();

    MatterRows(Organization organization, ResponsibleUnits responsibleUnits, CatalogSettings settings, String region) {
        this.organization = organization;
        this.responsibleUnits = responsibleUnits;
        this.settings = settings;
        this.region = region;
    }

    /** Where each code stood in the file. */
    Map<String, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    /** The matter of the row, or none when a fault was noted. */
    Optional<MatterTerms> read(RowCells cells) {
        boolean delegated = cells.yes(MatterColumn.DELEGATED);
        MatterTerms terms = new MatterTerms(
                code(cells),
                cells.required(MatterColumn.NAME),
                matching(cells, MatterColumn.DOMAIN, DOMAIN, "domain-malformed"),
                unitType(cells, MatterColumn.LEAD_UNIT_TYPE, cells.required(MatterColumn.LEAD_UNIT_TYPE)),
                coopUnitTypes(cells),
                cells.required(MatterColumn.LEAD_DUTY),
                cells.required(MatterColumn.TOWNSHIP_DUTY),
                legalBasis(cells),
                delegatedFrom(cells, delegated),
                cells.yes(MatterColumn.JOINT),
                urgency(cells),
                cells.number(MatterColumn.ACCEPT_HOURS, settings.maxAcceptHours()),
                cells.number(MatterColumn.HANDLE_DAYS, settings.maxHandleDays()),
                guide(cells),
                regionScope(cells),
                listCategory(cells),
                exceptions(cells),
                cells.yes(MatterColumn.VERIFIED),
                delegationRef(cells, delegated),
                cells.optional(MatterColumn.SAN_DING_REF));
        if (!cells.faulty() && responsibleUnits.fallbackUnitType(terms, region).isEmpty()) {
            cells.fault(MatterColumn.COOP_UNIT_TYPES, String.join(";", terms.coopUnitTypes()), "no-department");
        }
        return cells.faulty() ? Optional.empty() : Optional.of(terms);
    }

    private String code(RowCells cells) {
        String code = matching(cells, MatterColumn.CODE, MatterTerms.CODE, "code-malformed");
        if (!code.isEmpty() && numbers.putIfAbsent(code, cells.rowNumber()) != null) {
            cells.fault(MatterColumn.CODE, code, "duplicate-code");
        }
        return code;
    }

    private static String matching(RowCells cells, MatterColumn column, Pattern pattern, String fault) {
        String text = cells.required(column);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            cells.fault(column, text, fault);
        }
        return text;
    }

    private String unitType(RowCells cells, MatterColumn column, String type) {
        if (!type.isEmpty() && !organization.knowsUnitType(type)) {
            cells.fault(column, type, "unknown-unit-type");
        }
        return type;
    }

    private List<String> coopUnitTypes(RowCells cells) {
        List<String> types = cells.parts(MatterColumn.COOP_UNIT_TYPES);
        types.forEach(type -> unitType(cells, MatterColumn.COOP_UNIT_TYPES, type));
        if (types.size() != new HashSet<>(types).size()) {
            cells.fault(MatterColumn.COOP_UNIT_TYPES, String.join(";", types), "unit-type-twice");
        }
        return types;
    }

    private static String legalBasis(RowCells cells) {
        String text = cells.required(MatterColumn.LEGAL_BASIS);
        if (!text.isEmpty() && Citation.parse(text).isEmpty()) {
            cells.fault(MatterColumn.LEGAL_BASIS, text, "no-law-cited");
        }
        return text;
    }

    private @Nullable String delegatedFrom(RowCells cells, boolean delegated) {
        if (delegated) {
            return unitType(cells, MatterColumn.DELEGATED_FROM, cells.required(MatterColumn.DELEGATED_FROM));
        }
        String from = cells.text(MatterColumn.DELEGATED_FROM);
        if (!from.isEmpty()) {
            cells.fault(MatterColumn.DELEGATED_FROM, from, "delegated-from-without-delegation");
        }
        return null;
    }

    private static @Nullable String delegationRef(RowCells cells, boolean delegated) {
        String decision = cells.optional(MatterColumn.DELEGATION_REF);
        if (!delegated && decision != null) {
            cells.fault(MatterColumn.DELEGATION_REF, decision, "delegation-ref-without-delegation");
        }
        return decision;
    }

    private static String urgency(RowCells cells) {
        String urgency = cells.required(MatterColumn.URGENCY_DEFAULT);
        if (!urgency.isEmpty() && !URGENCIES.contains(urgency)) {
            cells.fault(MatterColumn.URGENCY_DEFAULT, urgency, "unknown-urgency");
        }
        return urgency;
    }

    private static List<String> guide(RowCells cells) {
        List<String> steps = Arrays.stream(cells.text(MatterColumn.GUIDE).split(" / "))
                .map(String::strip)
                .filter(step -> !step.isEmpty() && !step.equals("/"))
                .toList();
        if (steps.isEmpty()) {
            cells.fault(MatterColumn.GUIDE, "", "guide-without-steps");
        }
        steps.stream()
                .filter(step -> step.length() > LONGEST_STEP)
                .forEach(step -> cells.fault(MatterColumn.GUIDE, step, "too-long", LONGEST_STEP));
        return steps;
    }

    private static RegionScope regionScope(RowCells cells) {
        String scope = cells.required(MatterColumn.REGION_SCOPE);
        Optional<RegionScope> known = RegionScope.find(scope);
        if (!scope.isEmpty() && known.isEmpty()) {
            cells.fault(MatterColumn.REGION_SCOPE, scope, "unknown-region-scope");
        }
        return known.orElse(RegionScope.COUNTY);
    }

    private static ListCategory listCategory(RowCells cells) {
        String category = cells.text(MatterColumn.LIST_CATEGORY);
        Optional<ListCategory> known = Arrays.stream(ListCategory.values())
                .filter(one -> one.name().equals(category))
                .findFirst();
        if (!category.isEmpty() && known.isEmpty()) {
            cells.fault(MatterColumn.LIST_CATEGORY, category, "unknown-list-category");
        }
        return known.orElse(ListCategory.TERRITORIAL);
    }

    private Map<String, Boolean> exceptions(RowCells cells) {
        Map<String, Boolean> exceptions = new HashMap<>();
        cells.parts(MatterColumn.INCLUDED_TOWNSHIPS)
                .forEach(code -> exceptions.put(township(cells, MatterColumn.INCLUDED_TOWNSHIPS, code), true));
        for (String code : cells.parts(MatterColumn.EXCLUDED_TOWNSHIPS)) {
            if (exceptions.put(township(cells, MatterColumn.EXCLUDED_TOWNSHIPS, code), false) != null) {
                cells.fault(MatterColumn.EXCLUDED_TOWNSHIPS, code, "township-twice");
            }
        }
        return exceptions;
    }

    private String township(RowCells cells, MatterColumn column, String code) {
        if (organization.townships(region).stream()
                .noneMatch(unit -> unit.code().equals(code))) {
            cells.fault(column, code, "unknown-township");
        }
        return code;
    }
}
