package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.adjustment.scenario.AdjustmentStories.REGION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.adjustment.origin.LawWatch;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.call.Calls;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.CatalogFixtures;
import org.yidan.catalog.MatterTerms;
import org.yidan.support.YidanTest;

/**
 * The batch of 2026-08-15: opened once sixty days before, walked on the short track, seen by calls of both days
 * (RULES 10-13).
 */
@YidanTest
class LawWatchScenarioTest {

    private static final LocalDate REPEAL = LocalDate.parse("2026-08-15");
    private static final String ORIGIN = "LAW-420322-2026-08-15";
    private static final String CODE = "生态环境法典";
    /** Led by the ecology branch in the whole county; ordinary. */
    private static final String SMELL = "TH-HB-006";

    @Autowired
    AdjustmentStories story;

    @Autowired
    LawWatch watch;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    /** Twins of the sample's matters, resting on the laws that the Code repeals. */
    private List<MatterTerms> twins() throws IOException {
        List<String> rows = Files.readAllLines(
                Path.of("src/main/resources/demo/legal_basis_transition.csv"), StandardCharsets.UTF_8);
        return rows.subList(1, rows.size()).stream()
                .map(row -> row.split(","))
                .map(cells -> CatalogFixtures.as(
                                story.catalog
                                        .inForce(cells[0], REGION, story.clock.today())
                                        .terms(),
                                cells[0].replace("SY-", "TH-"))
                        .withLegalBasis(cells[2]))
                .toList();
    }

    private Proposal opened() throws Exception {
        story.clock.moveTo(OffsetDateTime.parse("2026-06-15T09:00:00+08:00").toInstant());
        assertThat(watch.look()).as("a day too early").noneMatch(file -> file.region()
                .equals(REGION));
        story.clock.moveTo(OffsetDateTime.parse("2026-06-16T09:00:00+08:00").toInstant());
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<CaseFile>>> looks = nodes.invokeAll(List.of(() -> watch.look(), () -> watch.look()));
            for (Future<List<CaseFile>> look : looks) {
                assertThat(look.get()).isNotEmpty();
            }
        } finally {
            nodes.shutdown();
        }
        watch.look();
        return story.proposals.findByOriginKey(ORIGIN).orElseThrow();
    }

    @Test
    void theSamplesChangeRunsThroughTheShortTrack() throws Exception {
        List<MatterTerms> twins = twins();
        assertThat(twins).hasSize(23);
        story.listed(twins);
        String caseNo = opened().caseNo();
        assertThat(jdbc.sql("select count(*) from adjustment_proposal where repealed_on = ? and region = ?")
                        .params(REPEAL, REGION)
                        .query(Integer.class)
                        .single())
                .as("one batch, however many nodes look")
                .isEqualTo(1);
        assertThat(story.proposal(caseNo).codes())
                .containsAll(twins.stream().map(MatterTerms::code).toList());

        story.step(caseNo, "AcceptProposal", "track", "SHORT");
        story.step(caseNo, "ReasonablenessReview");
        story.step(caseNo, "ChangeLegalityReview", "plannedEffect", "2026-08-15");
        story.step(caseNo, "ApproveChange");
        story.step(caseNo, "DraftChange", "effectiveFrom", "2026-08-15");
        story.step(caseNo, "PublishChange");
        story.step(caseNo, "AnnounceChange");
        story.step(caseNo, "AnswerProposer");

        String before = call("2026-08-14T10:00:00+08:00");
        story.driver.fireTimer(caseNo, "Timer_ListInForce");
        story.runJobs(caseNo);
        String after = call("2026-08-15T10:00:00+08:00");

        assertThat(story.proposal(caseNo).status()).isEqualTo(ProposalStatus.IN_FORCE);
        assertThat(story.entry(SMELL, REPEAL.minusDays(1)).orElseThrow().legalBasis())
                .contains("大气污染防治法");
        assertThat(story.entry(SMELL, REPEAL).orElseThrow().legalBasis()).contains(CODE);
        assertThat(pinnedBasis(before)).as("keeps the old text").contains("大气污染防治法");
        assertThat(pinnedBasis(after)).contains(CODE);
        assertThat(twins).allSatisfy(terms -> assertThat(
                        story.entry(terms.code(), REPEAL).orElseThrow())
                .satisfies(entry -> {
                    assertThat(entry.legalBasis()).doesNotContain("大气污染防治法");
                    assertThat(entry.guideSteps()).isEqualTo(terms.guideSteps());
                }));
        assertThat(story.driver.timer(caseNo, "Timer_ReviewDue").getDuedate().toInstant())
                .isEqualTo("2027-02-14T16:00:00Z");
    }

    private String call(String at) {
        story.clock.moveTo(OffsetDateTime.parse(at).toInstant());
        return story.driver.start(
                "matter-call",
                "420322100.caller",
                new HashMap<>(Map.of(
                        "title", "厂区异味扰民",
                        "description", "厂区夜间排放刺鼻气味，附近居民多次反映。",
                        "occurredAt", at,
                        "direction", "UP",
                        "areaCode", "420322100",
                        "address", "工业园二路",
                        "source", "GRID",
                        "matterCode", SMELL,
                        "urgency", "一般",
                        "noFileReason", "气味无法拍照")));
    }

    private String pinnedBasis(String callNo) {
        Long entry = calls.byNo(callNo).matter().entryId();
        return story.catalog.entry(entry == null ? -1 : entry).legalBasis();
    }
}
