package org.yidan.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yidan.evaluation.figures.Formulas.Formula;

/** Q and its findings against figures worked by hand (RULES 7.6). */
class QualityFormulaTest {

    private static final QualityFormula FORMULA = QualityFormula.of(
            new Formula(
                    "Q",
                    1,
                    Map.of(
                            "accepted_on_time",
                            0.15,
                            "closed_on_time",
                            0.25,
                            "closed_once",
                            0.15,
                            "satisfied",
                            0.2,
                            "lawful",
                            0.15,
                            "capacity",
                            0.1,
                            "correction",
                            5.0,
                            "correction_most",
                            20.0),
                    ""),
            new Formula(
                    "Q_FINDING",
                    1,
                    Map.of(
                            "leastClosed",
                            5.0,
                            "keepFrom",
                            80.0,
                            "failBelow",
                            60.0,
                            "twiceBelow",
                            70.0,
                            "satisfactionBelow",
                            0.6,
                            "satisfactionFrom",
                            10.0),
                    ""));

    /** All six: 100·(.15·.9 + .25·.8 + .15·.7 + .2·.6 + .15·.5 + .1·(2/4·.5)) = 66. */
    @Test
    void allSixRatesByTheirWeights() {
        Counted all = new Counted(10, 9, 10, 8, 10, 7, 10, 6, 2, 1, 0, 10, 2, 4, new BigDecimal("0.5"));
        QualityFormula.Judged judged = judge(all, null);
        assertThat(judged.q()).isEqualByComparingTo("66.00");
        assertThat(judged.rates().get(5)).isEqualByComparingTo("0.25");
        assertThat(judged.finding()).isEqualTo(Finding.SUPPORT);
        // Officers beyond those required count no more: r6 = 0.5, and 2.5 points more.
        Counted more = new Counted(10, 9, 10, 8, 10, 7, 10, 6, 2, 1, 0, 10, 9, 4, new BigDecimal("0.5"));
        assertThat(judge(more, null).q()).isEqualByComparingTo("68.50");
    }

    /** No cases, no trainings: (.135 + .2 + .105 + .12) / .75 = 74.67; nobody rated either: (.135 + .2 + .105) / .55 = 80. */
    @Test
    void whatIsNotKnownIsLeftOutAndTheOthersFillTheWhole() {
        assertThat(judge(counted(10, 9, 8, 7, 10, 6, 0), null).q()).isEqualByComparingTo("74.67");
        QualityFormula.Judged unrated = judge(counted(10, 9, 8, 7, 0, 0, 0), null);
        assertThat(unrated.q()).isEqualByComparingTo("80.00");
        assertThat(unrated.rates()).filteredOn(rate -> rate == null).hasSize(3);
        assertThat(unrated.finding()).as("exactly 80").isEqualTo(Finding.KEEP);
        assertThat(judge(Counted.NOTHING, null).q()).isNull();
        assertThat(judge(Counted.NOTHING, null).finding()).isEqualTo(Finding.INSUFFICIENT);
    }

    @Test
    void correctionsCostFiveEachAndTwentyAtMost() {
        assertThat(judge(counted(10, 10, 10, 10, 10, 10, 3), null).q()).isEqualByComparingTo("85");
        assertThat(judge(counted(10, 10, 10, 10, 10, 10, 4), null).q()).isEqualByComparingTo("80");
        assertThat(judge(counted(10, 10, 10, 10, 10, 10, 9), null).q()).isEqualByComparingTo("80");
        assertThat(judge(counted(10, 0, 0, 0, 10, 0, 9), null).q())
                .as("never less than none")
                .isEqualByComparingTo("0");
    }

    @Test
    void theBoundsBelongToTheMilderFinding() {
        // 6 of 10 in everything: exactly 60.
        Counted sixty = counted(10, 6, 6, 6, 10, 6, 0);
        assertThat(judge(sixty, null).q()).isEqualByComparingTo("60");
        assertThat(judge(sixty, null).finding()).isEqualTo(Finding.SUPPORT);
        assertThat(judge(sixty, new BigDecimal("69.99")).finding())
                .as("below 70 twice")
                .isEqualTo(Finding.RETURN);
        assertThat(judge(sixty, new BigDecimal("70.00")).finding()).isEqualTo(Finding.SUPPORT);
        // 7 of 10 in everything: exactly 70, which is not below.
        Counted seventy = counted(10, 7, 7, 7, 10, 7, 0);
        assertThat(judge(seventy, new BigDecimal("50")).finding()).isEqualTo(Finding.SUPPORT);
        assertThat(judge(counted(10, 5, 6, 6, 10, 6, 0), null).finding())
                .as("58")
                .isEqualTo(Finding.RETURN);
        assertThat(FORMULA.judge(counted(10, 5, 6, 6, 10, 6, 0), null, false, true)
                        .finding())
                .isEqualTo(Finding.CHANGE_LEAD);
    }

    @Test
    void fewAreNotJudgedAndDissatisfactionCountsFromTen() {
        assertThat(judge(counted(4, 0, 0, 0, 4, 0, 0), null).finding()).isEqualTo(Finding.INSUFFICIENT);
        assertThat(judge(counted(5, 0, 0, 0, 5, 0, 0), null).finding()).isEqualTo(Finding.RETURN);
        // r4 = 5/9 with n = 9, and 5/10 with n = 10; all else is right, so Q is over 80 in both.
        assertThat(judge(counted(9, 9, 9, 9, 9, 5, 0), null).finding()).isEqualTo(Finding.KEEP);
        assertThat(judge(counted(10, 10, 10, 10, 10, 5, 0), null).finding()).isEqualTo(Finding.RETURN);
        assertThat(judge(counted(10, 10, 10, 10, 10, 6, 0), null).finding())
                .as("exactly 0.6")
                .isEqualTo(Finding.KEEP);
    }

    @Test
    void onlyWhatWasListedAllTheTimeIsUnused() {
        assertThat(FORMULA.judge(Counted.NOTHING, null, true, true).finding()).isEqualTo(Finding.UNUSED);
        assertThat(FORMULA.judge(Counted.NOTHING, null, true, false).finding()).isEqualTo(Finding.INSUFFICIENT);
        Counted before = new Counted(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, null, null);
        assertThat(FORMULA.judge(before, null, true, true).finding()).isEqualTo(Finding.INSUFFICIENT);
    }

    private static QualityFormula.Judged judge(Counted counted, @Nullable BigDecimal previous) {
        return FORMULA.judge(counted, previous, true, false);
    }

    private static Counted counted(
            int n, int accepted, int inTime, int once, int rated, int satisfied, int corrections) {
        return new Counted(n, accepted, n, inTime, n, once, rated, satisfied, 0, 0, corrections, n, 2, 2, null);
    }
}
