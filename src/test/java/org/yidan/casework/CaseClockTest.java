package org.yidan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.yidan.calendar.TimeLimit;
import org.yidan.calendar.holidays.HolidayDesk;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;
import org.yidan.support.PlantedModels;
import org.yidan.support.ProcessDriver;
import org.yidan.support.TableOwner;
import org.yidan.support.TestStep;
import org.yidan.support.YidanTest;

/** Deadlines of cases: own limits, legal periods, moves, and what a changed holiday table does to record, task and timers. */
@YidanTest
class CaseClockTest {

    private static final Step STEP = new TestStep("testCaseClock");
    private static final String OFF = "2026-05-13,HOLIDAY,临时放假,国务院办公厅关于调整放假安排的通知,,Y\n";

    @Autowired
    CaseStories story;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseClock limits;

    @Autowired
    HolidayDesk holidays;

    @Autowired
    RepositoryService repository;

    @Autowired
    TableOwner owner;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessDriver driver;

    @Autowired
    OfficeClock clock;

    private String deployment = "";

    @BeforeEach
    void aTuesday() {
        clock.moveTo(at("2026-05-12T09:00+08:00"));
    }

    @AfterEach
    void backToTheRealTable() throws IOException {
        holidays.load(table(""), false);
        if (!deployment.isEmpty()) {
            owner.forget(repository, deployment);
        }
        clock.reset();
    }

    @Test
    void startsAnOwnLimitAndMeetsItWhenTheStepIsDone() {
        String caseNo = story.opened("自有时限");

        story.on(caseNo, file -> limits.openAt(file, STEP, null, TimeLimit.workingDays(3), "测试依据"));

        assertThat(limits.running(caseNo, STEP)).hasValueSatisfying(deadline -> {
            assertThat(deadline.due()).isEqualTo(at("2026-05-15T18:00+08:00"));
            assertThat(deadline.rule()).isEqualTo("测试依据");
        });
        story.on(caseNo, file -> limits.meet(file, STEP, null));
        assertThat(limits.running(caseNo, STEP)).isEmpty();
    }

    @Test
    void countsALegalPeriodInCalendarDaysAndFollowsTheTable() throws IOException {
        String caseNo = story.opened("九十日");
        story.on(
                caseNo,
                file -> limits.openFrom(
                        file, STEP, null, TimeLimit.elapsedDays(1), "行政处罚法", at("2026-05-12T00:00+08:00")));
        assertThat(due(caseNo)).isEqualTo(at("2026-05-13T18:00+08:00"));

        holidays.load(table(OFF), false);

        assertThat(due(caseNo)).isEqualTo(at("2026-05-14T18:00+08:00"));
    }

    @Test
    void movesTaskAndTimersWithTheHolidaysAndKeepsBothValues() throws IOException {
        String caseNo = caseWithATask();
        assertThat(task(caseNo).getDueDate().toInstant()).isEqualTo(at("2026-05-15T18:00+08:00"));
        assertThat(timer(caseNo, "Boundary_TestCaseClockOverdue")).isEqualTo(at("2026-05-15T18:00+08:00"));

        holidays.load(table(OFF), false);

        assertThat(due(caseNo)).isEqualTo(at("2026-05-18T18:00+08:00"));
        assertThat(task(caseNo).getDueDate().toInstant()).isEqualTo(at("2026-05-18T18:00+08:00"));
        assertThat(timer(caseNo, "Boundary_TestCaseClockOverdue")).isEqualTo(at("2026-05-18T18:00+08:00"));
        assertThat(timer(caseNo, "Boundary_TestCaseClockReminder"))
                .isEqualTo(task(caseNo).getFollowUpDate().toInstant());
        assertThat(moves(caseNo)).singleElement().satisfies(move -> {
            assertThat(move.reason()).isEqualTo(CaseDeadlineChange.Reason.HOLIDAYS);
            assertThat(move.dueBefore()).isEqualTo(at("2026-05-15T18:00+08:00"));
            assertThat(move.dueAfter()).isEqualTo(at("2026-05-18T18:00+08:00"));
        });
    }

    @Test
    void leavesADecidedDayAloneWhenTheHolidaysChange() throws IOException {
        String caseNo = caseWithATask();
        story.on(
                caseNo,
                file -> limits.move(
                        file, STEP, at("2026-05-20T18:00+08:00"), CaseDeadlineChange.Reason.EXTENSION, "延期审批"));

        holidays.load(table(OFF), false);

        assertThat(due(caseNo)).isEqualTo(at("2026-05-20T18:00+08:00"));
        assertThat(task(caseNo).getDueDate().toInstant()).isEqualTo(at("2026-05-20T18:00+08:00"));
        assertThat(moves(caseNo)).hasSize(1);
    }

    /** The step has an own limit of three working days, which the model then uses. */
    private String caseWithATask() {
        deployment = PlantedModels.deploy(repository
                        .createDeployment()
                        .addModelInstance(
                                "case-clock-test.bpmn",
                                Bpmn.createExecutableProcess("case-clock-test")
                                        .camundaHistoryTimeToLive(3650)
                                        .startEvent()
                                        .userTask("UserTask_TestCaseClock")
                                        .camundaCandidateGroups("${posts.of(execution,'lead.unit-handler')}")
                                        .camundaDueDate("${limits.due(execution,'testCaseClock')}")
                                        .camundaFollowUpDate("${limits.followUp(execution,'testCaseClock')}")
                                        .boundaryEvent("Boundary_TestCaseClockOverdue")
                                        .cancelActivity(false)
                                        .timerWithDate("${limits.at(execution,'testCaseClock')}")
                                        .endEvent()
                                        .moveToActivity("UserTask_TestCaseClock")
                                        .boundaryEvent("Boundary_TestCaseClockReminder")
                                        .cancelActivity(false)
                                        .timerWithDate("${limits.share(execution,'testCaseClock',50)}")
                                        .endEvent()
                                        .moveToActivity("UserTask_TestCaseClock")
                                        .endEvent()
                                        .done()))
                .getId();
        String caseNo = story.opened("有任务的案件");
        story.on(caseNo, file -> limits.openAt(file, STEP, null, TimeLimit.workingDays(3), "测试依据"));
        runtime.startProcessInstanceByKey("case-clock-test", caseNo, Map.of("caseNo", caseNo));
        return caseNo;
    }

    private Task task(String caseNo) {
        return driver.task(caseNo, "TestCaseClock");
    }

    private Instant timer(String caseNo, String element) {
        return driver.timer(caseNo, element).getDuedate().toInstant();
    }

    private Instant due(String caseNo) {
        return limits.running(caseNo, STEP).orElseThrow().due();
    }

    private List<CaseDeadlineChange> moves(String caseNo) {
        List<CaseDeadline> all = limits.of(caseNo);
        return limits.moves(all);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static byte[] table(String moreRows) throws IOException {
        String year = new ClassPathResource("calendar/holidays-2024-2026.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(row -> row.startsWith("2026") || row.startsWith("date"))
                .collect(Collectors.joining("\n", "", "\n"));
        return (year + moreRows).getBytes(StandardCharsets.UTF_8);
    }
}
