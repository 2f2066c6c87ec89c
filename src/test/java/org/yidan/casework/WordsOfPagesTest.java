package org.yidan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.yidan.calendar.ClockKind;
import org.yidan.casework.forms.CodeWords;
import org.yidan.casework.page.DeadlineLine;
import org.yidan.shared.web.OfficeTimes;

/** What pages say in the place of codes and of thousands of hours. */
class WordsOfPagesTest {

    @Test
    void saysAWordForACodeOfAFormOrADocument() {
        assertThat(CodeWords.of("measure", "CORRECTION")).contains("责令改正");
        assertThat(CodeWords.of("means", "SEAL")).contains("查封");
        assertThat(CodeWords.of("anything", "DISSATISFIED")).contains("不满意");
        assertThat(CodeWords.of("anything", "XYZ_UNKNOWN")).isEmpty();
        assertThat(CodeWords.of("anything", "均州路")).isEmpty();
    }

    @Test
    void saysALimitOfManyDaysInDays() {
        assertThat(limit(ClockKind.ELAPSED, 2160)).isEqualTo("90 日（自然日）");
        assertThat(limit(ClockKind.ELAPSED, 24)).isEqualTo("24 小时（自然时间）");
        assertThat(limit(ClockKind.ELAPSED, 73)).isEqualTo("73 小时（自然时间）");
        assertThat(limit(ClockKind.WORKING_DAYS, 10)).isEqualTo("10 个工作日");
    }

    @Test
    void writesDatesInTheLanguageOfTheReader() {
        Instant morning = Instant.parse("2026-03-10T01:05:00Z");
        OfficeTimes times = new OfficeTimes();
        assertThat(times.at(morning)).isEqualTo("2026年3月10日 09:05");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(times.at(morning)).isEqualTo("10 Mar 2026 09:05");
            assertThat(times.day(LocalDate.of(2026, 3, 10))).isEqualTo("10 Mar 2026");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static String limit(ClockKind clock, int amount) {
        Instant any = Instant.EPOCH;
        return new DeadlineLine(
                        "step",
                        null,
                        "rule",
                        clock,
                        BigDecimal.valueOf(amount),
                        any,
                        any,
                        any,
                        any,
                        any,
                        null,
                        DeadlineLine.State.RUNNING,
                        false,
                        List.of(),
                        List.of())
                .limitWords();
    }
}
