package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

/** The ways of a penalty case to its ends (DOMAIN 2.2), as its officers walk them. */
@YidanTest
class PenaltyCaseWayTest {

    @Autowired
    PenaltyStories story;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void goesFromFilingToTheArchiveWhenTheFineIsPaid() {
        String caseNo = story.published();
        story.step(caseNo, "RecordPerformance");
        story.close(caseNo);

        story.assertClosed(caseNo, PenaltyOutcome.PERFORMED, "EndEvent_PenaltyCaseClosed");
        PenaltyCase record = story.record(caseNo);
        assertThat(record.state()).isEqualTo(PenaltyState.CLOSED);
        assertThat(record.due90()).isEqualTo("2026-06-08");
        assertThat(record.requiredDecision().documentNo()).contains("2026");
        assertThat(record.requiredPerformance().paid()).isEqualByComparingTo("60000");
        assertThat(story.documents(caseNo))
                .containsExactly("F-30", "F-32", "F-33", "F-34", "F-39", "F-40", "F-41", "F-44");
        assertThat(story.ledger(caseNo)).isEmpty();
    }
}
