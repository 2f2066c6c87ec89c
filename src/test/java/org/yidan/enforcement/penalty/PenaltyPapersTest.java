package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.penalty.PenaltyStories.HANDLER;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.printing.PaperShelf;
import org.yidan.support.YidanTest;

/** The papers of a penalty case as they are printed (RULES 8, 行政处罚法 59). */
@YidanTest
class PenaltyPapersTest {

    @Autowired
    PenaltyStories story;

    @Autowired
    PaperShelf shelf;

    @Autowired
    PrintedDocuments papers;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void theDecisionHasEverythingTheLawAsksFor() {
        String caseNo = decided("partyName", "李四海", "partyType", "CITIZEN", "partyIdNo", "420381199001011234");

        List<PrintedDocument> found = shelf.list(caseNo, "F-39");
        assertThat(found).extracting(PrintedDocument::title).containsExactly("行政处罚决定书", "行政处罚决定书（公开版）");
        assertThat(shelf.read(HANDLER, caseNo, found.get(0)))
                .contains("李四海", "均州一路1号", "违法事实和证据", "当事人经营超过保质期的食品", "进货票据")
                .contains("食品安全法第一百二十四条", "人民币陆万元整（￥60000.00）", "履行方式和期限")
                .contains("申请行政复议", "丹江口市市场监督管理局", "（印章）", "2026年3月10日");
        assertThat(shelf.read(HANDLER, caseNo, found.get(1)))
                .contains("李某某", "不公开", "人民币陆万元整", "已隐去个人信息")
                .doesNotContain("李四海", "均州一路1号", "420381199001011234");
    }

    @Test
    void whoOverseesSeesTheCaseButNotTheNameOfACitizen() {
        String caseNo = decided("partyName", "李四海", "partyType", "CITIZEN", "partyIdNo", "420381199001011234");
        PrintedDocument decision = shelf.list(caseNo, "F-39").get(0);

        assertThat(shelf.read("420381-gov.inspector", caseNo, decision))
                .contains("李某某")
                .doesNotContain("李四海");
        assertThat(shelf.fetch("420381-hb.unit-handler", caseNo, decision.id()).statusCode())
                .isEqualTo(404);
        assertThat(shelf.fetch(HANDLER, caseNo, "D1").statusCode()).isEqualTo(404);
        assertThat(shelf.fetch(HANDLER, caseNo, decision.id() + "-public").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyOtherPaperOfTheCaseIsPrintedToo() {
        String caseNo = story.published();

        assertThat(papers.of(caseNo)).hasSizeGreaterThan(6).allSatisfy(paper -> assertThat(
                        shelf.read(HANDLER, caseNo, paper))
                .contains(caseNo));
    }

    private String decided(Object... party) {
        String caseNo = story.requested();
        story.step(caseNo, "RequestFiling", party);
        story.steps(caseNo, "ApproveFiling", "InvestigateCase", "WriteReport", "ReviewLegality", "ServeNotice");
        story.step(caseNo, "RecordStatement");
        if (story.driver.openSteps(caseNo).contains("DiscussCollectively")) {
            story.step(caseNo, "DiscussCollectively");
        }
        story.step(caseNo, "DecidePenalty");
        return caseNo;
    }
}
