package org.yidan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.UnitKind;
import org.yidan.support.YidanTest;

@YidanTest
class ResponsibleUnitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Autowired
    MatterCatalog catalog;

    @Autowired
    ResponsibleUnits responsibleUnits;

    @Autowired
    Organization organization;

    @ParameterizedTest
    @ValueSource(strings = {"420381", "420322"})
    void givesNoTownshipUnitWhereTheMatterDoesNotApply(String region) {
        for (MatterEntry entry : list(region)) {
            for (OrganizationUnit township : organization.townships(region)) {
                if (!entry.applicableIn(township.code())) {
                    assertNoTownshipUnit(responsibleUnits.of(entry, township.code()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"420381", "420322"})
    void givesNoTownshipUnitForAMatterTakenBack(String region) {
        for (MatterEntry entry : list(region)) {
            MatterEntry takenBack = takenBack(entry);
            for (OrganizationUnit township : organization.townships(region)) {
                assertNoTownshipUnit(responsibleUnits.of(takenBack, township.code()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"420381", "420322"})
    void givesNoTownshipUnitWhenThePlaceIsNotKnown(String region) {
        list(region).forEach(entry -> assertNoTownshipUnit(responsibleUnits.of(entry, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"420381", "420322"})
    void alwaysHasACountyDepartmentToFallBackOn(String region) {
        for (MatterEntry entry : list(region)) {
            String township = organization.townships(region).get(0).code();

            String fallback = responsibleUnits.of(entry, township).fallbackUnit();

            assertThat(organization.unit(fallback).kind()).isEqualTo(UnitKind.COUNTY_DEPARTMENT);
        }
    }

    @Test
    void letsTheEnforcementCenterOfThePlaceLeadADelegatedMatter() {
        MatterEntry delegated = catalog.inForce("SY-HB-003", "420381", DAY);

        Responsibility responsibility = responsibleUnits.of(delegated, "420381001");

        assertThat(responsibility)
                .isEqualTo(new Responsibility(
                        "420381001-EC", List.of("420381-CG", "420381-HB", "420381-SC"), "420381-CG"));
    }

    @Test
    void letsTheFormerDepartmentLeadWhereADelegatedMatterDoesNotApply() {
        MatterEntry streetOnly = catalog.inForce("SY-HB-003", "420381", DAY);

        Responsibility responsibility = responsibleUnits.of(streetOnly, "420381100");

        assertThat(responsibility)
                .isEqualTo(new Responsibility("420381-CG", List.of("420381-HB", "420381-SC"), "420381-CG"));
    }

    private List<MatterEntry> list(String region) {
        return catalog.page(MatterFilter.all(region, DAY), 0, 1000);
    }

    private void assertNoTownshipUnit(Responsibility responsibility) {
        Stream<String> units = Stream.concat(
                Stream.of(responsibility.leadUnit(), responsibility.fallbackUnit()),
                responsibility.coopUnits().stream());
        assertThat(units).isNotEmpty().noneMatch(organization::isTownshipLevel);
    }

    private static MatterEntry takenBack(MatterEntry entry) {
        return new MatterEntry(
                entry.id(),
                entry.region(),
                entry.versionNo(),
                entry.validFrom(),
                entry.validTo(),
                CatalogFixtures.with(entry.terms(), ListCategory.TAKEN_BACK));
    }
}
