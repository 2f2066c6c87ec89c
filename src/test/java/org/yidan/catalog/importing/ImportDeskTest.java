package org.yidan.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.catalog.ListFiles.aList;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
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
import org.yidan.organization.chart.OrganizationCharts;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.Refused;
import org.yidan.support.YidanTest;

@YidanTest
@Transactional
class ImportDeskTest {

    private static final String REGION = "420322";
    private static final String NEW_REGION = "420303";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Importer OFFICER =
            new Importer("420322-bb.staffing-office", Set.of("420322-BB", "420322-BB.staffing-office"));
    private static final Importer FIRST_OFFICER =
            new Importer("420303-bb.staffing-office", Set.of("420303-BB", "420303-BB.staffing-office"));
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

    @Autowired
    OrganizationCharts charts;

    @Test
    void publishesTheFirstListOfARegion() throws IOException {
        openACountyWithoutAList();

        ImportReport report = importFirst(LIST, false);

        assertThat(report.version()).isEqualTo("BB-420303-2026.1");
        assertThat(report.difference().added()).extracting(MatterName::code).containsExactly("SY-TT-001", "SY-TT-002");
        assertThat(catalog.inForce("SY-TT-001", NEW_REGION, DAY).versionNo()).isEqualTo("BB-420303-2026.1");
        assertThat(catalog.find("SY-TT-001", NEW_REGION, DAY.minusDays(1))).isEmpty();
        CatalogueVersion version = versions.version("BB-420303-2026.1", DAY);
        assertThat(version.editor()).isEqualTo("420303-bb.staffing-office");
        assertThat(version.publisher()).isEqualTo("420303-GOV");
        assertThat(version.sha256()).matches("[0-9a-f]{64}");
        assertThat(version.sample()).isFalse();
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        openACountyWithoutAList();

        ImportReport report = importFirst(LIST, true);

        assertThat(report.importable()).isTrue();
        assertThat(report.version()).isNull();
        assertThat(report.matters()).isEqualTo(2);
        assertThat(rows("matter_entry where region = '420303'")).isZero();
        assertThat(rows("catalogue_version where region = '420303'")).isZero();
    }

    @Test
    void aFaultyFileChangesNothing() {
        openACountyWithoutAList();
        byte[] faulty = aList().with("SY-TT-001")
                .with("SY-TT-001")
                .with("SY-TT-003", "joint", "?")
                .csv();

        assertThatThrownBy(() -> importFirst(faulty, false))
                .satisfies(refusal(Kind.INVALID, "catalog.import-refused"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.details())
                        .containsEntry("faultCount", 2)
                        .hasEntrySatisfying("faults", faults -> assertThat(faults)
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .hasSize(2)));
        assertThat(rows("matter where code like 'SY-TT-%'")).isZero();
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

    private ImportReport importFirst(byte[] file, boolean dryRun) throws IOException {
        return desk.importList(
                new ListImport(NEW_REGION, dryRun, DAY, null), new ByteArrayInputStream(file), FIRST_OFFICER);
    }

    /** The departments of the sample under another code; rolled back after the test. */
    private void openACountyWithoutAList() {
        jdbc.update("insert into organization_unit select replace(code, '420381', '420303'), '示例三县' || name, kind,"
                + " replace(parent_code, '420381', '420303'), '420303', five_powers,"
                + " replace(dispatching_department_code, '420381', '420303')"
                + " from organization_unit where region = '420381' and code !~ '^420381[0-9]{3}'");
        jdbc.update("insert into unit_type_unit select unit_type, '420303', replace(unit_code, '420381', '420303')"
                + " from unit_type_unit where region = '420381' and unit_code !~ '^420381[0-9]{3}'");
        charts.latest();
    }

    private int rows(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }
}
