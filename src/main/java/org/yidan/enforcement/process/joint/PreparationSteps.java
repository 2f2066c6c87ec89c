package org.yidan.enforcement.process.joint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseStart;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.JointTask;
import org.yidan.enforcement.joint.plan.JointPlan;
import org.yidan.enforcement.joint.plan.JointTaskDesk;
import org.yidan.enforcement.joint.plan.JointTaskDesk.Planned;
import org.yidan.enforcement.joint.plan.ParticipationDesk;
import org.yidan.enforcement.joint.plan.ParticipationDesk.Answer;
import org.yidan.enforcement.joint.plan.ParticipationDesk.Participation;
import org.yidan.enforcement.joint.plan.PlanDesk;
import org.yidan.enforcement.joint.plan.TeamDesk;
import org.yidan.enforcement.joint.plan.TeamDesk.BlockedDecision;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** A joint task is registered, received, planned, and its team made up. */
@StepBean("preparation")
class PreparationSteps {

    private final CurrentCase current;
    private final JointTaskDesk jointTaskDesk;
    private final CaseStart start;
    private final PlanDesk planDesk;
    private final ParticipationDesk participationDesk;
    private final TeamDesk teamDesk;

    PreparationSteps(
            CurrentCase current,
            JointTaskDesk jointTaskDesk,
            CaseStart start,
            PlanDesk planDesk,
            ParticipationDesk participationDesk,
            TeamDesk teamDesk) {
        this.current = current;
        this.jointTaskDesk = jointTaskDesk;
        this.start = start;
        this.planDesk = planDesk;
        this.participationDesk = participationDesk;
        this.teamDesk = teamDesk;
    }

    /** Gives a planned task its file; a task that a call asked for has one already. */
    public void registerJointTask(StepForm form) {
        if (start.hasFile(form.execution())) {
            return;
        }
        Planned planned = planned(form);
        start.begin(form.execution(), jointTaskDesk.openPlanned(planned, FormSubmission.of(form)));
    }

    private static Planned planned(FormAnswers answers) {
        return new Planned(
                answers.choice("planKind", PlannedKind.class).kind,
                answers.text("title", 4, 80),
                answers.text("matterCode", 4, 20),
                answers.optionalText("townshipName", 40).orElse(null),
                answers.text("place", 2, 200),
                answers.text("urgency", 2, 2),
                answers.text("planReason", 5, 1000),
                answers.optionalText("reference", 100).orElse(null));
    }

    /** The lead signs for the task. */
    public void receiveJointTask(StepForm form) {
        String handler = form.text("handler", 1, 64);
        String note = form.optionalText("receiveNote", 1000).orElse(null);
        jointTaskDesk.receive(current.of(form), handler, note, FormSubmission.of(form));
    }

    /** The lead plans the action and invites units. */
    public void planJointAction(StepForm form) {
        JointPlan plan = new JointPlan(
                form.moment("plannedAt"),
                form.choice("risk", JointTask.Risk.class),
                FormLines.of(form, "objectLines"),
                form.list("invitedUnits"),
                FormLines.of(form, "checkLines"),
                form.optionalText("repeatReason", 500).orElse(null));
        form.text("safetyNote", 2, 1000);
        form.optionalText("equipment", 1000);
        form.optionalText("vehicles", 200);
        form.optionalText("propaganda", 1000);
        planDesk.plan(current.of(form), plan, FormSubmission.of(form));
    }

    /** A unit answers the invitation. */
    public void confirmParticipation(StepForm form) {
        answer(form, JointEnforcementStep.CONFIRM_PARTICIPATION);
    }

    /** A unit did not answer in time. */
    public void recordNoShow(DelegateExecution execution) {
        participationDesk.noShow(current.of(execution), CaseVariables.UNIT.in(execution));
    }

    /** The leader of a unit that did not answer does so. */
    public void answerNoShow(StepForm form) {
        answer(form, JointEnforcementStep.ANSWER_NO_SHOW);
    }

    private void answer(StepForm form, JointEnforcementStep step) {
        Answer answer = new Answer(
                form.choice("participation", Participation.class),
                form.optionalText("ownMatter", 20).orElse(null),
                form.list("officers"),
                form.list("recusedOfficers"),
                form.optionalText("participationNote", 1000).orElse(null));
        form.optionalText("contactPhone", 20);
        participationDesk.answer(
                current.of(form), CaseVariables.UNIT.in(form.execution()), step, answer, FormSubmission.of(form));
    }

    /** The system checks the officers of every subject. */
    public void checkOfficers(DelegateExecution execution) {
        boolean ready = teamDesk.checkOfficers(current.of(execution));
        Variables.SUBJECTS_BLOCKED.set(execution, !ready);
        Variables.JOINT_MODE.set(execution, "ENFORCE");
    }

    /** The lead decides about subjects that may not inspect. */
    public void decideBlocked(StepForm form) {
        BlockedDecision decision = form.choice("blockedDecision", BlockedDecision.class);
        String reason = form.text("decisionReason", 2, 1000);
        teamDesk.decide(current.of(form), decision, reason, FormSubmission.of(form));
        Variables.BLOCKED_DECISION.set(form.execution(), decision.name());
        Variables.JOINT_MODE.set(form.execution(), decision == BlockedDecision.PATROL ? "PATROL" : "ENFORCE");
    }

    /** The kinds a lead plans itself; the other one comes from calls. */
    private enum PlannedKind {
        SPECIAL(JointTask.Kind.SPECIAL),
        PRE_HOLIDAY(JointTask.Kind.PRE_HOLIDAY),
        SUPERVISION(JointTask.Kind.SUPERVISION);

        private final JointTask.Kind kind;

        PlannedKind(JointTask.Kind kind) {
            this.kind = kind;
        }
    }
}
