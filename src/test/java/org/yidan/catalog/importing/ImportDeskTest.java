package org.yidan.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.catalog.ListFiles.aList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.difference.MatterChange;
import org.yidan.catalog.difference.MatterName;
import org.yidan.catalog.publishing.ListAlreadyPublished;
import org.yidan.catalog.version.CatalogueVersion;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.support.YidanTest;

@YidanTest
@Transactional
class ImportDeskTest {

    private static final String REGION = "420322";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Importer OFFICER =
            new Importer("420322-bb.staffing-office", Set.of("420322-BB", "420322-BB.staffing-office"));
    private static final byte[] LIST =
            aList().with("SY-TT-001").with("SY-TT-002").workbook();

    @Autowired
    ImportDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    VersionRegister versions;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void publishesTheFirstListOfARegion() throws IOException {
        withoutLists();

        ImportReport report = importList(LIST, false, OFFICER);

        assertThat(report.version()).isEqualTo("BB-420322-2026.1");
        assertThat(report.difference().added()).extracting(MatterName::code).containsExactly("SY-TT-001", "SY-TT-002");
        assertThat(catalog.inForce("SY-TT-001", REGION, DAY).versionNo()).isEqualTo("BB-420322-2026.1");
        assertThat(catalog.find("SY-TT-001", REGION, DAY.minusDays(1))).isEmpty();
        CatalogueVersion version = versions.version("BB-420322-2026.1", DAY);
        assertThat(version.editor()).isEqualTo("420322-bb.staffing-office");
        assertThat(version.publisher()).isEqualTo("420322-GOV");
        assertThat(version.sha256()).matches("[0-9a-f]{64}");
        assertThat(version.sample()).isFalse();
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        withoutLists();

        ImportReport report = importList(LIST, true, OFFICER);

        assertThat(report.importable()).isTrue();
        assertThat(report.version()).isNull();
        assertThat(report.matters()).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from matter_entry", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from catalogue_version", Integer.class))
                .isZero();
    }

    @Test
    void aFaultyFileChangesNothing() {
        withoutLists();
        byte[] faulty = aList().with("SY-TT-001")
                .with("SY-TT-001")
                .with("SY-TT-003", "joint", "?")
                .csv();

        assertThatThrownBy(() -> importList(faulty, false, OFFICER))
                .isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.faults())
                        .hasSize(2));
        assertThat(jdbc.queryForObject("select count(*) from matter", Integer.class))
                .isZero();
    }

    @Test
    void aDryRunOnAPublishedListShowsAddedAndChangedFields() throws IOException {
        ImportReport report = importList(
                aList().with("SY-TT-001").with("SY-CG-001", "handle_days", "9").csv(), true, OFFICER);

        assertThat(report.importable()).isFalse();
        assertThat(report.note()).contains("list-adjustment");
        assertThat(report.difference().added()).extracting(MatterName::code).containsExactly("SY-TT-001");
        assertThat(report.difference().removed()).hasSize(242);
        assertThat(report.difference().changed()).extracting(MatterChange::code).containsExactly("SY-CG-001");
        assertThat(report.difference().changed().get(0).fields())
                .extracting("field")
                .contains("handleDays", "name");
        assertThat(catalog.count(MatterFilter.all(REGION, DAY))).isEqualTo(243);
    }

    @Test
    void sendsALaterImportToTheListAdjustment() {
        assertThatThrownBy(() -> importList(LIST, false, OFFICER))
                .isInstanceOf(ListAlreadyPublished.class)
                .hasMessageContaining("list-adjustment");
    }

    @Test
    void refusesTheStaffingOfficeOfAnotherRegionAndOtherPosts() {
        Importer neighbour = new Importer("420381-bb.staffing-office", Set.of("420381-BB.staffing-office"));
        Importer handler = new Importer("420322-cg.unit-handler", Set.of("420322-CG.unit-handler", "420322-BB"));

        assertThatThrownBy(() -> importList(LIST, true, neighbour)).isInstanceOf(ImportForbidden.class);
        assertThatThrownBy(() -> importList(LIST, true, handler)).isInstanceOf(ImportForbidden.class);
    }

    @Test
    void refusesARegionWithoutUnits() {
        ListImport wish = new ListImport("999999", true, DAY, null);

        assertThatThrownBy(() -> desk.importList(wish, new ByteArrayInputStream(LIST), OFFICER))
                .isInstanceOf(RegionUnknown.class);
    }

    private ImportReport importList(byte[] file, boolean dryRun, Importer importer) throws IOException {
        return desk.importList(new ListImport(REGION, dryRun, DAY, null), new ByteArrayInputStream(file), importer);
    }

    /** Rolled back after the test. */
    private void withoutLists() {
        jdbc.execute("truncate matter, catalogue_version cascade");
    }
}
