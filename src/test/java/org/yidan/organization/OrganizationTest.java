package org.yidan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.organization.chart.OrganizationCharts;
import org.yidan.support.YidanTest;

@YidanTest
class OrganizationTest {

    private static final List<String> REGIONS = List.of("420381", "420322");

    @Autowired
    Organization organization;

    @Autowired
    OrganizationCharts charts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void removeOwnUnits() {
        jdbc.sql("delete from organization_unit where region = '990001'").update();
        charts.latest();
    }

    @Test
    void holdsTheSampleUnitsOfBothRegions() {
        List<OrganizationUnit> units = ofTheSample();

        assertThat(units).hasSize(320);
        assertThat(organization.townships("420381")).hasSize(16);
        assertThat(organization.townships("420322")).hasSize(16);
        assertThat(organization.departments("420381")).hasSize(28);
    }

    @Test
    void givesStationsBothParents() {
        OrganizationUnit station = organization.unit("420381001-SCS");

        assertThat(station.parentCode()).isEqualTo("420381001");
        assertThat(station.dispatchingDepartmentCode()).isEqualTo("420381-SC");
        assertThat(station.fivePowers()).isTrue();
        assertThat(organization.unit("420381001-PCS").fivePowers()).isFalse();
        assertThat(ofTheSample())
                .filteredOn(unit -> unit.kind() == UnitKind.STATION)
                .hasSize(160)
                .allSatisfy(unit -> {
                    assertThat(organization
                                    .unit(String.valueOf(unit.parentCode()))
                                    .kind()
                                    .isPlace())
                            .isTrue();
                    assertThat(unit.dispatchingDepartmentCode()).startsWith(unit.region());
                });
    }

    @Test
    void findsTheTownshipOfEveryUnit() {
        for (OrganizationUnit unit : ofTheSample()) {
            // The codes of the sample are built so that the place can be read from them; an independent way to the
            // answer.
            String head = unit.code().split("-")[0];
            Optional<String> expected = head.length() == 9 ? Optional.of(head) : Optional.empty();

            assertThat(organization.townshipOf(unit.code())).as(unit.code()).isEqualTo(expected);
            assertThat(organization.isTownshipLevel(unit.code()))
                    .as(unit.code())
                    .isEqualTo(expected.isPresent() && unit.kind() != UnitKind.STATION);
        }
    }

    @Test
    void namesTheCentersOfEveryTownshipAndTheOfficesOfTheCounty() {
        for (String region : REGIONS) {
            for (OrganizationUnit township : organization.townships(region)) {
                assertThat(organization.commandCenterOf(township.code())).isEqualTo(township.code() + "-CMD");
                assertThat(organization.enforcementCenterOf(township.code())).isEqualTo(township.code() + "-EC");
                assertThat(organization.stationsIn(township.code())).hasSize(5);
            }
            assertThat(organization.countyCommandCenter(region)).isEqualTo(region + "-CMD");
            assertThat(organization.staffingOffice(region)).isEqualTo(region + "-BB");
            assertThat(organization.justiceOffice(region)).isEqualTo(region + "-SF");
            assertThat(organization.government(region)).isEqualTo(region + "-GOV");
        }
    }

    @Test
    void resolvesEveryUnitTypeOfTheListInBothRegions() throws IOException {
        Set<String> types = unitTypesOfTheList();
        assertThat(types).hasSizeGreaterThan(20).allMatch(organization::knowsUnitType);

        for (String region : REGIONS) {
            for (OrganizationUnit township : organization.townships(region)) {
                for (String type : types) {
                    OrganizationUnit unit = organization.unit(organization.resolve(type, region, township.code()));

                    assertThat(unit.region()).isEqualTo(region);
                    assertThat(organization.townshipOf(unit.code()).filter(code -> !code.equals(township.code())))
                            .as("%s at %s", type, township.name())
                            .isEmpty();
                    assertThat(organization.townshipOf(unit.code()).isPresent())
                            .isEqualTo(organization.dependsOnPlace(type));
                }
            }
        }
    }

    @Test
    void resolvesTownshipUnitsByThePlaceOfTheEvent() {
        assertThat(organization.resolve("乡镇(街道)", "420322", "420322204")).isEqualTo("420322204");
        assertThat(organization.resolve("乡镇(街道)综合行政执法中心", "420322", "420322204"))
                .isEqualTo("420322204-EC");
        assertThat(organization.resolve("乡镇(街道)社会治理中心", "420322", "420322204")).isEqualTo("420322204-CMD");
        assertThat(organization.resolve("县城市管理执法局", "420322", null)).isEqualTo("420322-CG");
    }

    @Test
    void refusesATownshipUnitWithoutAPlaceOfThisRegion() {
        assertThatThrownBy(() -> organization.resolve("乡镇(街道)", "420381", null))
                .isInstanceOf(PlaceMissing.class)
                .hasMessageContaining("请先填写事发地");
        assertThatThrownBy(() -> organization.resolve("乡镇(街道)", "420381", "420322204"))
                .isInstanceOf(PlaceMissing.class);
        assertThatThrownBy(() -> organization.resolve("乡镇(街道)", "420381", "420381001-EC"))
                .isInstanceOf(PlaceMissing.class);
    }

    @Test
    void refusesUnknownCodesAndTypes() {
        assertThatThrownBy(() -> organization.unit("420381-XX"))
                .isInstanceOf(UnitUnknown.class)
                .hasMessage("没有编码为“420381-XX”的单位，请核对单位编码。");
        assertThatThrownBy(() -> organization.resolve("县航天局", "420381", null)).isInstanceOf(UnitTypeUnknown.class);
        assertThatThrownBy(() -> organization.resolve("县公安局", "990001", null)).isInstanceOf(UnitTypeUnknown.class);
        assertThatThrownBy(() -> organization.commandCenterOf("420381-CG")).isInstanceOf(UnitMissing.class);
        assertThat(organization.find("420381-XX")).isEmpty();
        assertThat(organization.knowsUnitType("县航天局")).isFalse();
    }

    @Test
    void seesAUnitAddedByAnotherNodeAtOnce() {
        assertThat(organization.find("990001-GOV")).isEmpty();

        jdbc.sql(
                        "insert into organization_unit values ('990001-GOV', '试验县人民政府', 'GOVERNMENT', null, '990001', false, null)")
                .update();

        assertThat(organization.unit("990001-GOV").name()).isEqualTo("试验县人民政府");
        assertThat(organization.government("990001")).isEqualTo("990001-GOV");
    }

    @Test
    void readsTheUnitsAnewOnlyWhenTheStampHasMoved() {
        var before = charts.latest();
        assertThat(charts.latest()).isSameAs(before);

        jdbc.sql(
                        "insert into organization_unit values ('990001-GOV', '试验县人民政府', 'GOVERNMENT', null, '990001', false, null)")
                .update();
        jdbc.sql("update organization_unit set name = '试验县政府' where code = '990001-GOV'")
                .update();

        assertThat(charts.latest()).isNotSameAs(before);
        assertThat(organization.unit("990001-GOV").name()).isEqualTo("试验县政府");
    }

    private List<OrganizationUnit> ofTheSample() {
        return organization.units().stream()
                .filter(unit -> REGIONS.contains(unit.region()))
                .toList();
    }

    private static Set<String> unitTypesOfTheList() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Reader list = new InputStreamReader(
                new ClassPathResource("demo/matters.csv").getInputStream(), StandardCharsets.UTF_8)) {
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(list)
                    .forEach(matter -> {
                        types.add(matter.get("lead_unit_type"));
                        types.addAll(Arrays.asList(matter.get("coop_unit_types").split(";")));
                        types.add(matter.get("delegated_from"));
                    });
        }
        types.remove("");
        return types;
    }
}
