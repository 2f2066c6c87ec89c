package org.yidan.evaluation.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** Which matters and units the list of a region makes an assessment of, by who leads on a day. */
@Component
class ListedDuties {

    private static final int PAGE = 200;

    private final MatterCatalog catalog;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final JdbcClient jdbc;

    ListedDuties(MatterCatalog catalog, ResponsibleUnits responsible, Organization organization, JdbcClient jdbc) {
        this.catalog = catalog;
        this.responsible = responsible;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** Those of the list in force on that day. */
    Set<AssessedKey> on(String region, LocalDate day) {
        Set<AssessedKey> keys = new HashSet<>();
        List<MatterEntry> page;
        int number = 0;
        do {
            page = catalog.page(MatterFilter.all(region, day), number++, PAGE);
            page.forEach(entry -> keys.addAll(on(entry)));
        } while (page.size() == PAGE);
        return keys;
    }

    private Set<AssessedKey> on(MatterEntry entry) {
        Set<AssessedKey> keys = organization.townships(entry.region()).stream()
                .map(OrganizationUnit::code)
                .filter(entry::applicableIn)
                .map(township -> key(entry, township))
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? Set.of(AssessedKey.ofLead(
                        entry.code(), responsible.of(entry, null).leadUnit()))
                : keys;
    }

    /** What a matter is assessed as in a township. */
    AssessedKey key(MatterEntry entry, String township) {
        return key(
                entry.delegated(), entry.code(), responsible.of(entry, township).leadUnit());
    }

    /** What the work of a unit in a matter belongs to. */
    AssessedKey key(boolean delegated, String matter, String unit) {
        return organization
                .find(unit)
                .flatMap(known -> organization.townshipOf(unit))
                .filter(township -> delegated)
                .map(township -> AssessedKey.ofTownship(matter, township))
                .orElseGet(() -> AssessedKey.ofLead(matter, unit));
    }

    /** The entry of a row, if the same unit still carries the matter. */
    Optional<MatterEntry> carriedBy(AssessedRow row, String region, LocalDate day) {
        String township = row.township();
        return catalog.find(row.matterCode(), region, day)
                .filter(entry -> township != null
                        ? entry.applicableIn(township) && key(entry, township).equals(row.key())
                        : on(entry).contains(row.key()));
    }

    /** The day each matter came onto the list. */
    Map<String, LocalDate> since(String region) {
        Map<String, LocalDate> since = new HashMap<>();
        jdbc.sql("select matter_code, min(lower(valid)) from matter_entry where region = ? group by matter_code")
                .param(region)
                .query(row -> {
                    since.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return since;
    }

    /** Matters that were delegated at some time of these days. */
    Set<String> delegated(String region, LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct matter_code from matter_entry
                         where region = ? and delegated and upper_inf(recorded) and valid && daterange(?, ?)""")
                .params(region, from, until)
                .query(String.class)
                .list());
    }

    /** Names of matters by their codes, as the newest entry says. */
    Map<String, String> names(String region) {
        Map<String, String> names = new TreeMap<>();
        jdbc.sql("select matter_code, name from matter_entry where region = ? and upper_inf(recorded) order by valid")
                .param(region)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
