package org.yidan.call.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.process.OwnTimers;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.steps.Step;

/** The timers of the model that follow a step's deadline when it is moved, and which milestone each one stands for. */
enum StepTimer {
    HALF_TIME("StartEvent_HalfTimeUsed", MatterCallStep.HANDLE_MATTER, Milestones::remindAt),
    YELLOW_CARD("Timer_YellowCard", MatterCallStep.HANDLE_MATTER, Milestones::yellowAt),
    RED_CARD("Timer_RedCard", MatterCallStep.HANDLE_MATTER, Milestones::due),
    SECOND_LEVEL("Timer_SecondLevel", MatterCallStep.RAISE_SECOND_LEVEL, Milestones::due),
    THIRD_LEVEL("Timer_ThirdLevel", MatterCallStep.RAISE_THIRD_LEVEL, Milestones::due),
    ACCEPT_REMINDER("Boundary_AcceptReminder", MatterCallStep.ACCEPT_DISPATCH, Milestones::remindAt),
    ACCEPT_OVERDUE("Boundary_AcceptOverdue", MatterCallStep.ACCEPT_DISPATCH, Milestones::due),
    ACCEPT_EXPIRED("Boundary_AcceptExpired", MatterCallStep.ACCEPT_DISPATCH_BY_LEADER, Milestones::due),
    SUPPLEMENT_OVERDUE("Boundary_SupplementOverdue", MatterCallStep.SUPPLEMENT_CALL, Milestones::due),
    APPROVAL_OVERDUE("Boundary_ApprovalOverdue", MatterCallStep.APPROVE_UPWARD_CALL, Milestones::due),
    VERIFICATION_OVERDUE("Boundary_VerificationOverdue", MatterCallStep.VERIFY_ON_SITE, Milestones::due),
    SURVEY_OVERDUE("Boundary_SurveyOverdue", MatterCallStep.SURVEY_CALLER, Milestones::due),
    LEAD_LATE("Boundary_LeadLate", CallRequestStep.APPROVE_BY_LEAD, Milestones::due),
    CENTER_LATE("Boundary_CenterLate", CallRequestStep.APPROVE_BY_CENTER, Milestones::due);

    private final String element;
    private final Step step;
    private final Function<Milestones, Instant> milestone;

    StepTimer(String element, Step step, Function<Milestones, Instant> milestone) {
        this.element = element;
        this.step = step;
        this.milestone = milestone;
    }

    /** The timers that follow this step's deadline. */
    static List<StepTimer> of(String step) {
        return Arrays.stream(values())
                .filter(timer -> timer.step.key().equals(step))
                .toList();
    }

    String element() {
        return element;
    }

    Instant instant(Milestones milestones) {
        return milestone.apply(milestones);
    }

    /** Moves them with the deadlines of their steps. */
    @Component
    static class Following implements OwnTimers {

        @Override
        public Map<String, Instant> following(String step, Milestones moved) {
            return of(step).stream().collect(Collectors.toMap(StepTimer::element, timer -> timer.instant(moved)));
        }
    }
}
