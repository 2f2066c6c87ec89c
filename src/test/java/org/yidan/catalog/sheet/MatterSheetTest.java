package org.yidan.catalog.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yidan.catalog.ListFiles.aList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.support.YidanTest;

@YidanTest
class MatterSheetTest {

    private static final String REGION = "420381";

    @Autowired
    MatterSheet sheet;

    @Test
    void readsTheSameFromAWorkbookAndFromCsv() throws IOException {
        var list = aList().with("SY-TT-001").with("SY-TT-002", "joint", "Y");

        SheetReading workbook = read(list.workbook());
        SheetReading csv = read(list.csv());

        assertThat(workbook.faults()).isEmpty();
        assertThat(workbook.matters())
                .isEqualTo(csv.matters())
                .extracting(MatterTerms::code)
                .containsExactly("SY-TT-001", "SY-TT-002");
        assertThat(workbook.matters().get(0).acceptHours()).isEqualTo(8);
        assertThat(workbook.matters().get(0).guideSteps()).containsExactly("现场核实", "责令改正", "复查反馈");
    }

    @Test
    void readsCsvWithByteOrderMarkAndColumnsInAnyOrder() throws IOException {
        byte[] marked = ("\uFEFF"
                        + aList().withoutColumn("code")
                                .withColumn("code")
                                .with("SY-TT-001")
                                .text())
                .getBytes(UTF_8);

        assertThat(read(marked).matters()).extracting(MatterTerms::code).containsExactly("SY-TT-001");
    }

    @Test
    void readsCategoryAndExceptionsFromOptionalColumns() throws IOException {
        var list = aList().withColumn("list_category").withColumn("excluded_townships");

        SheetReading reading = read(list.with("SY-TT-001", "list_category", "TAKEN_BACK")
                .with("SY-TT-002", "excluded_townships", "420381001;420381100")
                .csv());

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.matters().get(0).listCategory()).isEqualTo(ListCategory.TAKEN_BACK);
        assertThat(reading.matters().get(1).exceptions())
                .containsOnlyKeys("420381001", "420381100")
                .doesNotContainValue(true);
    }

    @ParameterizedTest
    @CsvSource({
        "lead_unit_type, 县魔法局, unknown-unit-type",
        "coop_unit_types, 县公安局;县魔法局, unknown-unit-type",
        "coop_unit_types, 县公安局;县公安局, unit-type-twice",
        "delegated_from, 县魔法局, unknown-unit-type",
        "delegated_from, , missing-value",
        "accept_hours, 0, limit-out-of-range",
        "accept_hours, 73, limit-out-of-range",
        "handle_days, 181, limit-out-of-range",
        "handle_days, 三, limit-out-of-range",
        "handle_days, 1.5, limit-out-of-range",
        "guide, , guide-without-steps",
        "guide, ' / ', guide-without-steps",
        "code, sy-1, code-malformed",
        "name, , missing-value",
        "domain, 城管, domain-malformed",
        "delegated, 是, not-yes-or-no",
        "urgency_default, 很急, unknown-urgency",
        "region_scope, city, unknown-region-scope",
        "legal_basis, 按有关规定, no-law-cited",
        "name, =1+1, formula",
        "name, +cmd, formula",
        "name, -cmd, formula",
        "name, @SUM(A1), formula"
    })
    void namesTheCellThatIsWrong(String column, String value, String fault) throws IOException {
        var list = aList().with("SY-TT-001").with("SY-TT-002", column, value == null ? "" : value);

        for (byte[] file : new byte[][] {list.csv(), list.workbook()}) {
            SheetReading reading = read(file);
            assertThat(reading.faults())
                    .extracting(RowFault::row, RowFault::column, RowFault::code)
                    .contains(tuple(3, column, fault));
            assertThat(reading.faults())
                    .allSatisfy(one -> assertThat(one.reason()).isNotBlank().doesNotContain("fault-"));
        }
    }

    @Test
    void reportsEveryFaultAtOnceWithItsValue() throws IOException {
        SheetReading reading = read(aList().with("SY-TT-001", "joint", "maybe")
                .with("SY-TT-001", "accept_hours", "999")
                .with("SY-TT-003", "guide", "")
                .csv());

        assertThat(reading.faultCount()).isEqualTo(4);
        assertThat(reading.faults())
                .extracting(RowFault::row, RowFault::column, RowFault::value, RowFault::code)
                .containsExactlyInAnyOrder(
                        tuple(2, "joint", "maybe", "not-yes-or-no"),
                        tuple(3, "code", "SY-TT-001", "duplicate-code"),
                        tuple(3, "accept_hours", "999", "limit-out-of-range"),
                        tuple(4, "guide", "", "guide-without-steps"));
    }

    @Test
    void refusesAMatterThatNoDepartmentWouldAnswerFor() throws IOException {
        String row = aList().with("SY-TT-001", "coop_unit_types", "县司法局").text().replace(",Y,县城市管理执法局,", ",N,,");

        assertThat(read(row.getBytes(UTF_8)).faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(tuple("coop_unit_types", "no-department"));
    }

    @Test
    void namesMissingAndUnknownColumns() throws IOException {
        assertThat(read(aList().withoutColumn("guide")
                                .withColumn("remark")
                                .with("SY-TT-001")
                                .workbook())
                        .faults())
                .extracting(RowFault::row, RowFault::column, RowFault::code)
                .containsExactlyInAnyOrder(tuple(1, "guide", "missing-column"), tuple(1, "remark", "unknown-column"));
    }

    private SheetReading read(byte[] file) throws IOException {
        return sheet.read(new ByteArrayInputStream(file), REGION);
    }
}
