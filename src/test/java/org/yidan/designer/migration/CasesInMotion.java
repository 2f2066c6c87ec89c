package org.yidan.designer.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.time.CaseClock;
import org.yidan.level.LevelDesk;
import org.yidan.support.ProcessDriver;
import org.yidan.support.TestStep;

/** Calls on the base version, one after the other at another place: tasks offered and claimed, joins, timers held and paused. */
@Component
class CasesInMotion {

    private static final String RECHECK = "RecheckByPhoto";

    private final CallStories calls;
    private final ProcessDriver driver;
    private final TaskService tasks;
    private final LevelDesk level;
    private final CaseFiles files;
    private final CaseClock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    CasesInMotion(
            CallStories calls,
            ProcessDriver driver,
            TaskService tasks,
            LevelDesk level,
            CaseFiles files,
            CaseClock clock,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.calls = calls;
        this.driver = driver;
        this.tasks = tasks;
        this.level = level;
        this.files = files;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The places a call can be brought to. */
    enum Place {
        INTAKE,
        APPROVAL,
        DISPATCH,
        UNSIGNED,
        CLAIMED,
        OBJECTED,
        RESPONSE,
        HANDLING,
        COOPERATED,
        PAUSED,
        FEEDBACK,
        RECHECK,
        RECHECK_CLAIMED,
        VERIFICATION,
        SURVEY,
        CRITICAL
    }

    /** So many calls, by number; the places take turns from this one on. */
    Map<String, Place> many(int count, int from) {
        Map<String, Place> made = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Place place = Place.values()[(from + i) % Place.values().length];
            made.put(at(place), place);
        }
        return made;
    }

    private String at(Place place) {
        return switch (place) {
            case INTAKE -> calls.called(CallStories.MARKET);
            case APPROVAL -> after(calls.called(CallStories.MARKET), "VerifyAndAccept");
            case DISPATCH -> after(calls.called(CallStories.MARKET), "VerifyAndAccept", "ApproveUpwardCall");
            case UNSIGNED -> calls.dispatched();
            case CLAIMED -> claimed(calls.dispatched(), "AcceptDispatch");
            case OBJECTED -> objected();
            case RESPONSE -> signed(calls.dispatched());
            case HANDLING -> calls.responded();
            case COOPERATED -> after(calls.responded(), "Cooperate");
            case PAUSED -> paused(calls.responded());
            case FEEDBACK -> calls.approved();
            case RECHECK -> rechecking();
            case RECHECK_CLAIMED -> claimed(rechecking(), RECHECK);
            case VERIFICATION -> rechecked(rechecking());
            case SURVEY -> after(rechecked(rechecking()), "VerifyOnSite");
            case CRITICAL -> calls.called(CallStories.CRITICAL, "urgencyReason", "有人被困");
        };
    }

    private String after(String callNo, String... steps) {
        for (String step : steps) {
            calls.step(callNo, step);
        }
        return callNo;
    }

    private String signed(String callNo) {
        calls.sign(callNo, CallStories.SC_HANDLER);
        return callNo;
    }

    String claimed(String callNo, String stem) {
        Task task = driver.task(callNo, stem);
        tasks.claim(task.getId(), driver.holderOf(task));
        return callNo;
    }

    private String objected() {
        String callNo = calls.called(CallStories.STREET);
        calls.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        Task task = driver.task(callNo, "AcceptDispatch");
        driver.as(driver.holderOf(task), () -> level.press(task.getId(), "清单未将此项列为乡镇职责，应由县级部门承办。", "清单说明第三条"));
        return callNo;
    }

    private String paused(String callNo) {
        driver.start(
                "call-request",
                CallStories.SC_HANDLER,
                Map.of(
                        "callNo", callNo,
                        "requestType", "SUSPEND",
                        "reasonCode", "TEST",
                        "requestReason", "经现场核查并有书面材料佐证，须等待检测报告，申请中止办理，请予审批。",
                        "pauseUntil", "2026-03-16"));
        after(callNo, "ApproveByLead", "ApproveByCenter");
        return callNo;
    }

    /** At the step no code knows, with a limit of its own. */
    private String rechecking() {
        String callNo = after(calls.approved(), "GiveFeedback");
        transaction.executeWithoutResult(status -> clock.openAt(
                files.byNo(callNo), new TestStep("recheckByPhoto"), null, TimeLimit.workingDays(3), "照片复核三个工作日"));
        return callNo;
    }

    /** Does the step no code knows, under whatever id it has. */
    String rechecked(String callNo) {
        List<Task> open = new ArrayList<>(driver.open(callNo, RECHECK));
        open.addAll(driver.open(callNo, "PhotoRecheck"));
        Task task = open.get(0);
        driver.as(driver.holderOf(task), () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), driver.holderOf(task));
            }
            tasks.complete(task.getId(), Map.of("photoNote", "属实"));
            return callNo;
        });
        return callNo;
    }

    /** What of the call must be the same before and after a move. */
    List<String> held(String callNo) {
        return jdbc.sql(
                        """
                        select t.id_ || ' ' || coalesce(t.assignee_, '') || ' ' || coalesce(t.due_date_::text, '') || ' '
                               || coalesce(t.follow_up_date_::text, '') || ' ' || coalesce(t.description_, '')
                               || array(select concat_ws(':', l.type_, l.group_id_, l.user_id_) from act_ru_identitylink l
                                         where l.task_id_ = t.id_ order by 1)::text
                          from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = :no
                        union all
                        select d.id || ' ' || d.due || ' ' || d.remind_at || ' ' || coalesce(d.met_at::text, 'runs')
                          from case_deadline d where d.case_no = :no order by 1""")
                .param("no", callNo)
                .query(String.class)
                .list();
    }

    /** The timers of the call that run, and those that stand still. */
    List<String> timers(String callNo, boolean still) {
        return jdbc.sql(
                        """
                        select d.act_id_ || case when h.task_id is null then '' else ' held' end
                          from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                          join act_ru_execution e on e.id_ = j.process_instance_id_ left join held_timer h on h.job_id = j.id_
                         where e.business_key_ = ? and e.proc_def_id_ like 'matter-call:%' and (j.suspension_state_ = 2) = ? order by 1""")
                .params(callNo, still)
                .query(String.class)
                .list();
    }

    /** The version the call runs on. */
    String version(String callNo) {
        return jdbc.sql(
                        "select proc_def_id_ from act_ru_execution where business_key_ = ? and parent_id_ is null and proc_def_id_ like 'matter-call:%'")
                .param(callNo)
                .query(String.class)
                .single();
    }
}
