package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.card.MatterParts;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.printing.PaperShelf;
import org.yidan.support.YidanTest;

/** The papers of an adjustment as they are printed: F-60, both parts of F-62, F-56 (RULES 4, 8). */
@YidanTest
class AdjustmentPapersTest {

    @Autowired
    AdjustmentStories story;

    @Autowired
    PaperShelf shelf;

    @Autowired
    PrintedDocuments papers;

    @Autowired
    MatterParts matters;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void applicationReviewsAndNoticeArePrinted() {
        story.listed("TA-CG-151");
        String caseNo = story.proposed(CG_LEADER, "CHANGE_LEAD", "TA-CG-151", "leadUnitType", ZJ, "coopUnitTypes", CG);
        assertThat(matters.of(story.entry("TA-CG-151", story.clock.today()).orElseThrow(), null, Set.of())
                        .page())
                .as("the matter as it is now, not as its version began")
                .endsWith("asOf=" + story.clock.today());
        story.step(caseNo, "AcceptProposal");
        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.drafted(caseNo);
        story.step(caseNo, "PublishChange");
        story.step(caseNo, "AnnounceChange");

        assertThat(shelf.read(CG_LEADER, caseNo, "F-60"))
                .contains("调整主体责任单位", "近半年呼叫反映职责不清", "TA-CG-151", "调整前", CG, ZJ, "全程程序", "2026年3月10日")
                .contains("法律依据", "施行日期");
        assertThat(shelf.list(caseNo, "F-62"))
                .extracting(PrintedDocument::title)
                .containsExactlyInAnyOrder("事项调整审核表（合理性审核）", "事项调整审核表（合法性审核）");
        for (PrintedDocument review : shelf.list(caseNo, "F-62")) {
            assertThat(shelf.read(CG_LEADER, caseNo, review)).contains("逐项审核", "符合", "审核结论", "通过");
        }
        assertThat(shelf.read(CG_LEADER, caseNo, "F-56"))
                .contains("TA-CG-151", "主体责任单位", CG, ZJ, "2026年4月20日起施行", "咨询电话", "郧西县人民政府");
        assertThat(papers.of(caseNo)).allSatisfy(paper -> assertThat(shelf.read(CG_LEADER, caseNo, paper))
                .contains(caseNo));
    }
}
