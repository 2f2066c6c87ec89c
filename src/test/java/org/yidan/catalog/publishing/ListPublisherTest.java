package org.yidan.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.CatalogFixtures;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.difference.FieldChange;
import org.yidan.catalog.difference.MatterChange;
import org.yidan.catalog.difference.MatterName;
import org.yidan.catalog.difference.VersionComparison;
import org.yidan.catalog.version.VersionRegister;
import org.yidan.catalog.version.VersionState;
import org.yidan.support.YidanTest;

@YidanTest
@Order(51) // looks at the list of the sample, which the processes change
@Transactional
class ListPublisherTest {

    private static final String REGION = "420322";
    private static final String CODE = "SY-GA-010";
    private static final LocalDate BEFORE = LocalDate.of(2027, 2, 28);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Instant KNOWN = Instant.parse("2027-02-01T01:00:00Z");

    @Autowired
    MatterCatalog catalog;

    @Autowired
    ListPublisher publisher;

    @Autowired
    VersionRegister versions;

    @Autowired
    VersionComparison comparison;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void endsTheOldEntryAndFollowsItOnTheFirstDay() {
        MatterEntry pinned = catalog.inForce(CODE, REGION, BEFORE);
        String before = catalog.versionInForce(REGION, DAY);

        String no =
                publisher.publish(version(), List.of(CatalogFixtures.with(pinned.terms(), ListCategory.TAKEN_BACK)));

        assertThat(no).startsWith("BB-420322-2027.");
        assertThat(catalog.inForce(CODE, REGION, BEFORE).listCategory()).isEqualTo(ListCategory.TERRITORIAL);
        assertThat(catalog.inForce(CODE, REGION, BEFORE).validTo()).isEqualTo(DAY);
        assertThat(catalog.inForce(CODE, REGION, DAY).listCategory()).isEqualTo(ListCategory.TAKEN_BACK);
        assertThat(catalog.inForce(CODE, REGION, DAY, KNOWN.minusSeconds(1))).isEqualTo(pinned);
        assertThat(catalog.entry(pinned.id())).isEqualTo(pinned);
        assertThat(catalog.versionInForce(REGION, DAY)).isEqualTo(no);
        assertThat(catalog.versionInForce(REGION, DAY, KNOWN.minusSeconds(1))).isEqualTo(before);
    }

    @Test
    void leavesOtherMattersAndTheOtherRegionAlone() {
        MatterEntry other = catalog.inForce("SY-GA-009", REGION, DAY);
        MatterEntry elsewhere = catalog.inForce(CODE, "420381", DAY);

        publisher.publish(
                version(),
                List.of(
                        CatalogFixtures.with(catalog.inForce(CODE, REGION, DAY).terms(), ListCategory.TAKEN_BACK),
                        other.terms()));

        assertThat(catalog.inForce("SY-GA-009", REGION, DAY)).isEqualTo(other);
        assertThat(catalog.inForce(CODE, "420381", DAY)).isEqualTo(elsewhere);
    }

    @Test
    void showsTheDifferenceOfVersions() {
        MatterEntry old = catalog.inForce(CODE, REGION, DAY);
        String before = catalog.versionInForce(REGION, DAY);
        String no = publisher.publish(
                version(),
                List.of(
                        CatalogFixtures.with(old.terms(), ListCategory.TAKEN_BACK),
                        CatalogFixtures.as(old.terms(), "SY-TT-101")));

        var difference = comparison.between(versions.version(before, DAY), versions.version(no, DAY));

        assertThat(difference.added()).containsExactly(new MatterName("SY-TT-101", old.name()));
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.changed())
                .containsExactly(new MatterChange(
                        CODE, old.name(), List.of(new FieldChange("listCategory", "TERRITORIAL", "TAKEN_BACK"))));
        assertThat(versions.version(before, DAY).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(versions.version(before, BEFORE).state()).isEqualTo(VersionState.PUBLISHED);
    }

    @Test
    void takesMattersAwayAndKeepsTheFingerprintOfWhatIsLeft() {
        MatterEntry old = catalog.inForce(CODE, REGION, DAY);

        String no = publisher.publish(
                version(),
                List.of(catalog.inForce("SY-GA-009", REGION, DAY).terms().withLimits(1, 1)),
                Set.of(CODE));

        assertThat(catalog.find(CODE, REGION, DAY)).isEmpty();
        assertThat(catalog.inForce(CODE, REGION, BEFORE).terms()).isEqualTo(old.terms());
        List<MatterTerms> left = catalog.page(MatterFilter.all(REGION, DAY), 0, Integer.MAX_VALUE).stream()
                .map(MatterEntry::terms)
                .toList();
        assertThat(versions.version(no, DAY).sha256()).isEqualTo(ListFingerprint.of(left));
    }

    @Test
    void refusesAnEditorWhoPublishes() {
        NewVersion own = new NewVersion(REGION, DAY, "zhang", "zhang", KNOWN, null, false);

        assertThatThrownBy(() -> publisher.publish(own, List.of())).isInstanceOf(EditorPublishes.class);
    }

    @Test
    void slipsAVersionInBeforeAPlannedOneAndLetsItHoldUntilThen() {
        MatterEntry old = catalog.inForce(CODE, REGION, DAY);
        publisher.publish(version(), List.of(CatalogFixtures.with(old.terms(), ListCategory.TAKEN_BACK)));
        NewVersion earlier = new NewVersion(REGION, BEFORE, "li", "wang", KNOWN.plusSeconds(1), null, false);

        String no = publisher.publish(earlier, List.of(CatalogFixtures.with(old.terms(), ListCategory.BASIC)));

        MatterEntry slippedIn = catalog.inForce(CODE, REGION, BEFORE);
        assertThat(slippedIn.listCategory()).isEqualTo(ListCategory.BASIC);
        assertThat(slippedIn.versionNo()).isEqualTo(no);
        assertThat(slippedIn.validTo()).isEqualTo(DAY);
        assertThat(catalog.inForce(CODE, REGION, DAY).listCategory()).isEqualTo(ListCategory.TAKEN_BACK);
        assertThat(catalog.inForce(CODE, REGION, BEFORE.minusDays(1)).terms()).isEqualTo(old.terms());
    }

    @Test
    void refusesASecondFirstVersion() {
        assertThatThrownBy(() -> publisher.publishFirst(version(), List.of()))
                .isInstanceOf(ListAlreadyPublished.class)
                .hasMessageContaining("list-adjustment");
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        assertThatThrownBy(() -> copyOf(CODE, "daterange('2026-01-01', '2026-02-01')", "tstzrange('2027-01-01', null)"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("matter_entry_no_overlap");
    }

    @Test
    void theDatabaseTakesWhatDoesNotOverlapInValidOrRecordTime() {
        copyOf(CODE, "daterange('2020-01-01', '2024-01-01')", "tstzrange('2027-01-01', null)");
        copyOf(CODE, "daterange('2026-01-01', '2026-02-01')", "tstzrange('2020-01-01', '2021-01-01')");

        assertThat(catalog.find(CODE, REGION, LocalDate.of(2023, 12, 31))).isPresent();
        assertThat(catalog.find(CODE, REGION, LocalDate.of(2026, 1, 15), Instant.parse("2020-06-01T00:00:00Z")))
                .isPresent();
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnEntry() {
        assertThatThrownBy(() -> jdbc.update("update matter_entry set name = '改' where matter_code = ?", CODE))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseItselfRefusesToDeleteAnEntry() {
        assertThatThrownBy(() -> jdbc.update("delete from matter_entry_unit"))
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    void theDatabaseItselfRefusesAnEditorAsPublisher() {
        assertThatThrownBy(
                        () -> jdbc.update(
                                """
                        insert into catalogue_version (no, region, status, effective_from, editor, publisher, published_at, sha256)
                        values ('BB-420322-2031.1', '420322', 'PUBLISHED', '2031-01-01', 'a', 'a', '2030-01-01', 'x')"""))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("catalogue_version_editor_is_not_publisher");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAPublishedVersion() {
        assertThatThrownBy(() -> jdbc.update("update catalogue_version set notice_url = 'https://a.example'"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("is published and never changed");
    }

    @Test
    void theDatabaseItselfRefusesToDeleteAPublishedVersion() {
        assertThatThrownBy(() -> jdbc.update("delete from catalogue_version where no = 'BB-420322-2026.1'"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("is published and never changed");
    }

    private void copyOf(String code, String valid, String recorded) {
        jdbc.update(
                """
                insert into matter_entry (matter_code, region, version_no, valid, recorded, name, domain, lead_duty,
                  township_duty, legal_basis, delegated, delegated_from, joint, urgency_default, accept_hours, handle_days,
                  region_scope, list_category, verified)
                select matter_code, region, version_no, %s, %s, name, domain, lead_duty,
                  township_duty, legal_basis, delegated, delegated_from, joint, urgency_default, accept_hours, handle_days,
                  region_scope, list_category, verified
                from matter_entry where matter_code = ? and region = ? order by id limit 1"""
                        .formatted(valid, recorded),
                code,
                REGION);
        jdbc.update(
                """
                insert into matter_entry_unit (entry_id, role, position, unit_type)
                select max(e.id), 'LEAD', 1, '县公安局' from matter_entry e where matter_code = ? and region = ?""",
                code,
                REGION);
    }

    private static NewVersion version() {
        return new NewVersion(REGION, DAY, "420322-bb.staffing-office", "420322-gov.county-gov", KNOWN, null, false);
    }
}
