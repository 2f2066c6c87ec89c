package org.yidan.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yidan.printing.sheet.ChineseForm;

/** Days, times and amounts as official papers write them. */
class ChineseFormTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5, 伍元整",
        "10, 壹拾元整",
        "105, 壹佰零伍元整",
        "3000, 叁仟元整",
        "60000, 陆万元整",
        "100500, 壹拾万零伍佰元整",
        "1002003, 壹佰万贰仟零叁元整",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "20.50, 贰拾元伍角",
        "20.05, 贰拾元零伍分",
        "1234567.89, 壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"
    })
    void writesAmountsInWords(String yuan, String words) {
        assertThat(ChineseForm.amountInWords(new BigDecimal(yuan))).isEqualTo(words);
    }

    @Test
    void writesDaysAndTimesOfTheOffice() {
        assertThat(ChineseForm.day(LocalDate.of(2026, 3, 10))).isEqualTo("2026年3月10日");
        assertThat(ChineseForm.day(Instant.parse("2026-03-10T16:00:00Z"))).isEqualTo("2026年3月11日");
        assertThat(ChineseForm.time(Instant.parse("2026-03-10T01:05:00Z"))).isEqualTo("2026年3月10日9时05分");
    }
}
