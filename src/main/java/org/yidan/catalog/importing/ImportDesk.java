package org.yidan.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.ListDifference;
import org.yidan.catalog.publishing.ListAlreadyPublished;
import org.yidan.catalog.publishing.ListPublisher;
import org.yidan.catalog.publishing.NewVersion;
import org.yidan.catalog.sheet.MatterSheet;
import org.yidan.catalog.sheet.SheetReading;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Imports the first list of a region. That list was decided on paper by the county government, which is recorded as its
 * publisher beside the uploading officer as its editor.
 */
@Service
public class ImportDesk {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final MatterSheet sheet;
    private final MatterCatalog catalog;
    private final ListPublisher publisher;
    private final Organization organization;
    private final OfficeClock clock;

    ImportDesk(
            MatterSheet sheet,
            MatterCatalog catalog,
            ListPublisher publisher,
            Organization organization,
            OfficeClock clock) {
        this.sheet = sheet;
        this.catalog = catalog;
        this.publisher = publisher;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Checks the file and publishes it, or only shows what it would change. Refuses who may not ({@link ImportForbidden}), a
     * region that has a list ({@link ListAlreadyPublished}, except in a dry run) and a faulty file ({@link Refused}, with the faults).
     */
    public ImportReport importList(ListImport wish, InputStream file, Importer importer) throws IOException {
        String region = wish.region();
        if (organization.departments(region).isEmpty()) {
            throw new RegionUnknown(region);
        }
        if (!mayImport(importer, region)) {
            throw new ImportForbidden(organization.regionName(region));
        }
        boolean importable = !publisher.hasList(region);
        if (!importable && !wish.dryRun()) {
            throw new ListAlreadyPublished(organization.regionName(region));
        }
        SheetReading reading = sheet.read(file, region);
        if (reading.faultCount() > 0) {
            throw Refused.invalid("catalog.import-refused", reading.faultCount())
                    .with("faultCount", reading.faultCount())
                    .with("faults", reading.faults());
        }
        LocalDate day = wish.effectiveFrom() == null ? clock.today() : wish.effectiveFrom();
        ListDifference difference = difference(region, day, reading);
        String version = wish.dryRun() ? null : publish(wish, day, reading, importer);
        String note = importable ? null : new ListAlreadyPublished(organization.regionName(region)).getMessage();
        return new ImportReport(
                region, wish.dryRun(), version, reading.matters().size(), difference, importable, note);
    }

    private boolean mayImport(Importer importer, String region) {
        return importer.groups().contains(ADMINISTRATORS)
                || importer.groups().contains(organization.staffingOffice(region) + "." + Role.STAFFING_OFFICE.id());
    }

    private String publish(ListImport wish, LocalDate day, SheetReading reading, Importer importer) {
        NewVersion version = new NewVersion(
                wish.region(),
                day,
                importer.userId(),
                organization.government(wish.region()),
                clock.instant(),
                wish.noticeUrl(),
                false);
        return publisher.publishFirst(version, reading.matters());
    }

    private ListDifference difference(String region, LocalDate day, SheetReading reading) {
        SortedMap<String, MatterTerms> before = new TreeMap<>();
        catalog.page(MatterFilter.all(region, day), 0, Integer.MAX_VALUE)
                .forEach(entry -> before.put(entry.code(), entry.terms()));
        SortedMap<String, MatterTerms> after = new TreeMap<>();
        reading.matters().forEach(terms -> after.put(terms.code(), terms));
        return ListDifference.between(before, after);
    }
}
