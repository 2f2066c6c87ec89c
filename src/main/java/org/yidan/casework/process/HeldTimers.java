package org.yidan.casework.process;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Timers that stand still because of one task, kept by their ids, so that whoever lets a whole process run on leaves them out. They
 * are changed as entities of the transaction; the management service writes past them and would collide with one that moves.
 */
@Component
public class HeldTimers {

    private final JdbcClient jdbc;

    HeldTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the timers for the task; one that another task holds stays with that one. */
    public void hold(String taskId, List<Job> timers) {
        timers.forEach(timer -> {
            jdbc.sql("insert into held_timer (job_id, task_id) values (?, ?) on conflict (job_id) do nothing")
                    .params(timer.getId(), taskId)
                    .update();
            setState(timer, SuspensionState.SUSPENDED);
        });
    }

    /** The ids of the timers held for the task, which are forgotten; the caller lets them run. */
    public List<String> forget(String taskId) {
        return jdbc.sql("delete from held_timer where task_id = ? returning job_id")
                .param(taskId)
                .query(String.class)
                .list();
    }

    /** Lets these timers run, but for those held because of a task. */
    public void run(List<Job> timers) {
        List<String> held =
                jdbc.sql("select job_id from held_timer").query(String.class).list();
        timers.stream()
                .filter(timer -> !held.contains(timer.getId()))
                .forEach(timer -> setState(timer, SuspensionState.ACTIVE));
    }

    /** Lets the timer stand still or run. */
    public static void setState(Job timer, SuspensionState state) {
        ((JobEntity) timer).setSuspensionState(state.getStateCode());
    }
}
