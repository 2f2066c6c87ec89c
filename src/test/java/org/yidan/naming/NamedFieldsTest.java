package org.yidan.naming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.call.scenario.CallStories;
import org.yidan.naming.NamedFields.Row;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/**
 * No form lets anybody name what is of another region, has ended, is held by nobody or does not exist: every such field of every
 * form is filled with each of these, by a seed, and every time it is refused by the expected kind and key and nothing is written.
 */
@YidanTest
class NamedFieldsTest {

    private static final long SEED =
            Long.getLong("yidan.naming.seed", LocalDate.of(2026, 3, 10).toEpochDay());

    @Autowired
    CallWalks calls;

    @Autowired
    EnforcementWalks enforcement;

    @Autowired
    ListWalks lists;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    ProcessDriver driver;

    @Autowired
    CallStories story;

    private final List<String> broken = new ArrayList<>();

    @BeforeEach
    void begin() {
        story.clock.moveTo(AdjustmentStories.TUE_2026_03_10_0900);
        elsewhere.prepare(Elsewhere.HERE);
        elsewhere.prepare(Elsewhere.THERE);
    }

    @AfterEach
    void leaveEverythingAsItWas() {
        elsewhere.tidyUp(Elsewhere.HERE);
        elsewhere.tidyUp(Elsewhere.THERE);
        story.clock.reset();
    }

    @Test
    void whatMayNotBeNamedIsRefusedOnEveryFormAndNothingIsWritten() {
        lists.list(WrongNames.FOREIGN_MATTER);
        WrongNames wrongNames = new WrongNames(elsewhere, SEED);
        wrongNames.callOf(Elsewhere.HERE, story.called(CallStories.MARKET));
        wrongNames.callOf(
                Elsewhere.THERE, story.calledBy("420322200.caller", CallStories.MARKET, "areaCode", "420322200"));
        wrongNames.actOf(Elsewhere.THERE, elsewhere.actOf(Elsewhere.THERE, "420322-SC"));
        FieldProbe probe = new FieldProbe(elsewhere, wrongNames);

        walk(probe, calls.all(), AdjustmentStories.TUE_2026_03_10_0900);
        walk(probe, enforcement.all(), AdjustmentStories.TUE_2026_03_10_0900);
        walk(probe, lists.all(), AdjustmentStories.TUE_2026_03_10_0900);

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(probe.faults)
                .as("accepted, or refused otherwise (seed %s)", SEED)
                .isEmpty();
        softly.assertThat(broken).as("walks that did not come to their end").isEmpty();
        softly.assertThat(NamedFields.all().stream().map(Row::key).filter(key -> !probe.tried.contains(key)))
                .as("fields no walk came past")
                .isEmpty();
        softly.assertAll();
    }

    private void walk(FieldProbe probe, Map<String, Runnable> walks, Instant begin) {
        walks.forEach((name, walk) -> {
            story.clock.moveTo(begin);
            try {
                driver.probing(probe, walk);
            } catch (RuntimeException | AssertionError stopped) {
                broken.add(name + ": " + stopped);
            }
        });
    }
}
