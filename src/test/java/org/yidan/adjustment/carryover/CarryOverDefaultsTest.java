package org.yidan.adjustment.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.support.YidanTest;

/** The decision table carry-over.dmn is table 6.3. */
@YidanTest
class CarryOverDefaultsTest {

    @Autowired
    CarryOverDefaults defaults;

    @ParameterizedTest
    @CsvSource({
        "CALL_BEFORE_SIGNING, LEAD, 0, REDISPATCH",
        "CALL_BEFORE_SIGNING, LEAD, 90, REDISPATCH",
        "CALL_BEFORE_SIGNING, LIMIT, 0, KEEP",
        "CALL_BEFORE_SIGNING, REMOVED, 0, FINISH_AS_INTERIM",
        "CALL_BEFORE_SIGNING, RETURNED, 0, REDISPATCH",
        "CALL_IN_HANDLING, LEAD, 0, REDISPATCH",
        "CALL_IN_HANDLING, LEAD, 30, REDISPATCH",
        "CALL_IN_HANDLING, LEAD, 31, KEEP",
        "CALL_IN_HANDLING, LEAD, 130, KEEP",
        "CALL_IN_HANDLING, LIMIT, 10, KEEP",
        "CALL_IN_HANDLING, REMOVED, 10, KEEP",
        "CALL_IN_HANDLING, RETURNED, 10, HAND_OVER",
        "CALL_IN_HANDLING, RETURNED, 99, HAND_OVER",
        "JOINT_TASK, LEAD, 50, KEEP",
        "JOINT_TASK, REMOVED, 50, KEEP",
        "JOINT_TASK, RETURNED, 50, LATER_STEPS_BY_DEPARTMENT",
        "CASE_OPEN, LEAD, 50, KEEP",
        "CASE_OPEN, REMOVED, 50, LEGAL_OPINION",
        "CASE_OPEN, RETURNED, 50, KEEP",
        "CASE_DECIDED, LEAD, 50, KEEP",
        "CASE_DECIDED, RETURNED, 50, KEEP"
    })
    void saysWhatTheTableSays(CarryOverStage stage, ChangeKind change, int percentUsed, CarryOverTreatment treatment) {
        assertThat(defaults.of(stage, change, percentUsed).treatment()).isEqualTo(treatment);
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of(CarryOverStage.values())
                .flatMap(stage -> Stream.of(ChangeKind.values()).map(change -> Arguments.of(stage, change)));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void givesEveryItemADefaultThatMayBeChosenAndItsBasis(CarryOverStage stage, ChangeKind change) {
        var answer = defaults.of(stage, change, 50);

        assertThat(answer.basis()).isNotBlank();
        assertThat(Chooser.allowed(stage, change)).contains(answer.treatment());
    }

    @ParameterizedTest
    @EnumSource(CarryOverStage.class)
    void leavesWhatChangesOnlyInTextAlone(CarryOverStage stage) {
        assertThat(defaults.of(stage, ChangeKind.TEXT, 0).treatment()).isEqualTo(CarryOverTreatment.KEEP);
    }
}
