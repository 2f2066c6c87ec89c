package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.json;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.casework.guide.GuideChecklist;
import org.yidan.casework.guide.GuideLine;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Presence;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.penalty.PenaltyStories;
import org.yidan.engine.Browser;
import org.yidan.notification.reminder.GuideReminderDesk;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** The guide as the checklist of each actor: lead, co-operating unit and township each mark their own steps (RULES A9, 7.2). */
@YidanTest
class GuideChecklistScenarioTest {

    private static final String TOWN = "420322100";
    private static final String HANDLER = "420322-cg.unit-handler";
    private static final String COOPERATOR = "420322-zj.unit-handler";
    private static final String DUTY = "420322100-cmd.township-dispatcher";

    @Autowired
    CallStories story;

    @Autowired
    AdjustmentStories list;

    @Autowired
    GuideChecklist checklist;

    @Autowired
    GuideReminderDesk reminders;

    @Autowired
    CaseJournal journal;

    @Autowired
    PenaltyStories penalties;

    @Autowired
    JointStories joints;

    @LocalServerPort
    int port;

    @BeforeEach
    void begin() {
        list.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void eachUnitMarksItsOwnSteps() {
        list.listed(
                "TL-CG-911",
                terms -> terms.withGuide(List.of(
                        "网格员发现后拍照上报",
                        "8工作小时内到场核实｜表单：F-06｜证据：现场照片",
                        "【配合：县住房和城乡建设局】到场取样｜时限：2个工作日",
                        "10个工作日内办结",
                        "【乡镇】到现场看一次｜时限：15个工作日")));
        String callNo = story.calledBy(TOWN + ".caller", "TL-CG-911", "areaCode", TOWN);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall", "coopUnits", json("420322-ZJ"));
        assertThat(checklist.of(callNo)).as("before the receipt").isEmpty();
        story.sign(callNo, HANDLER);

        assertThat(checklist.of(callNo))
                .extracting(line -> line.stepNo() + " " + line.actor() + " " + line.unitCode())
                .containsExactly(
                        "2 LEAD 420322-CG", "3 COOPERATING 420322-ZJ", "4 LEAD 420322-CG", "5 TOWNSHIP " + TOWN);
        assertThat(checklist.of(callNo))
                .allSatisfy(line -> assertThat(line.due()).isAfter(story.clock.instant()));

        story.respond(callNo, HANDLER);
        assertThatThrownBy(() -> checklist.mark(callNo, 2, "照片", COOPERATOR)).hasMessageContaining("不由您的单位办理");
        assertThatThrownBy(() -> checklist.mark(callNo, 2, " ", HANDLER)).hasMessageContaining("现场照片");
        assertThatThrownBy(() -> story.handle(callNo, HANDLER, "stepsDone", json("2", "4")))
                .hasMessageContaining("第 2 步要求证据");
        checklist.mark(callNo, 2, "照片三张已上传", HANDLER);
        assertThatThrownBy(() -> checklist.mark(callNo, 2, "照片", HANDLER)).hasMessageContaining("已经登记完成");
        takesBack(callNo);
        assertThatThrownBy(() -> story.handle(callNo, HANDLER, "stepsDone", json("2")))
                .hasMessageContaining("4");
        story.handle(callNo, HANDLER, "stepsDone", json("4", "5"));
        assertThatThrownBy(() -> checklist.takeBack(callNo, 2, HANDLER))
                .satisfies(refusal(Kind.CONFLICT, "casework.guide-closed"));
        assertThat(journal.acts(callNo))
                .filteredOn(act -> act.step().equals("handleMatter"))
                .singleElement()
                .satisfies(act -> assertThat(act.presence())
                        .extracting(Presence::guideSteps)
                        .as("not the township's")
                        .isEqualTo(List.of(2, 4)));

        assertThatThrownBy(() -> story.step(callNo, "Cooperate")).hasMessageContaining("第 3 步");
        checklist.mark(callNo, 3, null, COOPERATOR);
        story.step(callNo, "Cooperate");
        remindsOnceOfTheTownshipsStep(callNo);
    }

    /** Only who marked it, with a record of it; and what is refused is said on the page, at the step. */
    private void takesBack(String callNo) {
        assertThatThrownBy(() -> checklist.takeBack(callNo, 2, "420322-cg.unit-leader"))
                .satisfies(refusal(Kind.FORBIDDEN, "casework.guide-marked-by-another"));
        checklist.takeBack(callNo, 2, HANDLER);
        assertThat(checklist.markedBy(callNo, "420322-CG")).isEmpty();
        assertThat(checklist.undone(callNo)).singleElement().satisfies(undone -> assertThat(undone.person())
                .isEqualTo(HANDLER));
        Browser browser = Browser.loggedIn(port, HANDLER, "yidan");
        HttpResponse<String> refused = browser.postForm("/cases/" + callNo + "/guide/2", Map.of("proof", " "));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("办理清单", "这一步要求证据（现场照片）", "撤回");
        assertThat(browser.postForm("/cases/" + callNo + "/guide/2", Map.of("proof", "照片三张"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(checklist.markedBy(callNo, "420322-CG")).containsExactly(2);
    }

    /** A penalty case has its checklist from the filing on, a joint task from the receipt, growing with each unit that takes part. */
    @Test
    void jointTasksAndPenaltyCasesHaveOneToo() {
        story.clock.moveTo(PenaltyStories.TUE_2026_03_10);
        String requested = penalties.requested();
        assertThat(checklist.of(requested)).isEmpty();
        String caseNo = penalties.filed();
        assertThat(checklist.of(caseNo))
                .isNotEmpty()
                .extracting(GuideLine::unitCode)
                .contains("420381-SC");
        int step = checklist.of(caseNo).stream()
                .filter(line -> line.unitCode().equals("420381-SC"))
                .findFirst()
                .orElseThrow()
                .stepNo();
        checklist.mark(caseNo, step, "笔录第 3 号", PenaltyStories.HANDLER);
        assertThat(Browser.loggedIn(port, PenaltyStories.HANDLER, "yidan")
                        .page("/cases/" + caseNo)
                        .body())
                .contains("/cases/" + caseNo + "/guide");

        JointStories.Street street = new JointStories.Street("420381003", "清单摊点");
        String taskNo = joints.set(street);
        joints.receive(taskNo, street);
        assertThat(checklist.of(taskNo))
                .isNotEmpty()
                .extracting(GuideLine::unitCode)
                .contains(street.center());
    }

    private void remindsOnceOfTheTownshipsStep(String callNo) {
        reminders.look();
        assertThat(reminded(callNo)).isEmpty();
        story.clock.advance(Duration.ofDays(20));
        reminders.look();
        reminders.look();
        assertThat(reminded(callNo)).containsExactly("guide/" + callNo + "/5/" + TOWN);

        checklist.mark(callNo, 5, null, DUTY);
        assertThat(checklist.of(callNo)).allMatch(GuideLine::isDone).last().satisfies(line -> assertThat(line.doneBy())
                .isEqualTo(DUTY));
    }

    private List<String> reminded(String callNo) {
        return story.jdbc
                .sql("select once_key from notice_event where once_key like ?")
                .param("guide/" + callNo + "/%")
                .query(String.class)
                .list();
    }
}
