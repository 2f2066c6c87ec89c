package org.yidan.catalog.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yidan.catalog.ListFiles.aList;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterTerms;
import org.yidan.support.YidanTest;

@YidanTest
class MatterSheetTest {

    private static final String REGION = "420381";
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

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

    @Test
    void refusesCsvInAnotherEncoding() throws IOException {
        byte[] gbk = aList().with("SY-TT-001").text().getBytes(Charset.forName("GB18030"));

        assertRefused(gbk, "wrong-encoding");
    }

    @Test
    void refusesAPictureCalledAWorkbook() throws IOException {
        assertRefused(PNG, "not-a-workbook");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        assertRefused(zip("readme.txt", "hello".getBytes(UTF_8)), "not-a-workbook");
    }

    @Test
    void refusesAWorkbookCutOff() throws IOException {
        byte[] whole = aList().with("SY-TT-001").workbook();

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "not-a-workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
    void refusesAZipBomb(String part) throws IOException {
        byte[] blown = " ".repeat(200 * 1024 * 1024).getBytes(UTF_8);
        byte[] start = "<?xml version=\"1.0\"?><sst><si><t>".getBytes(UTF_8);
        System.arraycopy(start, 0, blown, 0, start.length);

        byte[] bomb = replaced(aList().with("SY-TT-001").workbook(), part, blown);

        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertRefused(bomb, "zip-bomb");
    }

    @Test
    void refusesFiftyThousandRowsOfAWorkbookAndOfCsv() throws IOException {
        byte[] workbook = aList().with("SY-TT-001").workbookRepeated(50_000);
        String csv = aList().with("SY-TT-001").text();
        String row = csv.substring(csv.indexOf('\n') + 1);

        assertRefused(workbook, "too-many-rows");
        assertRefused((csv + row.repeat(30_000)).getBytes(UTF_8), "too-many-rows");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        assertRefused(new byte[11 * 1024 * 1024], "file-too-large");
    }

    @Test
    void readsNoExternalEntity() throws IOException {
        String sheetWithEntity =
                """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row></sheetData></worksheet>""";
        byte[] file = replaced(
                aList().with("SY-TT-001").workbook(),
                "xl/worksheets/sheet1.xml",
                sheetWithEntity.strip().getBytes(UTF_8));

        assertRefused(file, "not-a-workbook");
    }

    @Test
    void refusesAWorkbookThatPointsNowhere() throws IOException {
        String pointsNowhere =
                """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="s"><v>99999</v></c></row></sheetData></worksheet>""";
        byte[] file = replaced(
                aList().with("SY-TT-001").workbook(), "xl/worksheets/sheet1.xml", pointsNowhere.getBytes(UTF_8));

        assertRefused(file, "not-a-workbook");
    }

    @Test
    void refusesAnEmptyFileAndAHeadWithoutMatters() throws IOException {
        assertRefused(new byte[0], "empty-file");
        assertRefused(aList().csv(), "no-matters");
    }

    private SheetReading read(byte[] file) throws IOException {
        return sheet.read(new ByteArrayInputStream(file), REGION);
    }

    private void assertRefused(byte[] file, String fault) throws IOException {
        SheetReading reading = read(file);
        assertThat(reading.matters()).isEmpty();
        assertThat(reading.faults()).extracting(RowFault::code).containsExactly(fault);
        assertThat(reading.faults().get(0).reason()).isNotBlank().doesNotContain("fault-");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] old = in.readAllBytes();
                out.write(entry.getName().equals(part) ? content : old);
            }
        }
        return bytes.toByteArray();
    }
}
