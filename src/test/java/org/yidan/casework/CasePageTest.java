package org.yidan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.CallFixtures;
import org.yidan.call.Calls;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.Browser;
import org.yidan.shared.OfficeClock;
import org.yidan.support.Photos;
import org.yidan.support.TestStep;
import org.yidan.support.YidanTest;

/** The page of a case: what it shows, to whom, and who may add to it. */
@YidanTest
class CasePageTest {

    private static final byte[] PHOTO = Photos.jpeg();

    @LocalServerPort
    int port;

    @Autowired
    CaseStories story;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseJournal journal;

    @Autowired
    CaseClock limits;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseLinks links;

    @Autowired
    Calls calls;

    @Autowired
    OfficeClock clock;

    private String caseNo = "";

    @BeforeEach
    void aCaseOfTheCityManagement() {
        clock.moveTo(Instant.parse("2026-04-16T01:00:00Z"));
        caseNo = story.opened("夜市占道联合整治");
        story.on(caseNo, file -> {
            limits.openAt(file, new TestStep("conductJoint"), null, TimeLimit.workingDays(5), "联合执法规则");
            journal.note(
                    file,
                    StepEntry.of(
                                    new TestStep("planJoint").result("APPROVED"),
                                    "周四晚行动",
                                    "420381-cg.unit-handler",
                                    Map.of())
                            .forUnit("420381-CG"));
            documents.issue(
                    file,
                    new NewDocument("F-T2", "420381-CG", "420381-cg.unit-leader", "联合执法方案", Map.of("plan", "分三组")));
        });
        clock.reset();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void showsAPartyTheWholeFile() {
        var answer = as("420381-cg.unit-handler").page("/cases/" + caseNo);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("夜市占道联合整治", "联合执法任务", "丹江口市城市管理执法局", "均州路街道")
                .contains("联合执法规则", "2026年4月23日 18:00", "2026-04-18")
                .contains("周四晚行动", "联合执法方案", "〔2026〕", "分三组", "name=\"_csrf\"")
                .doesNotContain("??", "org.yidan");
    }

    @Test
    void letsTheTownshipsOwnCenterAndTheOverseersSee() {
        for (String user : new String[] {
            "420381001-cmd.township-dispatcher",
            "420381-bb.staffing-office",
            "420381-sf.justice-office",
            "420381-gov.inspector",
            "420381-cmd.county-dispatcher",
            "auditor"
        }) {
            assertThat(as(user).page("/cases/" + caseNo).statusCode()).as(user).isEqualTo(200);
        }
    }

    @Test
    void doesNotKnowTheCaseForStrangers() {
        for (String user : new String[] {
            "420381-hb.unit-handler", "420322-cmd.county-dispatcher", "420381002-cmd.township-dispatcher"
        }) {
            assertThat(as(user).page("/cases/" + caseNo).statusCode()).as(user).isEqualTo(404);
        }
        assertThat(as("420381-cg.unit-handler").page("/cases/LH-1").statusCode())
                .isEqualTo(404);
        assertThat(Browser.anonymous(port).page("/cases/" + caseNo).statusCode())
                .isEqualTo(302);
    }

    @Test
    void takesAttachmentsFromThoseWhoTakePartOnly() {
        Browser handler = as("420381-cg.unit-handler");

        int status = handler.upload("/cases/" + caseNo + "/files?step=other", "../现场<1>.exe", PHOTO)
                .statusCode();
        String page = handler.page("/cases/" + caseNo).body();
        String address = page.replaceAll("(?s).*?(/cases/" + caseNo + "/files/\\d+).*", "$1");

        assertThat(status).isEqualTo(302);
        assertThat(page).contains("现场_1_.jpg");
        assertThat(handler.get(address).statusCode()).isEqualTo(200);
        assertThat(as("420381-hb.unit-handler").get(address).statusCode()).isEqualTo(404);
        assertThat(as("420381-gov.inspector")
                        .upload("/cases/" + caseNo + "/files?step=other", "a.jpg", PHOTO)
                        .statusCode())
                .isEqualTo(403);
        assertThat(handler.upload("/cases/" + caseNo + "/files?step=other", "a.jpg", new byte[] {1, 2, 3})
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesNoAttachmentOnceClosed() {
        story.on(caseNo, file -> files.close(file, "DONE"));

        assertThat(as("420381-cg.unit-handler")
                        .upload("/cases/" + caseNo + "/files?step=other", "a.jpg", PHOTO)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void showsTheLinkOnThePagesOfBothTheCallAndTheCase() {
        String callNo = "HJ-420381-20260416-8" + caseNo.substring(caseNo.length() - 4);
        calls.save(CallFixtures.aCall(callNo));
        links.link(callNo, caseNo, Relation.JOINT_TASK);

        Browser county = as("420381-cmd.county-dispatcher");

        assertThat(county.page("/cases/" + callNo).body())
                .contains("/cases/" + caseNo)
                .doesNotContain("??");
        assertThat(county.page("/cases/" + caseNo).body())
                .contains("/cases/" + callNo)
                .doesNotContain("??");
    }

    private Browser as(String user) {
        return Browser.loggedIn(port, user, "yidan");
    }
}
