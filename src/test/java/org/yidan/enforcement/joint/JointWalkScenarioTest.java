package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;
import static org.yidan.enforcement.joint.JointStories.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.JointResult;
import org.yidan.casework.CaseFile;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.enforcement.FineRegister;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.support.YidanTest;

/** A planned action from its start form to the archive: each subject acts under its own power (RULES B1 to B15). */
@YidanTest
class JointWalkScenarioTest {

    private static final Street STREET = new Street("420381001", "联合检查一号摊点");

    @Autowired
    JointStories story;

    @Autowired
    FineRegister fines;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void walksFromThePlanToTheArchiveWithACorrectionAndAnOnTheSpotPenalty() {
        String taskNo = story.onSite(STREET);
        assertThat(story.participants.qualified(taskNo))
                .extracting(Participant::unitCode)
                .containsExactly(STREET.center(), MARKET);

        story.inspect(taskNo, STREET.center(), true);
        story.inspect(taskNo, MARKET, true);
        story.dispose(taskNo, STREET.center(), STALLS, "CORRECTION");
        story.dispose(taskNo, MARKET, NO_LICENCE, "SIMPLE", "facts", "未取得营业执照从事经营活动。");
        story.complete(taskNo, "SimplePenalty", MARKET, penalty(MARKET, "FINE", 100));
        story.complete(taskNo, "OrderCorrection", STREET.center(), correction("2026-03-12"));
        story.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        story.complete(taskNo, "JointReinspection", STREET.center(), reinspection(STREET.center(), "CORRECTED"));
        story.finish(taskNo, STREET.center(), MARKET);

        CaseFile file = story.file(taskNo);
        assertThat(story.driver.ended(taskNo)).isTrue();
        assertThat(file.status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(file.outcome()).isEqualTo("RESOLVED");
        assertThat(story.tasks.byNo(taskNo).result()).isEqualTo(JointResult.RESOLVED);
        assertThat(String.valueOf(story.tasks.byNo(taskNo).summary()))
                .contains("均州路街道综合行政执法中心：责令改正", "丹江口市市场监督管理局：当场处罚");
        assertThat(story.documentsOf(taskNo)).containsExactly("F-20", "F-21", "F-21", "F-27", "F-12", "F-28");
        assertThat(story.documents.of(taskNo))
                .filteredOn(document -> document.formNo().equals("F-12"))
                .extracting(IssuedDocument::subjectUnit)
                .containsExactly("420381001");
        assertThat(fines.ofCase(taskNo + "/2"))
                .extracting(FineRegister.Fine::amount)
                .containsExactly(new BigDecimal("100.00"));
        assertThat(story.measures.one(taskNo, 1, Measure.CORRECTION).state()).isEqualTo(State.CORRECTED);
        assertThat(openDeadlines(taskNo)).isEmpty();
        assertThat(story.ledger(taskNo)).isEmpty();
    }

    private List<String> openDeadlines(String taskNo) {
        return story.jdbc
                .sql("select step from case_deadline where case_no = ? and met_at is null")
                .param(taskNo)
                .query(String.class)
                .list();
    }

    static Map<String, Object> penalty(String unit, String kind, int amount) {
        return with(
                new Object[0],
                "spotPenalty",
                kind,
                "fineAmount",
                amount,
                "penaltyBasis",
                "《无证无照经营查处办法》第十三条",
                "partyHeard",
                true,
                "servedAt",
                "2026-03-10T11:00:00+08:00",
                "persons",
                JointStories.officers(unit));
    }

    static Map<String, Object> correction(String day) {
        return with(
                new Object[0],
                "correctionDemand",
                "立即清理占道摊位",
                "correctionBasis",
                "《城市市容和环境卫生管理条例》第十四条",
                "correctionDay",
                day,
                "rightsNote",
                "可在六十日内申请行政复议",
                "servedAt",
                "2026-03-10T11:00:00+08:00");
    }

    static Map<String, Object> reinspection(String unit, String result, Object... changes) {
        return with(
                changes,
                "correctionResult",
                result,
                "persons",
                JointStories.officers(unit),
                "reinspectNote",
                "复查时摊位情况已经记录");
    }
}
