package org.yidan.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.importing.ImportForbidden;
import org.yidan.catalog.importing.Importer;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** What somebody who does not know the list types, and what is found. */
@YidanTest
class MatterFinderTest {

    private static final String REGION = "420381";
    private static final LocalDate DAY = LocalDate.of(2026, 8, 20);

    @Autowired
    MatterFinder finder;

    @Autowired
    SynonymDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsByCodeHoweverItIsWritten() {
        assertThat(find("SY-CG-010")).startsWith("SY-CG-010");
        assertThat(find("sy-cg-010")).startsWith("SY-CG-010");
        assertThat(find("sycg010")).startsWith("SY-CG-010");
        assertThat(find("cg010")).startsWith("SY-CG-010");
        assertThat(find("ＳＹ－ＣＧ－０１０")).startsWith("SY-CG-010");
        assertThat(find("SY-XF-")).hasSize(9).allMatch(code -> code.startsWith("SY-XF-"));
    }

    @Test
    void findsByPartsOfTheName() {
        assertThat(find("餐饮")).first().isEqualTo("SY-HB-003");
        assertThat(find("渣土 抛洒")).startsWith("SY-CG-010");
        assertThat(find("餐饮油烟")).contains("SY-HB-003");
        assertThat(find("高空抛物")).startsWith("SY-GA-003");
    }

    @Test
    void findsByEverydayWordsAndWholeSentences() {
        assertThat(find("路边摊")).contains("SY-SC-001", "SY-SC-003");
        assertThat(find("小贩")).startsWith("SY-SC-003");
        assertThat(find("电动车上楼")).startsWith("SY-XF-003");
        assertThat(find("井盖没了")).startsWith("SY-CG-015");
        assertThat(find("欠薪")).contains("SY-RS-001");
        assertThat(find("楼下邻居总在楼道堆东西")).startsWith("SY-XF-002");
    }

    @Test
    void findsByPinyin() {
        assertThat(find("yy")).isNotEmpty();
        assertThat(find("youyan")).contains("SY-HB-003");
        assertThat(find("cyfwyyy")).startsWith("SY-HB-003");
        assertThat(find("canyin")).startsWith("SY-HB-003");
        assertThat(find("yyrm")).contains("SY-HB-003");
        assertThat(find("zhanda")).contains("SY-SC-003");
        assertThat(find("tiaojie")).as("调 is read tiao here").contains("SY-SC-021");
        assertThat(find("lvhua")).contains("SY-CG-016");
        assertThat(find("luhua")).contains("SY-CG-016");
        assertThat(find("xiaofan")).as("the whole word before its beginning").startsWith("SY-SC-003");
        assertThat(find("油y")).contains("SY-HB-003");
    }

    @Test
    void ranksCodeBeforeNameBeforeWordBeforePinyin() {
        List<String> hits = find("消防通道");

        assertThat(hits.get(0)).isEqualTo("SY-XF-001");
        assertThat(find("物业").get(0)).isEqualTo("SY-ZJ-001");
        assertThat(find("SY")).hasSize(20);
    }

    @Test
    void findsNothingForNothing() {
        assertThat(find("")).isEmpty();
        assertThat(find("%")).isEmpty();
        assertThat(find("<b>")).as("a letter alone").isEmpty();
        assertThat(find("'; drop table matter; --")).isEmpty();
        assertThat(find("qqqq")).isEmpty();
        assertThat(find("火星探测")).isEmpty();
    }

    @Test
    void knowsChangedWordsAtOnce() {
        assertThat(find("咕噜咕噜")).isEmpty();

        jdbc.sql("insert into matter_synonym (region, matter_code, word) values ('420381', 'SY-GA-010', '咕噜咕噜')")
                .update();

        assertThat(find("咕噜咕噜")).containsExactly("SY-GA-010");
        assertThat(find("gulugulu")).containsExactly("SY-GA-010");

        jdbc.sql("delete from matter_synonym where word = '咕噜咕噜'").update();

        assertThat(find("咕噜咕噜")).isEmpty();
    }

    @Test
    void takesWordsFromTheStaffingOfficeOnly() {
        Importer clerk = new Importer("420381-cg.unit-clerk", Set.of("420381-CG.unit-clerk"));

        assertThatThrownBy(() -> desk.replace(REGION, file("SY-GA-010,风筝"), clerk))
                .isInstanceOf(ImportForbidden.class);
    }

    @Test
    void takesNothingOfAFaultyFile() {
        Importer administrator = new Importer("admin", Set.of("camunda-admin"));
        int before = desk.of(REGION).size();

        assertThatThrownBy(() -> desk.replace(REGION, file("SY-GA-010,风筝\r\nSY-XX-001,没有"), administrator))
                .satisfies(refusal(Kind.INVALID, "catalog.synonyms-code-unknown"))
                .hasMessageContaining("SY-XX-001");
        assertThatThrownBy(() -> desk.replace(REGION, file("SY-GA-010"), administrator))
                .satisfies(refusal(Kind.INVALID, "catalog.synonyms-unreadable"));
        assertThat(desk.of(REGION)).hasSize(before);
    }

    @Test
    void replacesTheWordsOfARegion() throws IOException {
        Importer administrator = new Importer("admin", Set.of("camunda-admin"));
        String other = "420322";
        StringBuilder before = new StringBuilder();
        desk.of(other).forEach((code, own) -> before.append(code + "," + String.join("、", own) + "\r\n"));

        int words = desk.replace(other, file("SY-GA-010,风筝、孔明灯；风筝"), administrator);

        assertThat(words).isEqualTo(2);
        desk.replaceOf(other, "SY-GA-010", "纸鸢、风筝、孔明灯", administrator);
        assertThat(desk.of(other, "SY-GA-010").words())
                .as("as they were written")
                .containsExactly("纸鸢", "风筝", "孔明灯");
        assertThat(finder.find("孔明灯", other, DAY, 20))
                .extracting(MatterEntry::code)
                .containsExactly("SY-GA-010");
        assertThat(finder.find("小贩", other, DAY, 20)).isEmpty();

        desk.replace(other, file(before.toString()), administrator);

        assertThat(finder.find("小贩", other, DAY, 20)).isNotEmpty();
    }

    private static StringReader file(String rows) {
        return new StringReader("matter_code,words\r\n" + rows + "\r\n");
    }

    private List<String> find(String words) {
        return finder.find(words, REGION, DAY, 20).stream()
                .map(MatterEntry::code)
                .toList();
    }
}
