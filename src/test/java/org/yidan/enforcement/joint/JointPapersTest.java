package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.printing.PaperShelf;
import org.yidan.support.YidanTest;

/** The papers of a joint task as they are printed: plan F-20, inspection F-21, correction F-12 (RULES 8). */
@YidanTest
class JointPapersTest {

    private static final Street STREET = new Street("420381002", "联合检查文书摊点");

    @Autowired
    JointStories story;

    @Autowired
    PaperShelf shelf;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void planInspectionAndCorrectionArePrinted() {
        String taskNo = story.onSite(STREET);
        story.inspect(taskNo, STREET.center(), true, "witness", "王见证", "partyAddress", "均州一路12号");
        story.dispose(taskNo, STREET.center(), STALLS, "CORRECTION");
        story.complete(taskNo, "OrderCorrection", STREET.center(), JointWalkScenarioTest.correction("2026-03-12"));
        String handler = STREET.user("unit-handler");

        assertThat(shelf.read(handler, taskNo, "F-20"))
                .contains("联合检查文书摊点", "均州一路12号", "个体", "丹江口市市场监督管理局", "2026年3月10日10时00分", "风险等级低");
        assertThat(shelf.read(handler, taskNo, "F-21"))
                .contains("李四" + taskNo, "2026年3月10日10时00分至2026年3月10日11时00分", "已主动出示执法证件", "ZFJLY-0001")
                .contains("第1项：不合格", "已签字", "王见证", "现场摆摊占用人行道约五平方米");
        assertThat(shelf.read(handler, taskNo, "F-12"))
                .contains("李四" + taskNo, "占用人行道摆摊经营", "《城市市容和环境卫生管理条例》第十四条", "于2026年3月12日前")
                .contains("立即清理占道摊位", "可在六十日内申请行政复议", "（印章）", "2026年3月10日");
        assertThat(shelf.list(taskNo, "F-21")).isNotEmpty();
        assertThat(shelf.fetch(
                                "420381-hb.unit-handler",
                                taskNo,
                                shelf.list(taskNo, "F-12").get(0).id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(shelf.list(taskNo, "F-20"))
                .extracting(paper -> paper.documentNo())
                .doesNotContainNull();
    }
}
