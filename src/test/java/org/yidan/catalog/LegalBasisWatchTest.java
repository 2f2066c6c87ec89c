package org.yidan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.LegalBasisWatch.Change;
import org.yidan.catalog.LegalBasisWatch.RepealAhead;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftGround;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.catalog.publishing.Citation;
import org.yidan.catalog.publishing.LegalBasisRegister;
import org.yidan.organization.chart.OrganizationCharts;
import org.yidan.shared.OfficeClock;
import org.yidan.support.SecondCounty;
import org.yidan.support.YidanTest;

@YidanTest
@Transactional
class LegalBasisWatchTest {

    private static final LocalDate SIXTY_DAYS_BEFORE = LocalDate.of(2026, 6, 16);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 14);
    private static final LocalDate CODE_IN_FORCE = LocalDate.of(2026, 8, 15);
    private static final Instant AS_LOADED = Instant.parse("2026-08-01T00:00:00Z");

    @Autowired
    LegalBasisWatch watch;

    @Autowired
    LegalBasisRegister register;

    @Autowired
    DraftDesk desk;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    SecondCounty county;

    @Autowired
    OfficeClock clock;

    @Autowired
    OrganizationCharts charts;

    @BeforeEach
    void sixtyDaysBefore() {
        clock.moveTo(Instant.parse("2026-06-16T02:00:00Z"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @AfterTransaction
    void forgetTheUnitsRolledBack() {
        charts.latest();
    }

    @Test
    void findsSixtyDaysAheadEveryMatterWhoseLawEnds() {
        String region = county.open();

        assertThat(watch.repealsAhead(region, SIXTY_DAYS_BEFORE.minusDays(1), 60))
                .isEmpty();
        List<RepealAhead> ahead = watch.repealsAhead(region, SIXTY_DAYS_BEFORE, 60);

        assertThat(ahead).singleElement().satisfies(batch -> {
            assertThat(batch.region()).isEqualTo(region);
            assertThat(batch.repealedOn()).isEqualTo(CODE_IN_FORCE);
            assertThat(batch.changes()).hasSize(23).allSatisfy(change -> {
                assertThat(change.oldBasis())
                        .isEqualTo(catalog.inForce(change.matterCode(), region, LAST_DAY)
                                .legalBasis());
                assertThat(change.newBasis()).isEqualTo(sampleBasis(change.matterCode()));
            });
        });
    }

    @Test
    void theWholeBatchGoesThroughOneDraftAndIsAnsweredThen() {
        String region = county.open();
        RepealAhead batch = watch.repealsAhead(region, SIXTY_DAYS_BEFORE, 60).get(0);
        long id = desk.open(new NewDraft(region, "生态环境法典施行", batch.repealedOn(), "editor", DraftGround.LEGAL_REPEAL));
        for (Change change : batch.changes()) {
            MatterTerms terms =
                    catalog.inForce(change.matterCode(), region, CODE_IN_FORCE).terms();
            desk.put(id, terms.withLegalBasis(String.valueOf(change.newBasis())), "editor");
        }
        desk.review(id, "reviewer");
        desk.approve(id, "approver", "1号");
        desk.publish(id, "publisher", null);

        MatterFilter on = MatterFilter.all(region, CODE_IN_FORCE);
        assertThat(catalog.page(on, 0, Integer.MAX_VALUE))
                .hasSize(243)
                .allSatisfy(entry -> assertThat(entry.legalBasis()).isEqualTo(sampleBasis(entry.code())));
        assertThat(catalog.inForce("SY-HB-001", region, LAST_DAY).legalBasis()).contains("大气污染防治法");
        assertThat(catalog.inForce("SY-HB-001", region, CODE_IN_FORCE).legalBasis())
                .contains("生态环境法典");
        assertThat(watch.repealsAhead(region, SIXTY_DAYS_BEFORE, 60)).isEmpty();
    }

    @Test
    void goesOnNamingWhatWasNotAnsweredInTime() {
        String region = county.open();

        assertThat(watch.repealsAhead(region, LocalDate.of(2026, 11, 1), 60))
                .singleElement()
                .satisfies(batch -> {
                    assertThat(batch.repealedOn()).isEqualTo(CODE_IN_FORCE);
                    assertThat(batch.changes()).hasSize(23);
                });
    }

    @Test
    void saysNothingWhereTheListIsAnsweredAlready() {
        assertThat(watch.repealsAhead("420381", SIXTY_DAYS_BEFORE, 60)).isEmpty();
    }

    @Test
    void putsWhatFollowsInThePlaceOfTheArticleThatEnds() {
        String region = county.open();
        LocalDate end = LocalDate.of(2026, 7, 1);
        String code = "SY-GA-003";
        List<Citation> cited =
                Citation.parse(catalog.inForce(code, region, LAST_DAY).legalBasis());
        register.repeal(List.of(cited.get(0)), end, List.of(new Citation("替代法", "第九条"), new Citation("替代法", "第十条")));

        Change change = watch.repealsAhead(region, SIXTY_DAYS_BEFORE, 30).get(0).changes().stream()
                .filter(one -> one.matterCode().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(Citation.parse(String.valueOf(change.newBasis())))
                .startsWith(new Citation("替代法", "第九条"), new Citation("替代法", "第十条"))
                .hasSize(cited.size() + 1)
                .doesNotContain(cited.get(0));
        assertThat(watch.notInForce(change.oldBasis(), end)).hasSize(1);
        assertThat(watch.notInForce(change.oldBasis(), end.minusDays(1))).isEmpty();
    }

    @Test
    void hasNothingToProposeWhereNothingFollows() {
        String region = county.open();
        String code = "SY-GA-003";
        String basis = catalog.inForce(code, region, LAST_DAY).legalBasis();
        register.repeal(Citation.parse(basis), LocalDate.of(2026, 7, 1), List.of());

        assertThat(watch.repealsAhead(region, SIXTY_DAYS_BEFORE, 30).get(0).changes())
                .contains(new Change(code, basis, null));
    }

    @Test
    void knowsFromWhichDayALawIsLaw() {
        String code = "《中华人民共和国生态环境法典》第二百四十六条";

        assertThat(watch.notInForce(code, LAST_DAY)).isNotEmpty();
        assertThat(watch.notInForce(code, CODE_IN_FORCE)).isEmpty();
        assertThat(watch.notInForce("《中华人民共和国大气污染防治法》第七十七条", LAST_DAY)).isEmpty();
        assertThat(watch.notInForce("《中华人民共和国大气污染防治法》第七十七条、第一条;《没有记录的条例》", CODE_IN_FORCE))
                .containsExactly("《中华人民共和国大气污染防治法》第七十七条", "《中华人民共和国大气污染防治法》第一条");
    }

    private String sampleBasis(String code) {
        return catalog.inForce(code, "420381", CODE_IN_FORCE, AS_LOADED).legalBasis();
    }
}
