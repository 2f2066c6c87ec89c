package org.yidan.catalog.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.organization.Organization;

/**
 * Publishes a list version. A change of a matter holds from the version's first day until the next known change of that
 * matter, so that a version can be slipped in before one that is published already. What was known before stays readable as
 * of its record time.
 */
@Service
public class ListPublisher {

    private static final Logger log = LoggerFactory.getLogger(ListPublisher.class);

    private final MatterCatalog catalog;
    private final UpcomingEntries upcoming;
    private final VersionWriter versions;
    private final EntryWriter entries;
    private final Organization organization;

    ListPublisher(
            MatterCatalog catalog,
            UpcomingEntries upcoming,
            VersionWriter versions,
            EntryWriter entries,
            Organization organization) {
        this.organization = organization;
        this.catalog = catalog;
        this.upcoming = upcoming;
        this.versions = versions;
        this.entries = entries;
    }

    /** Whether a version of the region's list has ever been published. */
    public boolean hasList(String region) {
        return versions.hasList(region);
    }

    /**
     * Lets no one else publish in the region until the end of the transaction, and gives the moment of the publication: later
     * than every one before.
     */
    @Transactional
    public Instant begin(String region, Instant now) {
        versions.lock(region);
        return versions.moment(region, now);
    }

    /** Publishes the region's first version; refuses with {@link ListAlreadyPublished} where there is one. */
    @Transactional
    public String publishFirst(NewVersion version, Collection<MatterTerms> matters) {
        versions.lock(version.region());
        if (versions.hasList(version.region())) {
            throw new ListAlreadyPublished(organization.regionName(version.region()));
        }
        return publish(version, matters);
    }

    /** Publishes these matters, new or changed; matters not given stay as they are. */
    @Transactional
    public String publish(NewVersion version, Collection<MatterTerms> changes) {
        return publish(version, changes, Set.of());
    }

    /**
     * Publishes these matters, new or changed, and takes those away; all others stay as they are. Returns the number of the
     * version. Refuses an editor who publishes ({@link EditorPublishes}).
     */
    @Transactional
    public String publish(NewVersion version, Collection<MatterTerms> changes, Set<String> removals) {
        if (version.editor().equals(version.publisher())) {
            throw new EditorPublishes(version.editor());
        }
        versions.lock(version.region());
        Map<String, @Nullable MatterTerms> wanted = new TreeMap<>();
        changes.forEach(terms -> wanted.put(terms.code(), terms));
        removals.forEach(code -> wanted.put(code, null));
        Map<String, MatterEntry> current = new TreeMap<>();
        catalog.page(MatterFilter.all(version.region(), version.effectiveFrom()), 0, Integer.MAX_VALUE)
                .forEach(entry -> current.put(entry.code(), entry));
        String no = versions.insert(version, fingerprint(current, wanted));
        record(version, no, wanted, current);
        log.info("list version {} published, in force from {}", no, version.effectiveFrom());
        return no;
    }

    private static String fingerprint(Map<String, MatterEntry> current, Map<String, @Nullable MatterTerms> wanted) {
        Map<String, MatterTerms> list = new TreeMap<>();
        current.forEach((code, entry) -> list.put(code, entry.terms()));
        wanted.forEach((code, terms) -> {
            if (terms == null) {
                list.remove(code);
            } else {
                list.put(code, terms);
            }
        });
        return ListFingerprint.of(list.values());
    }

    private void record(
            NewVersion version,
            String no,
            Map<String, @Nullable MatterTerms> wanted,
            Map<String, MatterEntry> current) {
        LocalDate day = version.effectiveFrom();
        Map<String, LocalDate> nextBegin = upcoming.nextBegins(version.region(), day);
        List<PlannedEntry> planned = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        wanted.forEach((code, terms) -> {
            MatterEntry old = current.get(code);
            if (old != null && old.terms().equals(terms)) {
                return;
            }
            if (old != null) {
                ended.add(old.id());
                if (old.validFrom().isBefore(day)) {
                    planned.add(new PlannedEntry(old.terms(), old.versionNo(), old.validFrom(), day));
                }
            }
            if (terms != null) {
                LocalDate until = old == null ? nextBegin.get(code) : old.validTo();
                planned.add(new PlannedEntry(terms, no, day, until));
            }
        });
        entries.close(ended, version.publishedAt());
        entries.insert(version.region(), planned, version.publishedAt());
    }
}
