package org.yidan.calendar.holidays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class HolidayFileTest {

    private static final String HEADER = "date,kind,name,source_notice\n";
    private static final String YEAR_2041 =
            "2041-01-01,HOLIDAY,元旦,通知\n2041-05-01,HOLIDAY,劳动节,通知\n2041-10-01,HOLIDAY,国庆节,通知\n";

    @Test
    void readsThePublishedFile() throws IOException {
        HolidayFile file =
                HolidayFile.parse(new ClassPathResource("calendar/holidays-2024-2026.csv").getContentAsByteArray());

        assertThat(file.years()).containsExactly(2024, 2025, 2026);
        assertThat(file.rows()).hasSize(108);
        assertThat(file.rows().get(1).kind()).isEqualTo(HolidayKind.WORKDAY);
        assertThat(file.rows().get(1).sourceNotice()).contains("国办发明电〔2023〕7号");
    }

    @Test
    void readsAFileFromASpreadsheet() {
        HolidayFile file = HolidayFile.parse(
                ("\uFEFFDate,Kind,Name,Source_notice\r\n" + YEAR_2041.replace("\n", "\r\n") + ",,,\r\n\r\n")
                        .getBytes(UTF_8));

        assertThat(file.rows())
                .extracting(Holiday::day)
                .containsExactly(LocalDate.of(2041, 1, 1), LocalDate.of(2041, 5, 1), LocalDate.of(2041, 10, 1));
    }

    @Test
    void reportsEveryFaultOfEveryRow() {
        String csv = HEADER
                + YEAR_2041
                + "2041-02-30,HOLIDAY,春节,通知\n"
                + "2041-02-16,WORKDAY,春节,通知\n"
                + "2041-02-17,FEIERTAG,,=1+1\n"
                + "2041-05-01,HOLIDAY,劳动节,通知,多\n"
                + "1041-05-01,HOLIDAY," + "长".repeat(61) + ",通知\n";

        List<RowFault> faults = faultsOf(csv.getBytes(UTF_8));

        assertThat(faults)
                .extracting(RowFault::row, RowFault::column, RowFault::value)
                .containsExactly(
                        tuple(5, "date", "2041-02-30"),
                        tuple(7, "kind", "FEIERTAG"),
                        tuple(7, "name", ""),
                        tuple(7, "source_notice", "=1+1"),
                        tuple(8, "source_notice", "多"),
                        tuple(8, "date", "2041-05-01"),
                        tuple(9, "date", "1041-05-01"),
                        tuple(9, "name", "长".repeat(61)));
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.reason()).isNotBlank().doesNotContain("fault-"));
    }

    @Test
    void refusesAMakeUpWorkdayOnAWeekday() {
        List<RowFault> faults = faultsOf((HEADER + YEAR_2041 + "2041-02-15,WORKDAY,春节,通知\n").getBytes(UTF_8));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(5);
            assertThat(fault.column()).isEqualTo("kind");
        });
    }

    @Test
    void refusesAYearThatIsNotGivenWhole() {
        List<RowFault> faults = faultsOf((HEADER + YEAR_2041 + "2040-12-31,HOLIDAY,元旦,通知\n").getBytes(UTF_8));

        assertThat(faults).extracting(RowFault::value).containsExactly("2040-01-01", "2040-05-01", "2040-10-01");
    }

    @Test
    void refusesWhatIsNotVerified() {
        String csv = "date,kind,name,source_notice,verified\n" + YEAR_2041.replace("通知\n", "通知,N\n");

        assertThat(faultsOf(csv.getBytes(UTF_8))).extracting(RowFault::column).containsOnly("verified");
    }

    @Test
    void refusesAFileThatIsNoHolidayTable() {
        assertThat(faultsOf((HEADER + YEAR_2041).getBytes(Charset.forName("GBK"))))
                .extracting(RowFault::column)
                .containsExactly("encoding");
        assertThat(faultsOf(new byte[0])).extracting(RowFault::column).containsExactly("size");
        assertThat(faultsOf(HEADER.getBytes(UTF_8)))
                .extracting(RowFault::column)
                .containsExactly("date");
        assertThat(faultsOf("date,name,name,colour\n".getBytes(UTF_8)))
                .extracting(RowFault::column)
                .containsExactly("kind", "source_notice", "name", "colour");
        assertThat(faultsOf((HEADER + "2041-01-01,\"HOLIDAY,x,y\n").getBytes(UTF_8)))
                .extracting(RowFault::column)
                .containsExactly("file");
        assertThat(faultsOf((HEADER + YEAR_2041.repeat(2_000)).getBytes(UTF_8)))
                .extracting(RowFault::column)
                .containsExactly("size");
    }

    private static List<RowFault> faultsOf(byte[] csv) {
        return catchThrowableOfType(HolidayFileFaulty.class, () -> HolidayFile.parse(csv))
                .faults();
    }
}
