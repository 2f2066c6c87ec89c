package org.yidan.call.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.yidan.call.CallProcess;
import org.yidan.casework.time.Milestones;

/** The timers of the model that follow a step's deadline when it is moved, and which milestone each one stands for. */
enum StepTimer {
    HALF_TIME("StartEvent_HalfTimeUsed", "handleMatter", Milestones::remindAt),
    YELLOW_CARD("Timer_YellowCard", "handleMatter", Milestones::yellowAt),
    RED_CARD("Timer_RedCard", "handleMatter", Milestones::due),
    SECOND_LEVEL("Timer_SecondLevel", CallProcess.SECOND_LEVEL, Milestones::due),
    THIRD_LEVEL("Timer_ThirdLevel", CallProcess.THIRD_LEVEL, Milestones::due),
    ACCEPT_REMINDER("Boundary_AcceptReminder", "acceptDispatch", Milestones::remindAt),
    ACCEPT_OVERDUE("Boundary_AcceptOverdue", "acceptDispatch", Milestones::due),
    ACCEPT_EXPIRED("Boundary_AcceptExpired", "acceptDispatchByLeader", Milestones::due),
    SUPPLEMENT_OVERDUE("Boundary_SupplementOverdue", "supplementCall", Milestones::due),
    APPROVAL_OVERDUE("Boundary_ApprovalOverdue", "approveUpwardCall", Milestones::due),
    VERIFICATION_OVERDUE("Boundary_VerificationOverdue", "verifyOnSite", Milestones::due),
    SURVEY_OVERDUE("Boundary_SurveyOverdue", "surveyCaller", Milestones::due),
    LEAD_LATE("Boundary_LeadLate", "approveByLead", Milestones::due),
    CENTER_LATE("Boundary_CenterLate", "approveByCenter", Milestones::due);

    private final String element;
    private final String step;
    private final Function<Milestones, Instant> milestone;

    StepTimer(String element, String step, Function<Milestones, Instant> milestone) {
        this.element = element;
        this.step = step;
        this.milestone = milestone;
    }

    /** The timers that follow this step's deadline. */
    static List<StepTimer> of(String step) {
        return Arrays.stream(values()).filter(timer -> timer.step.equals(step)).toList();
    }

    String element() {
        return element;
    }

    Instant instant(Milestones milestones) {
        return milestone.apply(milestones);
    }
}
