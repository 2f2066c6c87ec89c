package org.yidan.evaluation.mutual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.evaluation.mutual.MutualStories.CG;
import static org.yidan.evaluation.mutual.MutualStories.ONE;
import static org.yidan.evaluation.mutual.MutualStories.STAFFING;
import static org.yidan.evaluation.mutual.MutualStories.THREE;
import static org.yidan.evaluation.mutual.MutualStories.TWO;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.evaluation.mutual.ContestDesk.Answer;
import org.yidan.evaluation.mutual.ContestDesk.Contest;
import org.yidan.printing.PrintedPapers;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.Refused;
import org.yidan.support.Race;
import org.yidan.support.SecondCounty;
import org.yidan.support.YidanTest;

/** A round from its questionnaires to its publication, worked by hand; and rounds that come to nothing. */
@YidanTest
class MutualEvaluationTest {

    private static final String CG_LEADER = "420381-cg.unit-leader";
    private static final String STREET_LEADER = "420381001.township-leader";

    @Autowired
    MutualStories story;

    @Autowired
    SecondCounty county;

    @Autowired
    RoundSight sight;

    @Autowired
    PrintedPapers papers;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void end() {
        story.end();
    }

    @Test
    void aYearIsAskedFrozenContestedConfirmedAndPublished() {
        story.year2021();
        story.lapse("WRONG_RETURN");
        story.lapse("REFUSED_RULING");
        String no = story.open(STAFFING, 2021);

        assertThat(story.asked(no, CG))
                .contains(STREET_LEADER, "420381002.township-leader")
                .noneMatch(user -> user.startsWith("420381-"))
                .as("two dealings are too few")
                .noneMatch(user -> user.startsWith(THREE));
        story.driver.fireTimer(no, "Boundary_CloseQuestionnairesWarning");
        List<String> answering = answered(no);
        story.other(no, RoundDesk.Source.SUPERIOR, 80);
        story.other(no, RoundDesk.Source.PUBLIC, 90);
        assertNothingJoins(no, answering);

        story.freeze(no);
        assertNothingJoins(no, answering);
        assertWorkedByHand(no);
        assertSeenByItsOwnOnly(no);
        assertThat(story.resultDesk.agrees(no)).as("recomputed from the record").isTrue();

        contestedInTime(no);

        story.confirm(no, "CONFIRMED");
        assertThat(story.driver.passed(no)).contains("EndEvent_QuestionnairesReminded", "EndEvent_ResultsPublished");
        assertThat(story.driver.ended(no)).isTrue();
        assertThat(story.resultDesk.agrees(no)).isTrue();
        story.jdbc
                .sql("update evaluation_dispatch set late = true where case_no like 'HP-TEST-%' and township = ?")
                .param(TWO)
                .update();
        assertThat(story.resultDesk.agrees(no))
                .as("what the record says has changed")
                .isFalse();
        Round round = story.rounds.byNo(no);
        assertThat(story.driver.as("420381002.township-leader", () -> sight.results(round, CG)))
                .as("published for all of the region")
                .isNotEmpty();
        String sheet = sight.sheet(round, CG).orElseThrow();
        PrintedPapers.Printed printed = story.driver.as(STREET_LEADER, () -> papers.print(no, sheet));
        assertThat(printed.fileName()).startsWith("2021 年度双向互评考核表（丹江口市城市管理执法局）");
        keep(printed.content());
        assertThatThrownBy(() -> story.jdbc
                        .sql("update mutual_result set score = 100 where case_no = ?")
                        .param(no)
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    /** Four people of two streets about the department, two of the department about a street. */
    private List<String> answered(String no) {
        List<String> asked = story.asked(no, CG);
        List<String> ours =
                List.of(asked.get(0), asked.get(1), asked.get(asked.size() - 1), asked.get(asked.size() - 2));
        int score = 70;
        for (String user : ours) {
            story.answer(user, no, CG, score);
            score += 10;
        }
        List<String> theirs = story.asked(no, ONE).subList(0, 2);
        theirs.forEach(user -> story.answer(user, no, ONE, 90));

        assertThatThrownBy(() -> story.answer(ours.get(0), no, CG, 90))
                .satisfies(refusal(Kind.CONFLICT, "mutual.answered"));
        assertThatThrownBy(() -> story.answer(CG_LEADER, no, CG, 90))
                .satisfies(refusal(Kind.FORBIDDEN, "mutual.own-unit"));
        assertThatThrownBy(() -> story.answer("420381003.township-leader", no, CG, 90))
                .satisfies(refusal(Kind.NOT_FOUND, "mutual.not-asked"));
        String waiting = story.asked(no, CG).get(0);
        assertThatThrownBy(() -> story.driver.as(waiting, () -> {
                    story.questionnaires.answer(no, CG, new Ballot(59, 80, 80, 80, " "));
                    return null;
                }))
                .satisfies(refusal(Kind.INVALID, "mutual.reason-missing"));
        return List.copyOf(ours);
    }

    /** Neither a column, nor a transaction, nor the sealed log leads from an answer to who gave it. */
    private void assertNothingJoins(String no, List<String> answering) {
        for (String table : List.of("mutual_urn", "mutual_ballot")) {
            assertThat(story.jdbc
                            .sql(
                                    "select column_name || ' ' || data_type from information_schema.columns where table_name = ?")
                            .param(table)
                            .query(String.class)
                            .list())
                    .noneMatch(column -> column.contains("user")
                            || column.contains("time")
                            || column.contains("date")
                            || column.startsWith("unit ")
                            || column.contains("by "));
            String round = table.equals("mutual_urn") ? "round_no" : "case_no";
            List<String> leaves = story.jdbc
                    .sql("select l.content from seal_leaf l where exists (select from " + table + " b where b." + round
                            + " = ? and l.content like '%' || b.id || '%')")
                    .param(no)
                    .query(String.class)
                    .list();
            assertThat(leaves)
                    .as("leaves of %s", table)
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(leaf -> assertThat(answering).noneMatch(leaf::contains));
        }
        assertThat(story.jdbc
                        .sql(
                                "select count(*) from mutual_ballot b join mutual_asked a on b.xmin::text = a.xmin::text where b.case_no = ?")
                        .param(no)
                        .query(Integer.class)
                        .single())
                .as("answers written in the transaction of their person")
                .isZero();
        assertThat(story.jdbc
                        .sql("select count(*) from seal_leaf where content like '%mutual_urn%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(story.jdbc
                        .sql(
                                "select count(*) from mutual_urn where round_no = ? and (encode(sealed, 'escape') like '%attitude%'"
                                        + " or encode(sealed, 'escape') like '%420381%')")
                        .param(no)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void assertWorkedByHand(String no) {
        Result withOne = story.result(no, Direction.OF_DEPARTMENT, CG, ONE);
        assertThat(withOne.objective()).isEqualByComparingTo("87.50");
        assertThat(withOne.read().get("dealings")).isEqualTo(14);
        assertThat(story.result(no, Direction.OF_DEPARTMENT, CG, TWO).objective())
                .isEqualByComparingTo("100.00");
        assertThat(story.result(no, Direction.OF_DEPARTMENT, CG, THREE).objective())
                .as("two dealings")
                .isNull();
        assertThat(story.result(no, Direction.OF_TOWNSHIP, ONE, CG).objective()).isEqualByComparingTo("86.88");
        // objective (87.50 + 100) / 2, subjective the mean of 80 and 90, deductions 5 + 10, others (80 + 90) / 2
        assertThat(said(story.result(no, Direction.OF_DEPARTMENT, CG, null)))
                .isEqualTo("93.75 85.00 15.00 75.25 80.13");
        assertThat(said(story.result(no, Direction.OF_TOWNSHIP, ONE, null)))
                .as("two answers are neither shown nor counted")
                .isEqualTo("86.88 null 0.00 86.88 86.88");
        Round round = story.rounds.byNo(no);
        assertThat(story.driver.as(STAFFING, () -> sight.answers(round, ONE))).isEmpty();
        assertThat(story.driver
                        .as(CG_LEADER, () -> sight.answers(round, CG))
                        .orElseThrow()
                        .reasons())
                .as("reasons are for the office alone")
                .isEmpty();
    }

    private void assertSeenByItsOwnOnly(String no) {
        Round round = story.rounds.byNo(no);
        assertThat(story.driver.as(STREET_LEADER, () -> sight.results(round)))
                .isNotEmpty()
                .allMatch(one -> one.unit().equals(ONE));
        assertThatThrownBy(() -> story.driver.as(STREET_LEADER, () -> sight.results(round, CG)))
                .satisfies(refusal(Kind.NOT_FOUND, "mutual.unknown"));
    }

    /** In the last minute of the fifth working day, and a minute after it; answered with a case left out. */
    private void contestedInTime(String no) {
        Instant due = Objects.requireNonNull(story.rounds.byNo(no).contestDue());
        String late = story.jdbc
                .sql(
                        "select min(case_no) from evaluation_dispatch where case_no like 'HP-TEST-%' and responded_at > response_due")
                .query(String.class)
                .single();
        story.clock.moveTo(due.minusSeconds(59));
        assertThatThrownBy(() -> contest(STREET_LEADER, no, CG, ONE, late))
                .satisfies(refusal(Kind.FORBIDDEN, "mutual.not-your-unit"));
        assertThatThrownBy(() -> contest(CG_LEADER, no, CG, ONE, "HJ-420381-20210101-00001"))
                .satisfies(refusal(Kind.INVALID, "mutual.contest-foreign"));
        long id = contest(CG_LEADER, no, CG, ONE, late);
        long other = contest(CG_LEADER, no, CG, ONE, late);
        story.clock.moveTo(due.plus(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> contest(CG_LEADER, no, CG, ONE, late))
                .satisfies(refusal(Kind.CONFLICT, "mutual.contest-late"));

        story.driver.fireTimer(no, "Timer_ContestFiguresOverdue");
        assertThatThrownBy(() -> settle(no)).hasMessageContaining("2 件异议");
        answer(no, id, List.of(late));
        answer(no, other, List.of());
        assertThat(story.contests.of(no)).extracting(Contest::answer).containsExactly(Answer.CORRECTED, Answer.UPHELD);
        Result corrected = story.result(no, Direction.OF_DEPARTMENT, CG, ONE);
        // response 8 of 9: (0.20·88.89 + 22.5 + 20 + 11.25 + 9) / 0.90
        assertThat(corrected.objective()).isEqualByComparingTo("89.48");
        assertThat(corrected.revision()).isEqualTo(1);
        assertThat(story.result(no, Direction.OF_DEPARTMENT, CG, null).objective())
                .isEqualByComparingTo("94.74");
        settle(no);
    }

    private static String said(Result one) {
        return one.objective() + " " + one.subjective() + " " + one.deductions() + " " + one.score() + " "
                + one.annual();
    }

    private long contest(String user, String no, String unit, String partner, String caseNo) {
        return story.driver.as(
                user,
                () -> story.contests.contest(no, unit, partner, "responded_on_time", List.of(caseNo), "当天停电，系统无法签到。"));
    }

    private void answer(String no, long id, List<String> leftOut) {
        story.driver.as(STAFFING, () -> {
            story.contests.answer(no, id, leftOut, "已核对停电通知。");
            return null;
        });
    }

    private void settle(String no) {
        story.driver.complete(no, "SettleContests", Map.of("settleNote", "已逐件核对。"));
    }

    @Test
    void anEmptyCountyIsWalkedToItsEndAndAYearIsBegunOnce() throws Exception {
        county.open();
        String staffing = "420302-bb.staffing-office";
        List<Object> both = Race.together(
                List.<Callable<String>>of(() -> story.open(staffing, 2021), () -> story.open(staffing, 2021)));
        assertThat(both)
                .filteredOn(one -> one instanceof Refused)
                .singleElement()
                .satisfies(one -> assertThat(((Refused) one).code()).isEqualTo("mutual.year-taken"));
        String no = both.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> story.open(staffing, 2026)).satisfies(refusal(Kind.INVALID, "mutual.year-not-over"));
        assertThatThrownBy(() -> story.driver.as(
                        staffing, () -> story.desk.open(2022, java.math.BigDecimal.valueOf(0.7), null, 14)))
                .satisfies(refusal(Kind.INVALID, "mutual.weight-basis"));

        story.driver.complete(no, "CloseQuestionnaires", Map.of("closeNote", "没有需要回答的问卷。"));
        story.driver.runJob(no, "ServiceTask_FreezeResults");
        assertThat(story.results.of(no)).isEmpty();
        story.driver.fireTimer(no, "Timer_ContestFiguresOverdue");
        settle(no);
        story.confirm(no, "VOIDED");
        assertThat(story.driver.passed(no)).contains("EndEvent_RoundVoided");
        assertThat(story.driver.ended(no)).isTrue();

        mergedUnit(story.open(staffing, 2021));
    }

    /** What a merged unit did counts for the one that carries it on. */
    private void mergedUnit(String no) {
        String old = "420302-LY";
        String heir = "420302-ZR";
        story.jdbc
                .sql("update organization_unit set merged_into = ? where code = ?")
                .params(heir, old)
                .update();
        try {
            story.dispatch(2021, old, "420302001", true, true, false, true, true);
            story.dispatch(2021, old, "420302001", true, true, false, true, true);
            story.dispatch(2021, heir, "420302001", false, true, false, true, true);
            story.freeze(no);
            Result pair = story.result(no, Direction.OF_DEPARTMENT, heir, "420302001");
            assertThat(pair.read().get("dealings")).isEqualTo(3);
            assertThat(story.results.of(no)).noneMatch(one -> one.unit().equals(old));
        } finally {
            story.jdbc
                    .sql("update organization_unit set merged_into = null where code = ?")
                    .param(old)
                    .update();
        }
    }

    private static void keep(byte[] paper) {
        try {
            java.nio.file.Path folder = java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/papers"));
            java.nio.file.Files.write(folder.resolve("F-73.pdf"), paper);
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
