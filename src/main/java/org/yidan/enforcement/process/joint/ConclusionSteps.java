package org.yidan.enforcement.process.joint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.FollowingCases;
import org.yidan.enforcement.joint.result.ArchiveDesk;
import org.yidan.enforcement.joint.result.ArchiveDesk.Publication;
import org.yidan.enforcement.joint.result.ConclusionDesk;
import org.yidan.enforcement.joint.result.ConclusionDesk.PatrolOutcome;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The result of a joint task: consolidated, answered, archived, and the cases that follow. */
@StepBean("conclusion")
class ConclusionSteps {

    private final CurrentCase current;
    private final ConclusionDesk conclusionDesk;
    private final ArchiveDesk archiveDesk;
    private final FollowingCases followingCases;

    ConclusionSteps(
            CurrentCase current,
            ConclusionDesk conclusionDesk,
            ArchiveDesk archiveDesk,
            FollowingCases followingCases) {
        this.current = current;
        this.conclusionDesk = conclusionDesk;
        this.archiveDesk = archiveDesk;
        this.followingCases = followingCases;
    }

    /** The lead patrols without enforcing. */
    public void patrolAndAdvise(StepForm form) {
        PatrolOutcome outcome = form.choice("patrolOutcome", PatrolOutcome.class);
        conclusionDesk.patrol(
                current.of(form),
                outcome,
                form.list("persons"),
                form.text("adviceNote", 5, 2000),
                FormSubmission.of(form));
        Variables.ENFORCEMENT_NEEDED.set(form.execution(), outcome == PatrolOutcome.ENFORCEMENT_NEEDED);
    }

    /** The lead reports what all subjects did. */
    public void consolidateResult(StepForm form) {
        String summary = form.text("summary", 10, 2000);
        boolean untrue = form.flag("untrue");
        conclusionDesk.consolidate(current.of(form), summary, untrue, FormSubmission.of(form));
    }

    /** Tells the call and begins the limits of publicity. */
    public void answerCall(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        conclusionDesk.answerCall(file);
        archiveDesk.begin(file);
    }

    /** A subject files and publishes. */
    public void archivePublish(StepForm form) {
        Publication publication = new Publication(
                form.optionalDay("publishedOn").orElse(null),
                form.optionalText("publishUrl", 300).orElse(null),
                form.optionalText("notPublishedReason", 500).orElse(null));
        archiveDesk.archive(
                current.of(form), CaseVariables.UNIT.in(form.execution()), publication, FormSubmission.of(form));
    }

    /** Closes the file of the task. */
    public void closeJointTask(DelegateExecution execution) {
        archiveDesk.close(current.of(execution));
    }

    /** The lead was late. */
    public void noteJointOverdue(DelegateExecution execution) {
        conclusionDesk.overdue(current.of(execution));
    }

    /** Opens the penalty case of the next violation. */
    public void takeUpViolation(DelegateExecution execution) {
        CaseFile opened = followingCases.openPenaltyCase(current.of(execution));
        Variables.PENALTY_NO.setLocal(execution, opened.caseNo());
        Variables.PENALTY_TITLE.setLocal(execution, opened.title());
        Variables.PENALTY_MATTER_CODE.setLocal(execution, opened.matterCode());
        Variables.PENALTY_MATTER_NAME.setLocal(execution, opened.matterName());
    }

    /** Opens the transfer to the police of the next suspected crime. */
    public void takeUpCrime(DelegateExecution execution) {
        CaseFile opened = followingCases.openTransfer(current.of(execution));
        Variables.TRANSFER_NO.setLocal(execution, opened.caseNo());
        Variables.TRANSFER_TITLE.setLocal(execution, opened.title());
        Variables.TRANSFER_MATTER_CODE.setLocal(execution, opened.matterCode());
        Variables.TRANSFER_MATTER_NAME.setLocal(execution, opened.matterName());
    }
}
