package org.yidan.call.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.Call;
import org.yidan.call.CallProcess.Milestones;
import org.yidan.call.change.CallPauses;
import org.yidan.call.time.CallClock;
import org.yidan.engine.ProcessBean;

/**
 * Due dates and timers of models: the step names the row of {@code call-limits.dmn}, the calendar says the instant. {@code due}
 * opens the step's deadline and keeps the record; the other words only compute.
 */
@ProcessBean("limits")
public class Limits {

    private final CurrentCall current;
    private final CallClock clock;
    private final CallPauses pauses;

    Limits(CurrentCall current, CallClock clock, CallPauses pauses) {
        this.current = current;
        this.clock = clock;
        this.pauses = pauses;
    }

    /** Opens the step's deadline as its task begins, and says until when it runs. */
    public Date due(DelegateExecution execution, String step) {
        Call call = current.of(execution);
        if (step.equals(CallClock.COOPERATION)) {
            String unit = MatterCallModel.Variables.COOP_UNIT.in(execution);
            return date(clock.openCooperation(call, unit).due());
        }
        if (runsWithHandling(step)) {
            return date(clock.handling(call).due());
        }
        return date(clock.open(call, step, null).due());
    }

    /** When the step's first reminder is due: half of its time used up. */
    public Date followUp(DelegateExecution execution, String step) {
        return date(milestones(execution, step).remindAt());
    }

    /** The end of the step's time. */
    public Date at(DelegateExecution execution, String step) {
        if (step.equals("acceptDispatchByLeader")) {
            return date(clock.leaderAcceptance(current.of(execution)));
        }
        return date(milestones(execution, step).due());
    }

    /** The instant at which a share of the step's time is used up; models use 50 (reminder) and 80 (yellow card). */
    public Date share(DelegateExecution execution, String step, int percent) {
        Milestones milestones = milestones(execution, step);
        return date(
                switch (percent) {
                    case 50 -> milestones.remindAt();
                    case 80 -> milestones.yellowAt();
                    default -> throw new IllegalArgumentException("only 50 and 80 percent are milestones");
                });
    }

    /** So many working days after the step's time ended. */
    public Date after(DelegateExecution execution, String step, int workingDays) {
        if (!step.equals(CallClock.HANDLING)) {
            throw new IllegalArgumentException("only the handling is supervised after its end, not " + step);
        }
        return date(clock.workingDaysAfterHandling(current.of(execution), workingDays));
    }

    /** Until when the call's clock is paused; for {@code call-request}. */
    public Date pauseEnd(DelegateExecution execution) {
        return date(pauses.ofCall(current.of(execution)).until());
    }

    private Milestones milestones(DelegateExecution execution, String step) {
        Call call = current.of(execution);
        boolean handling = runsWithHandling(step) || step.equals(CallClock.COOPERATION);
        return handling ? clock.handling(call).milestones() : clock.ifBegunNow(call, step);
    }

    private static boolean runsWithHandling(String step) {
        return step.equals(CallClock.HANDLING) || step.equals("conductJointByHand");
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
