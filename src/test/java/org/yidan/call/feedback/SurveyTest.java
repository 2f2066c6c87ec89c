package org.yidan.call.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yidan.call.feedback.Survey.Satisfaction;
import org.yidan.call.feedback.Survey.Solution;
import org.yidan.call.feedback.Survey.Verdict;

class SurveyTest {

    @Test
    void endsWithASatisfiedCallerWhateverWasSolved() {
        for (Solution solved : Solution.values()) {
            assertThat(verdict(Satisfaction.VERY_SATISFIED, solved, false)).isEqualTo(Verdict.SATISFIED);
            assertThat(verdict(Satisfaction.SATISFIED, solved, true)).isEqualTo(Verdict.SATISFIED);
        }
    }

    @Test
    void sendsBackWhatLeftTheCallerDissatisfiedAndUnsolved() {
        assertThat(verdict(Satisfaction.DISSATISFIED, Solution.NO, false)).isEqualTo(Verdict.REWORK);
        assertThat(verdict(Satisfaction.DISSATISFIED, Solution.PARTLY, false)).isEqualTo(Verdict.REWORK);
        assertThat(verdict(Satisfaction.FAIR, Solution.NO, false)).isEqualTo(Verdict.REWORK);
    }

    @Test
    void leavesTheWishBeyondTheLawToASecondPerson() {
        assertThat(verdict(Satisfaction.DISSATISFIED, Solution.NO, true)).isEqualTo(Verdict.UNREASONABLE);
        assertThat(verdict(Satisfaction.FAIR, Solution.PARTLY, true)).isEqualTo(Verdict.UNREASONABLE);
    }

    @Test
    void neverClosesADissatisfiedCallerWithoutASecondPersonOrARework() {
        for (Solution solved : Solution.values()) {
            assertThat(verdict(Satisfaction.DISSATISFIED, solved, false)).isNotEqualTo(Verdict.SATISFIED);
        }
    }

    @Test
    void takesAFairAnswerAsSatisfiedUnlessNothingWasSolved() {
        assertThat(verdict(Satisfaction.FAIR, Solution.YES, false)).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(Satisfaction.FAIR, Solution.PARTLY, false)).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void endsWhenNobodyCouldBeReached() {
        assertThat(new Survey(Satisfaction.NOT_REACHED, null, null, false, 3).verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void givesAReworkHalfTheDaysRoundedUpAndNotMoreThanFive() {
        assertThat(ReworkDesk.reworkDays(3, 50, 5)).isEqualTo(2);
        assertThat(ReworkDesk.reworkDays(1, 50, 5)).isEqualTo(1);
        assertThat(ReworkDesk.reworkDays(30, 50, 5)).isEqualTo(5);
        assertThat(ReworkDesk.reworkDays(0, 50, 5)).isEqualTo(1);
    }

    private static Verdict verdict(Satisfaction satisfied, Solution solved, boolean unreasonable) {
        return new Survey(satisfied, solved, "理由", unreasonable, 1).verdict();
    }
}
