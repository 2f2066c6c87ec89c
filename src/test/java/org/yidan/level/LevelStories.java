package org.yidan.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.level.objection.LevelObjection;
import org.yidan.level.objection.LevelObjections;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Townships that object, and what becomes of it. */
@Component
public class LevelStories {

    /** A working Tuesday, nine o'clock in Asia/Shanghai. */
    static final Instant TUE_2026_03_10_0900 = at("2026-03-10T09:00:00");

    static final String STAFFING = "420381-bb.staffing-office";
    static final String REASON = "清单未将此项列为乡镇职责，应由县级部门承办。";

    final ProcessDriver driver;
    final OfficeClock clock;
    final CallStories calls;
    final LevelDesk desk;
    final LevelObjections objections;
    private final CaseFiles files;
    private final TaskService tasks;
    private final ManagementService management;

    LevelStories(
            ProcessDriver driver,
            OfficeClock clock,
            CallStories calls,
            LevelDesk desk,
            LevelObjections objections,
            CaseFiles files,
            TaskService tasks,
            ManagementService management) {
        this.driver = driver;
        this.clock = clock;
        this.calls = calls;
        this.desk = desk;
        this.objections = objections;
        this.files = files;
        this.tasks = tasks;
        this.management = management;
    }

    static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    /** The market supervision handles, the township is asked for its co-operation. */
    String cooperating() {
        String callNo = calls.called(CallStories.MARKET);
        calls.step(callNo, "VerifyAndAccept");
        calls.step(callNo, "ApproveUpwardCall");
        calls.step(callNo, "DispatchCall");
        calls.sign(callNo, "420381-sc.unit-handler");
        calls.respond(callNo, "420381-sc.unit-handler");
        return callNo;
    }

    /** The street's own centre has a delegated matter and has not signed. */
    String atOwnLevel() {
        String callNo = calls.called("SY-CG-001");
        calls.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        return callNo;
    }

    String press(Task task) {
        return pressAs(driver.holderOf(task), task);
    }

    String pressAs(String user, Task task) {
        return driver.as(user, () -> desk.press(task.getId(), REASON, "清单说明第三条"));
    }

    void answer(String objectionNo, LevelDecision decision, Object... changes) {
        driver.complete(objectionNo, "AnswerLevelObjection", answers(decision, changes));
    }

    static Map<String, Object> answers(LevelDecision decision, Object... changes) {
        Map<String, Object> answers = new HashMap<>(
                Map.of("levelAnswer", decision.name(), "levelReason", "对照清单认定。", "listClause", "SY-SC-011"));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put((String) changes[i], changes[i + 1]);
        }
        return answers;
    }

    LevelObjection objection(String objectionNo) {
        return objections.byNo(objectionNo);
    }

    CaseFile file(String objectionNo) {
        return files.byNo(objectionNo);
    }

    Task again(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    Instant due(Task task) {
        return again(task).getDueDate().toInstant();
    }

    Job timer(Job timer) {
        return management.createJobQuery().jobId(timer.getId()).singleResult();
    }

    /** The end of the running limit of a step of a call. */
    Instant callDue(String callNo, String step) {
        return calls.jdbc
                .sql("select due from case_deadline d where d.case_no = ? and step = ? and met_at is null")
                .params(callNo, step)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    List<String> moves(String callNo) {
        return calls.jdbc
                .sql(
                        """
                        select d.step || ' ' || m.reason || ' ' || m.reference from case_deadline_change m
                          join case_deadline d on d.id = m.deadline_id
                         where d.case_no = ? order by d.step""")
                .param(callNo)
                .query(String.class)
                .list();
    }

    List<String> steps(String callNo) {
        return calls.jdbc
                .sql(
                        """
                        select s.step || ' ' || s.result from case_act s
                         where s.case_no = ? and s.step in ('objectLevel', 'levelAnswered', 'levelLapsed', 'takeBackFromTownship')
                         order by s.id""")
                .param(callNo)
                .query(String.class)
                .list();
    }

    int heldTimers(Task task) {
        return calls.jdbc
                .sql("select count(*) from held_timer where task_id = ?")
                .param(task.getId())
                .query(Integer.class)
                .single();
    }

    /** Closed with this outcome, at this end, and nothing of it is left. */
    void assertEnded(String objectionNo, String outcome, String endEvent) {
        assertThat(file(objectionNo).outcome()).isEqualTo(outcome);
        assertThat(driver.passed(objectionNo)).contains(endEvent);
        assertThat(driver.ended(objectionNo)).as("%s ended", objectionNo).isTrue();
    }
}
