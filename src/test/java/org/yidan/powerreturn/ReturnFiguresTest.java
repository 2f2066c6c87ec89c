package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.OTHER_TOWN;
import static org.yidan.powerreturn.ReturnStories.REGION;
import static org.yidan.powerreturn.ReturnStories.TOWN;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.yidan.powerreturn.figures.FigureCount;
import org.yidan.powerreturn.figures.Figures;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.support.YidanTest;

/** Figures of an application are counted by the system and never change (RULES C1, 7.6). */
@YidanTest
class ReturnFiguresTest {

    @Autowired
    ReturnStories story;

    @Autowired
    ReturnCalls calls;

    @Autowired
    FigureCount count;

    @Autowired
    ReturnSnapshots snapshots;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private static final String MATTER = "SY-ZH-008";

    @Test
    void keepsTheFiguresOfTheMomentAndCountsThemTheSameWayAgain() {
        calls.dispatchedInTownship(MATTER, TOWN);
        calls.registered(MATTER, TOWN);
        calls.registered(MATTER, OTHER_TOWN);
        story.clock.advance(Duration.ofDays(3));

        String caseNo = story.applied(MATTER, TOWN);
        Figures kept = snapshots.of(caseNo, ReturnSnapshots.Occasion.APPLY).get(0);

        assertThat(kept.calls()).isEqualTo(2);
        assertThat(kept.overdue()).isEqualTo(1);
        assertThat(kept.closed()).isZero();
        assertThat(kept.satisfactionRate()).isNull();
        assertThat(kept.officersRequired()).as("nobody entered it").isNull();
        assertThat(kept.inWords(TOWN)).contains("应有 未登记");
        assertThat(kept.officersQualified()).isEqualTo(officers());
        assertThat(kept.queryVersion()).isEqualTo("call-figures-1");

        calls.registered(MATTER, TOWN);
        assertThat(snapshots.of(caseNo, ReturnSnapshots.Occasion.APPLY)).containsExactly(kept);
        assertThat(count.count(REGION, MATTER, TOWN, kept.from(), kept.until())).isEqualTo(kept);
        assertThatThrownBy(() -> story.jdbc
                        .sql("update return_snapshot set calls = 9 where case_no = ?")
                        .param(caseNo)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private int officers() {
        return story.jdbc
                .sql("select count(distinct user_id) from enforcement_card where subject_unit_code = ?"
                        + " and date '2026-04-16' between valid_from and valid_to")
                .param(TOWN)
                .query(Integer.class)
                .single();
    }
}
