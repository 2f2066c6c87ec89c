package org.yidan.call.handling;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.events.JointTaskRequested;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.guide.GuideChecklist;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officers;
import org.yidan.shared.Refused;

/**
 * Several units on one call: each co-operating one does its own duty (RULES A10), and joint enforcement is asked for
 * (RULES AG6).
 */
@Service
@Transactional
public class CooperationDesk {

    private final Officers officers;
    private final CaseJournal journal;
    private final ApplicationEventPublisher events;
    private final GuideChecklist checklist;

    CooperationDesk(
            Officers officers, CaseJournal journal, ApplicationEventPublisher events, GuideChecklist checklist) {
        this.checklist = checklist;
        this.officers = officers;
        this.journal = journal;
        this.events = events;
    }

    /** Records the duty of one unit; only its own officers may. */
    public void cooperate(Call call, Cooperation cooperation, FormSubmission sent) {
        String unit = cooperation.unitCode();
        if (!officers.belongsTo(sent.actor(), unit)) {
            throw Refused.forbidden("call.only-own-duty");
        }
        if (cooperation.outcome() == Cooperation.Outcome.DONE) {
            checklist.requireDone(call.callNo(), unit);
        }
        journal.done(
                call.file(),
                sent.entry(cooperation.outcome(), cooperation.note()).forUnit(unit));
    }

    /** Asks for joint enforcement under the lead of the responsible unit. */
    public void requestJointTask(Call call) {
        String unit = call.requireLeadUnit();
        journal.note(
                call.file(),
                StepEntry.bySystem(MatterCallStep.REQUEST_JOINT_TASK, null).forUnit(unit));
        events.publishEvent(new JointTaskRequested(call.callNo(), call.region(), unit));
    }
}
