package org.yidan.catalog.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.support.YidanTest;

/** What is exported is read again as it was, cell by cell. */
@YidanTest
class SheetRoundTripTest {

    private static final String REGION = "420381";

    @Autowired
    MatterCatalog catalog;

    @Autowired
    MatterSheet sheets;

    @Test
    void readsWhatItWrote() throws IOException {
        List<MatterTerms> list = new ArrayList<>(
                catalog.page(MatterFilter.all(REGION, LocalDate.of(2026, 9, 1)), 0, Integer.MAX_VALUE).stream()
                        .map(MatterEntry::terms)
                        .toList());
        assertThat(list).hasSizeGreaterThanOrEqualTo(243);
        MatterTerms odd = list.get(0);
        MatterTerms delegated =
                list.stream().filter(MatterTerms::delegated).findFirst().orElseThrow();
        list.set(
                0,
                odd.withDuties("=HYPERLINK(\"http://x\")", "'@公式，\n第二行“引号”\"，𠮷")
                        .withListCategory(ListCategory.COOPERATE)
                        .withExceptions(Map.of("420381001", false, "420381101", true))
                        .withReferences(odd.delegated() ? "鄂政发〔2026〕1号" : null, "-三定规定第四条"));
        list.replaceAll(
                terms -> terms.code().equals(delegated.code()) && !terms.code().equals(odd.code())
                        ? terms.withReferences("鄂政发〔2026〕9号", null)
                        : terms);

        SheetReading workbook = sheets.read(new ByteArrayInputStream(SheetWriter.workbook(list)), REGION);
        byte[] csv = SheetWriter.csv(list);
        SheetReading text = sheets.read(new ByteArrayInputStream(csv), REGION);

        assertThat(workbook.faults()).isEmpty();
        assertThat(workbook.matters()).isEqualTo(list);
        assertThat(workbook.rows()).containsEntry(odd.code(), 2);
        assertThat(text.faults()).isEmpty();
        assertThat(text.matters()).isEqualTo(list);
        String written = new String(csv, StandardCharsets.UTF_8);
        assertThat(written).startsWith("\uFEFFcode,name,domain,");
        assertThat(written).contains("'=HYPERLINK").contains("''@公式").contains("'-三定");
    }
}
