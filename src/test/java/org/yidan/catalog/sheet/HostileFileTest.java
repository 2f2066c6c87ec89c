package org.yidan.catalog.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

/** Files that are not what they claim, or that would do harm. */
@YidanTest
class HostileFileTest {

    private static final String REGION = "420381";
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired
    MatterSheet sheet;

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
        byte[][] blown = new byte[201][];
        Arrays.fill(blown, " ".repeat(1024 * 1024).getBytes(UTF_8));
        blown[0] = "<?xml version=\"1.0\"?><sst><si><t>".getBytes(UTF_8);

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

    private static byte[] replaced(byte[] workbook, String part, byte[]... content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] old = in.readAllBytes();
                for (byte[] block : entry.getName().equals(part) ? content : new byte[][] {old}) {
                    out.write(block);
                }
            }
        }
        return bytes.toByteArray();
    }
}
