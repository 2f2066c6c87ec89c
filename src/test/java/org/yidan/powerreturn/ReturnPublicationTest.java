package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.TOWN;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.support.YidanTest;

/** Draft, notice and publication of a return, and their order (RULES C10, C11). */
@YidanTest
class ReturnPublicationTest {

    @Autowired
    ReturnStories story;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void isPublishedByOtherHandsAfterTheNotice() {
        String caseNo = story.reviewed("SY-LY-007", TOWN);
        story.step(caseNo, "ApproveReturn");
        story.step(caseNo, "DraftReturnVersion");
        story.step(caseNo, "ReviewReturnDraft");
        story.step(caseNo, "DecideReturnImpact");
        assertThatThrownBy(() -> story.step(caseNo, "AnnounceReturn", "announcedOn", "2026-04-14"))
                .hasMessageContaining("晚于今天");
        assertThatThrownBy(() -> story.step(caseNo, "AnnounceReturn", "announcedOn", "2026-04-10"))
                .hasMessageContaining("早于审定");
        assertThatThrownBy(() -> story.step(caseNo, "AnnounceReturn", "noticeUrl", "ftp://example.gov.cn"))
                .hasMessageContaining("http");
        assertThatThrownBy(() -> story.step(caseNo, "AnnounceReturn", "contactPhone", "abcdef"))
                .hasMessageContaining("电话");
        story.step(caseNo, "AnnounceReturn");
        assertThatThrownBy(() -> story.step(
                        caseNo, "PublishReturnVersion", "rescheduledTo", "2026-05-06", "rescheduleReason", "想晚一点"))
                .hasMessageContaining("还没有到");

        story.clock.moveTo(MON_2026_04_13.plus(Duration.ofDays(15)));
        assertThatThrownBy(() -> story.step(caseNo, "PublishReturnVersion")).hasMessageContaining("已到");
        assertThatThrownBy(() -> story.step(caseNo, "PublishReturnVersion", "rescheduledTo", "2026-05-06"))
                .hasMessageContaining("写明理由");
        story.step(caseNo, "PublishReturnVersion", "rescheduledTo", "2026-05-06", "rescheduleReason", "公告公示期顺延");

        assertThat(story.record(caseNo).effectiveFrom()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(story.record(caseNo).versionNo()).startsWith("BB-420322-2026.");
        assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.PUBLISHED);
    }
}
