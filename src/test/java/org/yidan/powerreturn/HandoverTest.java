package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.TOWN;
import static org.yidan.powerreturn.ReturnStories.answers;
import static org.yidan.powerreturn.ReturnStories.json;
import static org.yidan.powerreturn.ReturnStories.leader;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.powerreturn.handover.HandoverDesk;
import org.yidan.support.YidanTest;

/** The handover sheet is signed by two people, or ruled on (RULES C12). */
@YidanTest
class HandoverTest {

    @Autowired
    ReturnStories story;

    @Autowired
    HandoverDesk desk;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void isSignedItemByItemFirstOutThenIn() {
        String caseNo = story.inEffect("SY-LY-005", TOWN);
        Map<String, Object> sheet = story.sheet(caseNo, TOWN);

        Map<String, Object> incomplete = answers("movedItems", json(List.of()), "keptItems", json(List.of()));
        assertThatThrownBy(() -> story.driver.complete(caseNo, "SignHandoverOut", incomplete))
                .hasMessageContaining("还没有归入");
        Map<String, Object> twice =
                answers("movedItems", sheet.get("movedItems"), "keptItems", sheet.get("movedItems"));
        assertThatThrownBy(() -> story.driver.complete(caseNo, "SignHandoverOut", twice))
                .hasMessageContaining("选了两次");
        story.driver.complete(caseNo, "SignHandoverOut", sheet);

        assertThat(story.handover(caseNo, TOWN)).allSatisfy(item -> {
            assertThat(item.signedFromBy()).isEqualTo(leader(TOWN));
            assertThat(item.signedTo()).isNull();
        });
        assertThatThrownBy(() -> signInAs(caseNo, leader(TOWN))).hasMessageContaining("请由他人办理");
        story.step(caseNo, "SignHandoverIn", "handoverAnswer", "OBJECT", "handoverReason", "装备数量不符，请核对。");
        assertThat(story.handover(caseNo, TOWN))
                .allSatisfy(item -> assertThat(item.signedFrom()).isNull());
        assertThatThrownBy(() -> signInAs(caseNo, "420322-ly.unit-leader")).hasMessageContaining("还没有逐项签字");
        story.driver.complete(caseNo, "SignHandoverOut", story.sheet(caseNo, TOWN));
        story.step(caseNo, "SignHandoverIn");

        assertThat(story.handover(caseNo, TOWN)).allSatisfy(item -> {
            assertThat(item.signedTo()).isAfterOrEqualTo(item.signedFrom());
            assertThat(item.signedToBy()).isEqualTo("420322-ly.unit-leader");
        });
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_HandoverDone");
    }

    @Test
    void isRuledOnWhenTheDepartmentRefusesOrIsLate() {
        String caseNo = story.inEffect("SY-WL-007", TOWN);
        story.driver.complete(caseNo, "SignHandoverOut", story.sheet(caseNo, TOWN));
        story.driver.fireTimer(caseNo, "Boundary_SignHandoverInOverdue");
        story.step(caseNo, "SignHandoverIn", "handoverAnswer", "REFUSE", "handoverReason", "我局没有编制和人员接收。");
        story.step(caseNo, "RuleTakeover");
        story.step(caseNo, "SignHandoverIn");

        assertThat(story.jdbc
                        .sql("select category from ledger_entry where business_key = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .contains("REFUSED_RULING", "OVERDUE_HANDLE");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_LateHandoverRecorded", "EndEvent_HandoverDone");
    }

    private void signInAs(String caseNo, String user) {
        story.in(() -> {
            desk.answer(
                    story.files.byNo(caseNo), TOWN, HandoverDesk.Answer.SIGN, null, new FormSubmission(user, Map.of()));
            return true;
        });
    }
}
