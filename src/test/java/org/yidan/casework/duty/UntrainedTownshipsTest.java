package org.yidan.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.scenario.CallStories;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.support.YidanTest;

/** Whether a township was trained is asked of whoever keeps such records, for the day the case began. */
@YidanTest
class UntrainedTownshipsTest {

    @Autowired
    CallStories story;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    ResponsibleUnits responsible;

    @Autowired
    Organization organization;

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aTrainedTownshipAnswersForItself() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        String callNo = story.called(CallStories.STREET);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        String center = Objects.requireNonNull(story.record(callNo).leadUnit());
        DutyLapsed lapsed = new DutyLapsed(
                callNo,
                "420381",
                center,
                null,
                MatterCallStep.HANDLE_MATTER,
                Category.PROCEDURE_DEFECT,
                2,
                "没有按程序办理。",
                null,
                CallStories.TUE_2026_03_10_0900);
        List<String> asked = new ArrayList<>();

        assertThat(answered(callNo, lapsed, asked, true)).isSameAs(lapsed);
        assertThat(asked).containsExactly("420381001 " + CallStories.STREET + " " + LocalDate.of(2026, 3, 10));
        assertThat(answered(callNo, lapsed, asked, false)).satisfies(department -> {
            assertThat(department.category()).isEqualTo(Category.NO_TRAINING);
            assertThat(department.unitCode()).isEqualTo("420381-CG");
            assertThat(department.fact()).contains("没有按程序办理");
        });
    }

    private DutyLapsed answered(String callNo, DutyLapsed lapsed, List<String> asked, boolean trained) {
        TrainingRecords records = (township, matter, before) -> {
            asked.add(township + " " + matter + " " + before);
            return trained;
        };
        return new UntrainedTownships(List.of(records), catalog, responsible, organization)
                .answeredBy(story.record(callNo).file(), lapsed);
    }
}
