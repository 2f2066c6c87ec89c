package org.yidan.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.casework.CaseFiles;
import org.yidan.evaluation.quality.AssessmentView.Shown;
import org.yidan.evaluation.quality.FigureObjection.Answer;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.ReturnStories;
import org.yidan.printing.PaperShelf;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.Race;
import org.yidan.support.SecondCounty;
import org.yidan.support.YidanTest;

/**
 * Two half-years of a county: frozen, objected to, published, and what follows (RULES 7.6, 10-12). Facts are planted and taken away
 * again; the half-years lie where no other test works.
 */
@YidanTest
class AssessmentScenarioTest {

    private static final String REGION = "420322";
    private static final String STAFFING = "420322-bb.staffing-office";
    private static final HalfYear FIRST = new HalfYear(2027, 2);
    private static final HalfYear SECOND = new HalfYear(2028, 1);

    /** Delegated, handed down by the emergency bureau. */
    private static final String DELEGATED = "SY-YJ-005";

    private static final String TOWN = "420322203";
    private static final String SMALL_TOWN = "420322204";
    private static final String DEPARTMENT = "420322-YJ";

    /** Led by the culture bureau; co-operating first: city management. */
    private static final String LED = "SY-WL-002";

    private static final String LEAD = "420322-WL";
    private static final String LEAD_BEFORE = "420322-SW";
    private static final String UNUSED = "SY-LY-010";

    @Autowired
    ReturnStories story;

    @Autowired
    AssessmentDesk desk;

    @Autowired
    AssessmentView view;

    @Autowired
    FigureObjections objections;

    @Autowired
    PublicationDesk publication;

    @Autowired
    OfficersRequired required;

    @Autowired
    AssessmentRuns runs;

    @Autowired
    CaseFiles files;

    @Autowired
    SecondCounty secondCounty;

    @Autowired
    PaperShelf papers;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void takeAway() {
        story.jdbc
                .sql("delete from evaluation_dispatch where case_no like 'ZZ-%'")
                .update();
        story.jdbc
                .sql("update organization_unit set merged_into = null where code = ?")
                .param(LEAD_BEFORE)
                .update();
        story.clock.reset();
    }

    @Test
    void lowTwiceTakesThePowerBackAndTheLeadIsProposedAnew() throws Exception {
        String first = firstHalf();
        secondHalf();
        helpIsReviewed(first);
        trainingsCount();
    }

    /** A training and guidance, both confirmed, make r6 what officers make it; without either it is nought, not unknown. */
    private void trainingsCount() {
        assertThat(preview(TOWN).trainingRate()).isNull();
        trained("TRAINING");
        assertThat(preview(TOWN).trainingRate()).isEqualByComparingTo("0");
        trained("GUIDANCE");
        assertThat(preview(TOWN).trainingRate()).isEqualByComparingTo("1");
        assertThat(preview(SMALL_TOWN).trainingRate()).isEqualByComparingTo("0");
    }

    private Counted preview(String town) {
        return desk.preview(REGION, SECOND).stream()
                .filter(row -> row.matterCode().equals(DELEGATED) && row.unit().equals(town))
                .findFirst()
                .orElseThrow()
                .counted();
    }

    private void trained(String kind) {
        String no = story.driver.start(
                "guidance-training",
                "420322-yj.unit-clerk",
                Map.of(
                        "trainingKind", kind,
                        "topic", "安全生产检查取证",
                        "matterCode", DELEGATED,
                        "township", TOWN,
                        "heldOn", "2028-05-10",
                        "trainingPlace", "镇会议室",
                        "trainer", "李工",
                        "material", "取证要点和文书样本"));
        story.driver.complete(
                no, "ConfirmTraining", Map.of("trainingHeld", "HELD", "attended", 12, "trainingNote", "王明等十二人"));
    }

    private String firstHalf() throws Exception {
        // 6 of 10 in everything: exactly 60.
        plant(DELEGATED, TOWN + "-EC", TOWN, FIRST, 10, 6, 6, 6, 6);
        plant(DELEGATED, SMALL_TOWN + "-EC", SMALL_TOWN, FIRST, 4, 0, 0, 0, 0);
        // The lead changed in mid-period: each counts for what it did.
        plant(LED, LEAD, TOWN, FIRST, 6, 6, 6, 6, 6);
        plant(LED, "420322-CG", TOWN, FIRST, 5, 4, 4, 5, 5);
        at("2027-12-31T10:00");
        assertThatThrownBy(() -> desk.begin(REGION, FIRST, STAFFING))
                .satisfies(refusal(Kind.CONFLICT, "assessment.half-year-open"));
        at("2028-01-13T10:00");
        as(STAFFING, () -> required.enter(List.of(new OfficersRequired.Line(DELEGATED, 4, "三定方案"))));
        assertThat(desk.existing(REGION, FIRST)).isEmpty();
        assertThat(desk.preview(REGION, FIRST)).isNotEmpty();
        List<Object> begun = Race.together(
                List.of(() -> desk.begin(REGION, FIRST, STAFFING), () -> desk.begin(REGION, FIRST, STAFFING)));
        assertThat(begun.get(0)).isEqualTo(begun.get(1)).asString().startsWith("ZX-420322-20280113-");
        String no = begun.get(0).toString();
        assertThat(desk.existing(REGION, FIRST)).contains(no);

        AssessedRow low = row(no, DELEGATED, TOWN);
        assertThat(low.q()).isEqualByComparingTo("60");
        assertThat(low.finding()).isEqualTo(Finding.SUPPORT);
        assertThat(low.counted().required()).isEqualTo(4);
        assertThat(low.r6()).as("no training is registered").isNull();
        assertThat(row(no, DELEGATED, SMALL_TOWN).finding()).isEqualTo(Finding.INSUFFICIENT);
        assertThat(row(no, LED, LEAD).counted().closed()).isEqualTo(6);
        assertThat(row(no, LED, "420322-CG").q()).isEqualByComparingTo("89.33");
        assertThat(row(no, UNUSED, "420322-LY").finding()).isEqualTo(Finding.UNUSED);
        assertThat(runs.byNo(no).rowsHash()).isEqualTo(AssessmentDesk.hash(runs.rows(no)));
        assertThatThrownBy(() -> story.jdbc
                        .sql("update assessment_row set q = 99 where id = ?")
                        .param(low.id())
                        .update())
                .isInstanceOf(DataAccessException.class);

        onlyOwnRowsBefore(no);
        objected(no);
        confirm(no, "PUBLISH");
        everybodyReadsAfter(no);
        story.driver.runJob(no, "ServiceTask_StartConsequences");
        assertThat(story.driver.openSteps(no)).containsExactly("PlanHelp", "ReviewNecessity");
        assertThat(outcomes(no))
                .containsEntry("SUPPORT LISTED", 1L)
                .doesNotContainKeys("RETURN TOLD", "CHANGE_LEAD TOLD");
        necessityReviewed(no);
        reportIsPrinted(no);
        return no;
    }

    private void onlyOwnRowsBefore(String no) {
        assertThat(as(TOWN + ".township-leader", () -> view.of(no)).rows())
                .isNotEmpty()
                .allMatch(shown -> shown.row().unit().equals(TOWN))
                .anyMatch(Shown::mayObject);
        assertThat(as("420381-bb.staffing-office", () -> view.list()))
                .noneMatch(run -> run.region().equals(REGION));
        assertThatThrownBy(() -> as("420381-bb.staffing-office", () -> view.of(no)))
                .satisfies(refusal(Kind.NOT_FOUND, "assessment.unknown"));
    }

    /** The last minute of the fifth working day, and one later; one objection is upheld, one corrected. */
    private void objected(String no) {
        Instant until = objections.until(no).orElseThrow();
        assertThat(until).isEqualTo(instant("2028-01-20T18:00"));
        AssessedRow small = row(no, DELEGATED, SMALL_TOWN);
        AssessedRow low = row(no, DELEGATED, TOWN);
        assertThatThrownBy(() -> as(TOWN + ".township-leader", () -> object(small.id())))
                .satisfies(refusal(Kind.FORBIDDEN, "assessment.objection-not-yours"));
        story.clock.moveTo(until);
        as(SMALL_TOWN + ".township-leader", () -> object(small.id()));
        as(TOWN + ".township-leader", () -> object(low.id()));
        assertThatThrownBy(() -> as(TOWN + ".township-leader", () -> object(low.id())))
                .satisfies(refusal(Kind.CONFLICT, "assessment.objection-twice"));
        story.clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> as(
                        "420322-wl.unit-leader", () -> object(row(no, LED, LEAD).id())))
                .satisfies(refusal(Kind.CONFLICT, "assessment.objection-late"));
        story.driver.fireTimer(no, "Timer_ObjectToFiguresOverdue");
        assertThat(story.driver.openSteps(no)).containsExactly("AnswerObjections");
        assertThatThrownBy(() -> story.driver.complete(no, "AnswerObjections", note("answersNote")))
                .hasMessageContaining("没有答复");

        List<FigureObjection> said = objections.of(no);
        answer(said.get(0).id(), Answer.UPHELD, Set.of());
        assertThatThrownBy(() -> answer(said.get(1).id(), Answer.CORRECTED, Set.of("ZZ-none")))
                .satisfies(refusal(Kind.CONFLICT, "assessment.correction-changes-nothing"));
        // One of the four that were late does not belong to it: 6 of 9 in everything.
        answer(said.get(1).id(), Answer.CORRECTED, Set.of("ZZ-" + DELEGATED + "-" + TOWN + "-2027-0"));
        AssessedRow corrected = row(no, DELEGATED, TOWN);
        assertThat(corrected.replaces()).isEqualTo(low.id());
        assertThat(corrected.counted().closed()).isEqualTo(9);
        assertThat(corrected.finding()).isEqualTo(Finding.SUPPORT);
        assertThat(runs.row(low.id())).isEqualTo(low);
        story.driver.complete(no, "AnswerObjections", note("answersNote"));
    }

    private boolean object(long row) {
        objections.object(
                row,
                "该事项数据包含其他单位的案件，请核对。",
                new FigureObjections.Sent("依据.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        return true;
    }

    private void answer(long objection, Answer answer, Set<String> leftOut) {
        as(STAFFING, () -> {
            objections.answer(objection, answer, "经核对办理记录，予以答复如上。", leftOut);
            return true;
        });
    }

    private void everybodyReadsAfter(String no) {
        assertThat(as("420322-wl.unit-handler", () -> view.of(no)).rows())
                .anyMatch(shown -> shown.row().unit().equals(TOWN))
                .noneMatch(Shown::mayObject);
        assertThatThrownBy(() -> publication.publish(files.byNo(no)))
                .satisfies(refusal(Kind.CONFLICT, "assessment.moved-on"));
    }

    private void necessityReviewed(String no) {
        assertThat(publication.unused(no)).containsKey(UNUSED).doesNotContainKeys(DELEGATED, LED);
        Map<String, Object> answers = note("necessityReason");
        answers.put("removedMatters", "[\"" + UNUSED + "\"]");
        story.driver.complete(no, "ReviewNecessity", answers);
        assertThat(proposals("UNUSED-" + REGION + "-" + UNUSED + "-2027-2")).isEqualTo(1);
    }

    private void reportIsPrinted(String no) {
        assertThat(papers.read(STAFFING, no, "F-52"))
                .contains("2027年下半年", DELEGATED, "帮扶整改", "未登记", "样本不足", "Q@1")
                .doesNotContain("null");
    }

    /** Twice below 70; the other lead was merged into the present one, which answers for both. */
    private void secondHalf() {
        // Signed 6, in time 6, at once 7, satisfied 7 of 10: (.09 + .15 + .105 + .14) / .75 = 64.67.
        plant(DELEGATED, TOWN + "-EC", TOWN, SECOND, 10, 6, 6, 7, 7);
        plant(LED, LEAD, TOWN, SECOND, 6, 2, 2, 3, 3);
        plant(LED, LEAD_BEFORE, TOWN, SECOND, 6, 2, 2, 3, 3);
        story.jdbc
                .sql("update organization_unit set merged_into = ? where code = ?")
                .params(LEAD, LEAD_BEFORE)
                .update();
        at("2028-07-13T10:00");
        String no = desk.begin(REGION, SECOND, "SYSTEM");
        AssessedRow low = row(no, DELEGATED, TOWN);
        assertThat(low.previousQ()).isEqualByComparingTo("66.67");
        assertThat(low.finding()).isEqualTo(Finding.RETURN);
        AssessedRow led = row(no, LED, LEAD);
        assertThat(led.counted().closed()).isEqualTo(12);
        assertThat(led.finding()).isEqualTo(Finding.CHANGE_LEAD);
        story.driver.fireTimer(no, "Timer_ObjectToFiguresOverdue");
        confirm(no, "PUBLISH");

        // A crash in between leaves nothing; told twice, everything has begun once.
        transactions.executeWithoutResult(status -> {
            publication.startConsequences(files.byNo(no));
            status.setRollbackOnly();
        });
        assertThat(returns()).isEmpty();
        story.driver.runJob(no, "ServiceTask_StartConsequences");
        transactions.executeWithoutResult(status -> publication.startConsequences(files.byNo(no)));
        assertThat(outcomes(no)).containsEntry("RETURN TOLD", 1L).containsEntry("CHANGE_LEAD TOLD", 1L);
        assertThat(returns()).hasSize(1);
        assertThat(proposals("ASSESSMENT-" + REGION + "-" + LED + "-2028-1")).isEqualTo(1);
        silentDepartmentIsHeard(returns().get(0));

        story.driver.complete(no, "ReviewNecessity", note("necessityReason"));
        story.hasEndedAs(no, "COMPLETED", "EndEvent_AssessmentCompleted");
    }

    private void silentDepartmentIsHeard(String returnNo) {
        assertThat(story.record(returnNo).origin()).isEqualTo(ReturnOrigin.ASSESSMENT_FAILED);
        assertThat(story.record(returnNo).explanation()).contains("2028-1", "64.67", "66.67");
        story.step(returnNo, "AcceptReturn");
        story.driver.fireTimer(returnNo, "Boundary_ConsultDepartmentOverdue");
        story.driver.fireTimer(returnNo, "Boundary_ConsultOthersOverdue");
        story.step(returnNo, "HearSilentDepartment");
        story.step(returnNo, "AssessCapability");
        story.step(returnNo, "ConfirmAssessment");
        assertThat(papers.read(STAFFING, returnNo, "F-52")).contains("64.67", "启动回归", "2028年上半年", "未登记");
    }

    private void helpIsReviewed(String no) {
        Task plan = story.driver.task(no, "PlanHelp");
        assertThat(story.driver.holderOf(plan)).isEqualTo("420322-yj.unit-leader");
        Map<String, Object> answers = new HashMap<>(Map.of("helpPlan", "每月培训一次，派两名持证人员驻点三个月，逐案复盘。"));
        story.driver.completeAs(story.driver.holderOf(plan), plan, answers);
        story.driver.fireTimer(no, "Timer_HelpEnded");
        Map<String, Object> review = note("helpReview");
        review.put("helpResult", "NOT_IMPROVED");
        story.driver.complete(no, "ReviewHelp", review);
        story.hasEndedAs(no, "COMPLETED", "EndEvent_AssessmentCompleted");
    }

    /** A county without a call: rows without figures, annulled, and assessed anew. */
    @Test
    void anEmptyCountyIsAssessedTooAndAnnulled() {
        String region = secondCounty.open();
        at("2028-01-13T10:00");
        String no = desk.begin(region, FIRST, "SYSTEM");
        assertThat(runs.rows(no))
                .isNotEmpty()
                .allMatch(row -> row.q() == null && row.counted().closed() == 0);
        story.driver.fireTimer(no, "Timer_ObjectToFiguresOverdue");
        confirm(no, "ANNUL");
        story.hasEndedAs(no, "ANNULLED", "EndEvent_FiguresAnnulled");
        assertThat(runs.find(region, FIRST)).isEmpty();
        assertThat(desk.begin(region, FIRST, "SYSTEM")).isNotEqualTo(no);
    }

    private void confirm(String no, String decision) {
        Map<String, Object> answers = note("confirmNote");
        answers.put("figuresDecision", decision);
        story.driver.complete(no, "ConfirmFigures", answers);
    }

    private static Map<String, Object> note(String field) {
        return new HashMap<>(Map.of(field, "已逐条核对办理记录和依据，情况属实。"));
    }

    private AssessedRow row(String no, String matter, String unit) {
        return runs.rows(no).stream()
                .filter(row -> row.matterCode().equals(matter) && row.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> outcomes(String no) {
        Map<String, Long> counts = new HashMap<>();
        story.jdbc
                .sql(
                        "select finding || ' ' || outcome, count(*) from assessment_consequence where case_no = ? group by 1")
                .param(no)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private int proposals(String origin) {
        return story.jdbc
                .sql("select count(*) from adjustment_proposal where origin_key = ?")
                .param(origin)
                .query(Integer.class)
                .single();
    }

    private List<String> returns() {
        return story.jdbc
                .sql("select case_no from return_township where region = ? and matter_code = ? and township = ?")
                .params(REGION, DELEGATED, TOWN)
                .query(String.class)
                .list();
    }

    /** Closed calls of a unit, the first of them with everything that went wrong. */
    private void plant(
            String matter,
            String lead,
            String township,
            HalfYear half,
            int n,
            int accepted,
            int inTime,
            int once,
            int satisfied) {
        OffsetDateTime day = half.from().plusMonths(2).atTime(2, 0).atOffset(java.time.ZoneOffset.UTC);
        for (int i = 0; i < n; i++) {
            story.jdbc
                    .sql(
                            """
                            insert into evaluation_dispatch (case_no, dispatch_no, region, township, lead_unit, matter_code, issued_at,
                                accept_due, accepted_at, auto_accepted, handle_due, handled_at, late, settled_at, closed_at, final,
                                reworks, repeated_30d, survey_reached, satisfied)
                            values (:no, :no, :region, :township, :lead, :matter, :day, :day, :accepted, false, :day, :day, :late, :day,
                                :day, true, :reworks, false, true, :satisfied)""")
                    .param(
                            "no",
                            "ZZ-" + matter + "-" + (lead.startsWith(township) ? township : lead) + "-" + half.year()
                                    + "-" + i)
                    .param("region", REGION)
                    .param("township", township)
                    .param("lead", lead)
                    .param("matter", matter)
                    .param("day", day)
                    .param("accepted", i < n - accepted ? day.plusHours(1) : day)
                    .param("late", i < n - inTime)
                    .param("reworks", i < n - once ? 1 : 0)
                    .param("satisfied", i < n - satisfied ? "UNSATISFIED" : "SATISFIED")
                    .update();
        }
    }

    private <T> T as(String user, java.util.function.Supplier<T> act) {
        return story.driver.as(user, act);
    }

    private void at(String local) {
        story.clock.moveTo(instant(local));
    }

    private static Instant instant(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
