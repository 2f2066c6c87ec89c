package org.yidan.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.OfferedForms;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/**
 * What a form offers is taken: at every task of the walks, options of every select, radio and list are drawn by a seed and sent, with
 * whatever else the form then asks, and none is refused because of what was offered.
 */
@YidanTest
class OfferedChoicesTest {

    private static final long SEED =
            Long.getLong("yidan.naming.seed", LocalDate.of(2026, 3, 11).toEpochDay());

    @Autowired
    CallWalks calls;

    @Autowired
    EnforcementWalks enforcement;

    @Autowired
    ProcessDriver driver;

    @Autowired
    CallStories story;

    @Autowired
    OfferedForms forms;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.clock.moveTo(AdjustmentStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void whatIsOfferedIsTaken() {
        OfferProbe probe = new OfferProbe(forms, new TransactionTemplate(transactions), story.clock, SEED);
        Map<String, Runnable> walks = new LinkedHashMap<>(calls.all());
        walks.putAll(enforcement.all());
        List<String> broken = new ArrayList<>();
        walks.forEach((name, walk) -> {
            story.clock.moveTo(AdjustmentStories.TUE_2026_03_10_0900);
            try {
                driver.probing(probe, walk);
            } catch (RuntimeException | AssertionError stopped) {
                broken.add(name + ": " + stopped);
            }
        });

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(probe.faults)
                .as("offered and refused (seed %s)", SEED)
                .isEmpty();
        softly.assertThat(broken).as("walks that did not come to their end").isEmpty();
        softly.assertAll();
        assertThat(probe.attempts).isGreaterThan(150);
    }
}
