package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

/** The periods of the law are data with their article, and agree with the limits the models show. */
@YidanTest
class LegalPeriodsTest {

    @Autowired
    LegalPeriods periods;

    @ParameterizedTest
    @CsvSource({
        "EVIDENCE_DISPOSAL, 2026-03-10, 2026-03-19",
        "HEARING_REQUEST, 2026-03-10, 2026-03-17",
        "HEARING_NOTICE, 2026-03-17, 2026-03-26",
        "SERVICE, 2026-03-10, 2026-03-19",
        "PUBLICITY_WITHDRAWAL, 2026-03-10, 2026-03-13",
        "CASE_DECISION, 2026-03-10, 2026-06-08",
        "PAYMENT, 2026-03-10, 2026-03-25",
        "REMINDER, 2026-03-10, 2026-03-24",
        "LAWSUIT, 2026-03-10, 2026-09-10",
        "LAWSUIT, 2026-10-08, 2027-04-08"
    })
    void endsOnTheDayTheLawSays(LegalPeriod period, LocalDate from, LocalDate last) {
        assertThat(periods.lastDay("420381", period, from)).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource
    void hasAnArticle(LegalPeriod period) {
        assertThat(periods.article(period)).contains("第").contains("条");
    }
}
