package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.printing.PaperShelf;
import org.yidan.support.YidanTest;

/** The papers of a power return as they are printed: application F-50 and public notice F-56 (RULES 3, 8). */
@YidanTest
class ReturnPapersTest {

    private static final String STREET = "420381003";

    /** The version is not published: the list of this county belongs to other tests. */
    private static final List<String> STEPS_TO_THE_NOTICE =
            List.of("ApproveReturn", "DraftReturnVersion", "ReviewReturnDraft", "DecideReturnImpact", "AnnounceReturn");

    @Autowired
    ReturnStories story;

    @Autowired
    PaperShelf shelf;

    @Autowired
    PrintedDocuments papers;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void applicationAndNoticeArePrinted() {
        String caseNo = story.reviewed("SY-HB-023", STREET);
        for (String step : STEPS_TO_THE_NOTICE) {
            story.step(caseNo, step);
        }
        String leader = ReturnStories.leader(STREET);

        assertThat(shelf.read(leader, caseNo, "F-50"))
                .contains("SY-HB-023", "人员资质不足、专业性过强", "本乡镇现有执法人员资质不足", "香发〔2026〕8号", "请派人驻点")
                .contains("满意率", "持证人员", "统计期", "2026年4月13日");
        assertThat(shelf.read(leader, caseNo, "F-56"))
                .contains("自生效日起该事项由原行使部门行使", "0719-6222222", "2026年4月28日", "过渡安排", "丹江口市人民政府")
                .doesNotContain("签发人");
        assertThat(papers.of(caseNo)).allSatisfy(paper -> assertThat(shelf.read(leader, caseNo, paper))
                .contains(caseNo));
        assertThat(shelf.fetch(
                                "420322-cg.unit-handler",
                                caseNo,
                                shelf.list(caseNo, "F-50").get(0).id())
                        .statusCode())
                .isEqualTo(404);
    }
}
