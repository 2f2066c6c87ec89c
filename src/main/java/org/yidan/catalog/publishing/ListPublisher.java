package org.yidan.catalog.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;

/** Publishes a list version: ends the entries it changes on its first day and records the new ones. */
@Service
public class ListPublisher {

    private static final Logger log = LoggerFactory.getLogger(ListPublisher.class);

    private final MatterCatalog catalog;
    private final VersionWriter versions;
    private final EntryWriter entries;

    ListPublisher(MatterCatalog catalog, VersionWriter versions, EntryWriter entries) {
        this.catalog = catalog;
        this.versions = versions;
        this.entries = entries;
    }

    /** Whether a version of the region's list has ever been published. */
    public boolean hasList(String region) {
        return versions.hasList(region);
    }

    /** Publishes the region's first version; refuses with {@link ListAlreadyPublished} where there is one. */
    @Transactional
    public String publishFirst(NewVersion version, Collection<MatterTerms> matters) {
        versions.lock(version.region());
        if (versions.hasList(version.region())) {
            throw new ListAlreadyPublished(version.region());
        }
        return publish(version, matters);
    }

    /**
     * Publishes these matters, new or changed; matters not given stay as they are. Returns the number of the version.
     * Refuses an editor who publishes ({@link EditorPublishes}) and a day before a version already planned for one of the
     * matters ({@link LaterVersionPlanned}).
     */
    @Transactional
    public String publish(NewVersion version, Collection<MatterTerms> changes) {
        if (version.editor().equals(version.publisher())) {
            throw new EditorPublishes(version.editor());
        }
        versions.lock(version.region());
        Map<String, MatterTerms> list = new TreeMap<>();
        Map<String, MatterEntry> current = new TreeMap<>();
        MatterFilter all = MatterFilter.all(version.region(), version.effectiveFrom());
        catalog.page(all, 0, Integer.MAX_VALUE).forEach(entry -> {
            list.put(entry.code(), entry.terms());
            current.put(entry.code(), entry);
        });
        changes.forEach(terms -> list.put(terms.code(), terms));
        String no = versions.insert(version, ListFingerprint.of(list.values()));
        record(version, no, changes, current);
        log.info("list version {} published, in force from {}", no, version.effectiveFrom());
        return no;
    }

    private void record(
            NewVersion version, String no, Collection<MatterTerms> changes, Map<String, MatterEntry> current) {
        LocalDate day = version.effectiveFrom();
        List<PlannedEntry> planned = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (MatterTerms terms : changes) {
            MatterEntry old = current.get(terms.code());
            if (old != null && old.terms().equals(terms)) {
                continue;
            }
            if (old != null) {
                refuseBeforeLater(old);
                ended.add(old.id());
                if (old.validFrom().isBefore(day)) {
                    planned.add(new PlannedEntry(old.terms(), old.versionNo(), old.validFrom(), day));
                }
            }
            planned.add(new PlannedEntry(terms, no, day, null));
        }
        entries.close(ended, version.publishedAt());
        entries.insert(version.region(), planned, version.publishedAt());
    }

    private static void refuseBeforeLater(MatterEntry old) {
        LocalDate end = old.validTo();
        if (end != null) {
            throw new LaterVersionPlanned(old.code(), end);
        }
    }
}
