package org.yidan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.duty.RuleCall.DecidedBy;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.VersionPublished;
import org.yidan.notification.fanout.FanOutDesk;
import org.yidan.notification.operation.Upkeep;
import org.yidan.notification.reminder.ReminderDesk;
import org.yidan.support.YidanTest;
import org.yidan.tasklist.TaskTakenOver;

/** Who is told of what, once, and nobody of what did not happen. */
@YidanTest
class ToldInTimeTest {

    private static final String CALLER = "420381001.caller";
    private static final String SC_CLERK = "420381-sc.unit-clerk";
    private static final String SC_LEADER = "420381-sc.unit-leader";
    private static final String SC_HANDLER = "420381-sc.unit-handler";

    @Autowired
    CallStories story;

    @Autowired
    Telling telling;

    @Autowired
    TaskService tasks;

    @Autowired
    ReminderDesk reminders;

    @Autowired
    FanOutDesk fanOut;

    @Autowired
    Upkeep upkeep;

    @BeforeEach
    void begin() {
        story.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        telling.forgetTheRest();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private String holder(String callNo, String stem) {
        return story.driver.holderOf(story.driver.task(callNo, stem));
    }

    private String dispatched() {
        String callNo = story.called(CallStories.MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        return callNo;
    }

    @Test
    void tellsTheHoldersOfThePostAndNotWhoCausedIt() {
        String callNo = story.called(CallStories.MARKET);
        String centre = holder(callNo, "VerifyAndAccept");

        telling.tell();

        assertThat(telling.told(centre, callNo)).containsExactly("NEW_WORK offered");
        assertThat(telling.notices(centre).get(0).event().kept()).isEqualTo("新任务：核实受理");
        assertThat(telling.notices(centre).get(0).event().matterName()).isNotBlank();
        assertThat(telling.told(CALLER, callNo)).isEmpty();
        assertThat(telling.told(SC_CLERK, callNo)).isEmpty();
    }

    @Test
    void tellsOnceThoughTwoWorkersTellTogether() throws Exception {
        String callNo = story.called(CallStories.MARKET);
        String centre = holder(callNo, "VerifyAndAccept");

        together(() -> fanOut.tell(100));
        telling.tell();

        assertThat(telling.told(centre, callNo)).containsExactly("NEW_WORK offered");
    }

    @Test
    void leavesNothingOfWhatWasRolledBack() {
        long before = events();

        telling.transaction.executeWithoutResult(status -> {
            story.called(CallStories.MARKET);
            status.setRollbackOnly();
        });

        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        return telling.jdbc
                .sql("select count(*) from notice_event")
                .query(Long.class)
                .single();
    }

    @Test
    void remindsOnceAtEachLevelThoughTwoWorkersLook() throws Exception {
        String callNo = story.called(CallStories.MARKET);
        Task task = story.driver.task(callNo, "VerifyAndAccept");
        String centre = story.driver.holderOf(task);
        Instant yellow = telling.jdbc
                .sql("select yellow_at from case_deadline d where d.case_no = ?")
                .param(callNo)
                .query(Timestamp.class)
                .single()
                .toInstant();

        for (Instant mark : List.of(
                task.getFollowUpDate().toInstant(), yellow, task.getDueDate().toInstant())) {
            story.clock.moveTo(mark.minusSeconds(1));
            telling.tell();
            story.clock.moveTo(mark);
            together(reminders::look);
            telling.tell();
        }
        story.clock.advance(Duration.ofDays(3));
        telling.tell();

        assertThat(telling.told(centre, callNo))
                .containsExactly("REMINDER 100", "REMINDER 80", "REMINDER 50", "NEW_WORK offered");
    }

    @Test
    void tellsOnlyTheHighestLevelAfterAStandstill() {
        String callNo = story.called(CallStories.MARKET);
        Task task = story.driver.task(callNo, "VerifyAndAccept");

        story.clock.moveTo(task.getDueDate().toInstant().plusSeconds(60));
        telling.tell();

        assertThat(telling.told(story.driver.holderOf(task), callNo))
                .containsExactlyInAnyOrder("REMINDER 100", "NEW_WORK offered");
    }

    @Test
    void followsAMovedDeadline() {
        String callNo = story.called(CallStories.MARKET);
        Task task = story.driver.task(callNo, "VerifyAndAccept");
        Instant half = task.getFollowUpDate().toInstant();
        Instant due = task.getDueDate().toInstant();
        task.setFollowUpDate(Date.from(half.plus(Duration.ofDays(2))));
        task.setDueDate(Date.from(due.plus(Duration.ofDays(2))));
        tasks.saveTask(task);

        story.clock.moveTo(due.plusSeconds(1));
        telling.tell();
        assertThat(telling.told(story.driver.holderOf(task), callNo)).containsExactly("NEW_WORK offered");

        story.clock.moveTo(half.plus(Duration.ofDays(2)));
        telling.tell();
        assertThat(telling.told(story.driver.holderOf(task), callNo))
                .containsExactly("REMINDER 50", "NEW_WORK offered");
    }

    @Test
    void saysNothingWhileTheClockIsPausedAndWarnsTheLeaderAfterwards() {
        String callNo = dispatched();
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        Task task = story.driver.task(callNo, "HandleMatter");
        Instant half = task.getFollowUpDate().toInstant();
        pause(callNo, half.plus(Duration.ofDays(1)));

        story.clock.moveTo(half);
        telling.tell();
        assertThat(telling.told(SC_HANDLER, callNo)).doesNotContain("REMINDER 50");

        telling.jdbc.sql("update call_pause set resumed_at = until").update();
        story.clock.moveTo(half.plus(Duration.ofDays(1)));
        telling.tell();
        assertThat(telling.told(SC_HANDLER, callNo)).contains("REMINDER 50");
        assertThat(telling.told(SC_LEADER, callNo)).doesNotContain("REMINDER 50");
        story.clock.moveTo(task.getDueDate().toInstant());
        telling.tell();
        assertThat(telling.told(SC_LEADER, callNo)).contains("REMINDER 100");
    }

    private void pause(String callNo, Instant until) {
        telling.jdbc
                .sql(
                        """
                        with request as (
                            insert into call_request (id, call_id, type, reason_code, reason, applicant, submitted_at, status)
                            select nextval('call_part_seq'), id, 'SUSPEND', 'WEATHER', '连日大雨', ?, occurred_at, 'APPLIED'
                              from call where call_no = ? returning id, call_id)
                        insert into call_pause (id, call_id, request_id, reason_code, approved_by, paused_at, until)
                        select nextval('call_part_seq'), call_id, id, 'WEATHER', 'x', ?, ? from request""")
                .params(SC_HANDLER, callNo, Timestamp.from(story.clock.instant()), Timestamp.from(until))
                .update();
    }

    @Test
    void tellsTheUnitOfEachLevelOfSupervision() {
        String callNo = dispatched();
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);

        story.driver.fireTimer(callNo, "StartEvent_HalfTimeUsed");
        story.driver.fireTimer(callNo, "Timer_YellowCard");
        story.driver.fireTimer(callNo, "Timer_RedCard");
        story.step(callNo, "Supervise");
        telling.tell();

        assertThat(telling.told(SC_LEADER, callNo)).contains("SUPERVISION first-level", "SUPERVISION supervised");
        assertThat(telling.told(SC_HANDLER, callNo)).contains("SUPERVISION first-level");
    }

    @Test
    void tellsOfReturnsAndTheirDecision() {
        String callNo = story.disputed();
        telling.tell();

        assertThat(telling.told(CALLER, callNo)).contains("RETURN returned", "RETURN disputed");
        assertThat(telling.told(SC_CLERK, callNo)).contains("RETURN rejected");
        assertThat(telling.told("420381-zx.county-dispatcher", callNo)).isNotNull();
    }

    @Test
    void tellsTheUnitsOfARuling() {
        String callNo = dispatched();
        telling.publish(new ActRecorded(
                story.record(callNo).file(),
                StepEntry.of(DecidedBy.GOVERNMENT, "CD-420381-20260310-99001", "somebody", Map.of())));
        telling.tell();

        assertThat(telling.told(CALLER, callNo)).contains("RULING ruled");
        assertThat(telling.told(SC_LEADER, callNo)).contains("RULING ruled");
    }

    @Test
    void tellsTheRegionOfANewVersionOfItsList() {
        telling.publish(new VersionPublished("BB-420381-2031.1", "420381", LocalDate.of(2031, 1, 1), Set.of("X")));
        telling.tell();

        assertThat(telling.notices(SC_CLERK).get(0).event().kept())
                .isEqualTo("责任清单新版 BB-420381-2031.1 已发布，2031-01-01 起施行");
        assertThat(telling.notices("420322-sc.unit-clerk"))
                .noneMatch(notice -> "BB-420381-2031.1".equals(notice.event().subject()));
    }

    @Test
    void tellsWhoLostATaskToAColleague() {
        String callNo = story.called(CallStories.MARKET);
        Task task = story.driver.task(callNo, "VerifyAndAccept");
        telling.publish(new TaskTakenOver(
                task.getId(), callNo, "verifyAndAccept", SC_HANDLER, SC_LEADER, "同事休假", story.clock.instant()));
        telling.tell();

        assertThat(telling.told(SC_HANDLER, callNo)).containsExactly("TAKEN_OVER taken");
        assertThat(telling.notices(SC_HANDLER).get(0).event().kept()).contains("接办了您的任务：核实受理");
        assertThat(telling.notices(SC_HANDLER).get(0).event().reason()).isEqualTo("同事休假");
    }

    @Test
    void tellsWhoATaskIsHandedTo() {
        String callNo = story.called(CallStories.MARKET);
        Task task = story.driver.task(callNo, "VerifyAndAccept");
        telling.tell();

        tasks.setAssignee(task.getId(), SC_HANDLER);
        telling.tell();

        assertThat(telling.told(SC_HANDLER, callNo)).containsExactly("NEW_WORK assigned");
        upkeep.run();
        assertThat(telling.notices(story.driver.holderOf(task)))
                .filteredOn(notice -> callNo.equals(notice.event().businessKey()))
                .isNotEmpty();
    }

    @Test
    void settlesWhatIsDoneAndThrowsAwayWhatIsOld() {
        String callNo = story.called(CallStories.MARKET);
        String centre = holder(callNo, "VerifyAndAccept");
        telling.tell();
        story.step(callNo, "VerifyAndAccept");

        upkeep.settle();
        assertThat(telling.notices(centre))
                .filteredOn(notice -> callNo.equals(notice.event().businessKey()))
                .allMatch(notice -> notice.read());

        telling.tell();
        story.clock.advance(Duration.ofDays(400));
        telling.tell();
        while (upkeep.cleanUp() > 0) {
            assertThat(events()).isNotNegative();
        }
        assertThat(telling.told(centre, callNo)).doesNotContain("NEW_WORK offered");
        assertThat(watched(callNo)).as("the open task stays watched").isEqualTo(1);
    }

    private int watched(String callNo) {
        return telling.jdbc
                .sql(
                        """
                        select count(*) from notice_event e join act_ru_task t on t.id_ = e.task_id
                         where business_key = ? and watched""")
                .param(callNo)
                .query(Integer.class)
                .single();
    }

    @Test
    void costsAWholeCallOneStatementAStepAtMost() {
        String callNo = dispatched();
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);

        int rows = count("count(*)", callNo);
        int inserts = count("count(distinct xmin::text)", callNo);

        System.out.println("notices of a call up to its handling: " + rows + " rows in " + inserts + " inserts");
        assertThat(inserts).isLessThanOrEqualTo(rows);
        assertThat(rows).isEqualTo(8); // one of them tells the caller that the call is accepted
    }

    private int count(String what, String callNo) {
        return telling.jdbc
                .sql("select " + what + " from notice_event where business_key = ?")
                .param(callNo)
                .query(Integer.class)
                .single();
    }

    private static void together(Callable<Integer> act) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> done = new ArrayList<>(two.invokeAll(List.of(act, act)));
            for (Future<Integer> one : done) {
                assertThat(one.get()).isNotNegative();
            }
        } finally {
            two.shutdownNow();
        }
    }
}
