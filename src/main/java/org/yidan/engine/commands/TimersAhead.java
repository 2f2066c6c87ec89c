package org.yidan.engine.commands;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.DirectFieldAccessor;

/** Timers whose time has not come: to run one now would sign, warn or escalate in a case too early. What failed may be run again. */
final class TimersAhead {

    private final ProcessEngineConfigurationImpl engine;

    TimersAhead(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Refuses to run a timer before its time; other commands are none of its business. */
    void keep(Command<?> command) {
        if (command instanceof ExecuteJobsCmd
                && new DirectFieldAccessor(command).getPropertyValue("jobId") instanceof String job
                && engine.getCommandExecutorTxRequired()
                        .execute(context -> context.runWithoutAuthorization(() -> ahead(job)))) {
            throw CommandRefused.tooEarly();
        }
    }

    private boolean ahead(String job) {
        return engine.getManagementService()
                        .createJobQuery()
                        .jobId(job)
                        .timers()
                        .duedateHigherThan(ClockUtil.getCurrentTime())
                        .count()
                > 0;
    }
}
