package org.yidan.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.entries.EntryTable;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.organization.Organization;

/**
 * Looks up the responsibility list. Every question names the day in force; without a moment it is answered by what is
 * known now.
 *
 * <p>Entries never change, so they are kept by id on each node; which entry applies is asked of the database each time
 * (one indexed statement), so a list published on another node is never missed.
 */
@Component
public class MatterCatalog {

    private static final int KEPT_ENTRIES = 20_000;

    private final EntryTable table;
    private final VersionRegister versions;
    private final Organization organization;
    private final Map<Long, MatterEntry> kept = new ConcurrentHashMap<>();

    MatterCatalog(EntryTable table, VersionRegister versions, Organization organization) {
        this.table = table;
        this.versions = versions;
        this.organization = organization;
    }

    /** The entry in force on that day; refuses a matter that is not on the list with {@link MatterNotInList}. */
    public MatterEntry inForce(String code, String region, LocalDate day) {
        return find(code, region, day)
                .orElseThrow(() -> new MatterNotInList(code, organization.regionName(region), day));
    }

    /** The entry in force on that day, as the list was known at that moment. */
    public MatterEntry inForce(String code, String region, LocalDate day, Instant knownAt) {
        return find(code, region, day, knownAt)
                .orElseThrow(() -> new MatterNotInList(code, organization.regionName(region), day));
    }

    /** The entry in force on that day, if the matter is on the list. */
    public Optional<MatterEntry> find(String code, String region, LocalDate day) {
        return table.idInForce(code, region, day, null).map(this::entry);
    }

    /** The entry in force on that day as the list was known at that moment, if the matter was on it. */
    public Optional<MatterEntry> find(String code, String region, LocalDate day, Instant knownAt) {
        return table.idInForce(code, region, day, knownAt).map(this::entry);
    }

    /** The entry that a case has pinned, whatever has been published since. */
    public MatterEntry entry(long entryId) {
        MatterEntry known = kept.get(entryId);
        return known == null ? keep(table.load(List.of(entryId))).get(0) : known;
    }

    /** A page (from 0) of the matters asked for, best hits first, else by code. */
    public List<MatterEntry> page(MatterFilter filter, int page, int size) {
        return entries(table.ids(filter, page, size));
    }

    /** How many matters the filter meets. */
    public long count(MatterFilter filter) {
        return table.count(filter);
    }

    /** What became of a matter over time as known at a moment (null: now), latest first. */
    public List<MatterEntry> history(String code, String region, @Nullable Instant knownAt) {
        return entries(table.history(code, region, knownAt));
    }

    /** The articles an entry rests on. Read anew each time, as laws are repealed. */
    public List<LegalBasis> legalBasis(long entryId) {
        return table.legalBasis(entryId);
    }

    /** The domains of the matters in force on that day. */
    public List<String> domains(String region, LocalDate day) {
        return table.domains(region, day);
    }

    /** Codes for new matters, the next of each series, with the domain of the series. */
    public Map<String, String> freeCodes() {
        return table.freeCodes();
    }

    /** The types of units that lead or co-operate in a matter in force on that day. */
    public List<String> unitTypes(String region, LocalDate day) {
        return table.unitTypes(region, day);
    }

    /** The regions that have a list. */
    public List<String> regions() {
        return versions.regions();
    }

    /** Number of the list version in force on that day, such as {@code BB-420381-2026.1}. */
    public String versionInForce(String region, LocalDate day) {
        return table.versionInForce(region, day, null)
                .orElseThrow(() -> new NoListInForce(organization.regionName(region), day));
    }

    /** Number of the list version in force on that day, as known at that moment. */
    public String versionInForce(String region, LocalDate day, Instant knownAt) {
        return table.versionInForce(region, day, knownAt)
                .orElseThrow(() -> new NoListInForce(organization.regionName(region), day));
    }

    /** The entries with these ids, in this order. */
    public List<MatterEntry> entries(List<Long> ids) {
        List<Long> missing = ids.stream().filter(id -> !kept.containsKey(id)).toList();
        Map<Long, MatterEntry> loaded = new ConcurrentHashMap<>();
        keep(table.load(missing)).forEach(entry -> loaded.put(entry.id(), entry));
        return ids.stream()
                .map(id -> Optional.ofNullable(loaded.get(id)).orElseGet(() -> entry(id)))
                .toList();
    }

    private List<MatterEntry> keep(List<MatterEntry> entries) {
        if (kept.size() + entries.size() > KEPT_ENTRIES) {
            kept.clear();
        }
        entries.forEach(entry -> kept.put(entry.id(), entry));
        return entries;
    }

    /** Whether the region's list is demonstration material; papers say so. */
    public boolean showsSample(String region) {
        return versions.showsSample(region);
    }
}
