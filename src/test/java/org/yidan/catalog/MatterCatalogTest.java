package org.yidan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

@YidanTest
@Order(50) // looks at the list of the sample, which the processes change
class MatterCatalogTest {

    private static final String DANJIANGKOU = "420381";
    private static final String YUNXI = "420322";
    private static final LocalDate LAST_DAY_OF_THE_OLD_LAW = LocalDate.of(2026, 8, 14);
    private static final LocalDate FIRST_DAY_OF_THE_CODE = LocalDate.of(2026, 8, 15);
    private static final String OLD_BASIS = "《中华人民共和国大气污染防治法》第七十七条、第一百一十九条";
    private static final String NEW_BASIS = "《中华人民共和国生态环境法典》第二百四十六条、第一千一百三十一条";

    @Autowired
    MatterCatalog catalog;

    @Test
    void hasTheWholeSampleListInBothRegions() {
        assertThat(catalog.count(MatterFilter.all(DANJIANGKOU, FIRST_DAY_OF_THE_CODE)))
                .isEqualTo(243);
        assertThat(catalog.count(MatterFilter.all(YUNXI, FIRST_DAY_OF_THE_CODE)))
                .isEqualTo(243);
    }

    @Test
    void citesTheLawInForceOnEachSideOfTheTransition() {
        assertThat(catalog.inForce("SY-HB-001", DANJIANGKOU, LAST_DAY_OF_THE_OLD_LAW)
                        .legalBasis())
                .isEqualTo(OLD_BASIS);
        assertThat(catalog.inForce("SY-HB-001", DANJIANGKOU, FIRST_DAY_OF_THE_CODE)
                        .legalBasis())
                .isEqualTo(NEW_BASIS);
    }

    @Test
    void namesTheVersionInForceOnEachSideOfTheTransition() {
        assertThat(catalog.versionInForce(DANJIANGKOU, LAST_DAY_OF_THE_OLD_LAW)).isEqualTo("BB-420381-2024.1");
        assertThat(catalog.versionInForce(YUNXI, FIRST_DAY_OF_THE_CODE)).isEqualTo("BB-420322-2026.1");
    }

    @Test
    void answersAsTheListWasKnownAtAMoment() {
        Instant beforeTheChangeWasPublished = Instant.parse("2026-07-01T00:00:00Z");

        MatterEntry asKnownThen =
                catalog.inForce("SY-HB-001", DANJIANGKOU, FIRST_DAY_OF_THE_CODE, beforeTheChangeWasPublished);

        assertThat(asKnownThen.legalBasis()).isEqualTo(OLD_BASIS);
        assertThat(asKnownThen.validTo()).isNull();
    }

    @Test
    void keepsAPinnedEntryWhateverIsPublishedLater() {
        MatterEntry pinned =
                catalog.inForce("SY-HB-001", DANJIANGKOU, FIRST_DAY_OF_THE_CODE, Instant.parse("2026-07-01T00:00:00Z"));

        assertThat(catalog.entry(pinned.id())).isEqualTo(pinned);
    }

    @Test
    void refusesAMatterOutsideTheListAndADayBeforeIt() {
        assertThatThrownBy(() -> catalog.inForce("SY-XX-001", DANJIANGKOU, FIRST_DAY_OF_THE_CODE))
                .isInstanceOf(MatterNotInList.class)
                .hasMessageContaining("SY-XX-001");
        assertThatThrownBy(() -> catalog.inForce("SY-HB-001", DANJIANGKOU, LocalDate.of(2023, 12, 31)))
                .isInstanceOf(MatterNotInList.class);
        assertThatThrownBy(() -> catalog.versionInForce(DANJIANGKOU, LocalDate.of(2023, 12, 31)))
                .isInstanceOf(NoListInForce.class);
    }

    @Test
    void keepsRepealedArticlesAsObjectsWithWhatFollowsThem() {
        MatterEntry old = catalog.inForce("SY-HB-001", DANJIANGKOU, LAST_DAY_OF_THE_OLD_LAW);

        assertThat(catalog.legalBasis(old.id())).hasSize(2).allSatisfy(basis -> {
            assertThat(basis.law()).isEqualTo("中华人民共和国大气污染防治法");
            assertThat(basis.repealedOn()).isEqualTo(FIRST_DAY_OF_THE_CODE);
            assertThat(basis.inForceOn(LAST_DAY_OF_THE_OLD_LAW)).isTrue();
            assertThat(basis.inForceOn(FIRST_DAY_OF_THE_CODE)).isFalse();
        });
        assertThat(catalog.legalBasis(old.id()))
                .extracting(LegalBasis::replacedBy)
                .containsExactly(List.of("《中华人民共和国生态环境法典》第二百四十六条"), List.of("《中华人民共和国生态环境法典》第一千一百三十一条"));
    }

    @Test
    void showsWhatBecameOfAMatter() {
        assertThat(catalog.history("SY-HB-001", DANJIANGKOU, null))
                .extracting(MatterEntry::versionNo, MatterEntry::validFrom, MatterEntry::validTo)
                .containsExactly(
                        tuple("BB-420381-2026.1", FIRST_DAY_OF_THE_CODE, null),
                        tuple("BB-420381-2024.1", LocalDate.of(2024, 1, 1), FIRST_DAY_OF_THE_CODE));
    }

    @Test
    void carriesEveryRowOfTheEntry() {
        MatterEntry entry = catalog.inForce("SY-HB-003", DANJIANGKOU, FIRST_DAY_OF_THE_CODE);

        assertThat(entry.leadUnitType()).isEqualTo("乡镇(街道)综合行政执法中心");
        assertThat(entry.coopUnitTypes()).containsExactly("县城市管理执法局", "县生态环境分局", "县市场监督管理局");
        assertThat(entry.delegatedFrom()).isEqualTo("县城市管理执法局");
        assertThat(entry.joint()).isTrue();
        assertThat(entry.acceptHours()).isEqualTo(8);
        assertThat(entry.handleDays()).isEqualTo(10);
        assertThat(entry.guideSteps()).hasSize(5);
        assertThat(entry.regionScope()).isEqualTo(RegionScope.STREET_ONLY);
        assertThat(entry.listCategory()).isEqualTo(ListCategory.TERRITORIAL);
    }

    @Test
    void appliesByScopeOfTheRegion() {
        MatterEntry streetOnly = catalog.inForce("SY-HB-003", DANJIANGKOU, FIRST_DAY_OF_THE_CODE);

        assertThat(streetOnly.applicableIn("420381001")).isTrue();
        assertThat(streetOnly.applicableIn("420381100")).isFalse();
        assertThat(streetOnly.applicableIn("420322001")).isFalse();
    }
}
