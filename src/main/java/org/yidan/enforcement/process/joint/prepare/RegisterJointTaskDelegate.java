package org.yidan.enforcement.process.joint.prepare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CaseStart;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.JointTask;
import org.yidan.enforcement.joint.plan.JointTaskDesk;
import org.yidan.enforcement.joint.plan.JointTaskDesk.Planned;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Gives a planned task its file; a task that a call asked for has one already (ServiceTask_RegisterJointTask). */
@ProcessBean("registerJointTask")
class RegisterJointTaskDelegate implements JavaDelegate {

    private final JointTaskDesk desk;
    private final CaseStart start;
    private final SentForm sent;

    RegisterJointTaskDelegate(JointTaskDesk desk, CaseStart start, SentForm sent) {
        this.desk = desk;
        this.start = start;
        this.sent = sent;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (start.hasFile(execution)) {
            return;
        }
        FormAnswers answers = FormAnswers.ofStart(execution);
        Planned planned = planned(answers);
        start.begin(execution, desk.openPlanned(planned, sent.of(answers)));
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
