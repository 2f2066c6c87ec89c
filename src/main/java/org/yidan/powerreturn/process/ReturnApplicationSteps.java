package org.yidan.powerreturn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseStart;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.powerreturn.application.ApplyReturn;
import org.yidan.powerreturn.application.ReturnAcceptanceDesk;
import org.yidan.powerreturn.application.ReturnAcceptanceDesk.Acceptance;
import org.yidan.powerreturn.application.ReturnApplicationDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The application to return a power: registered, accepted, supplemented or merged. */
@StepBean("returnApplication")
class ReturnApplicationSteps {

    private final CurrentUser user;
    private final CurrentCase current;
    private final CaseFiles files;
    private final ReturnApplicationDesk returnApplicationDesk;
    private final CaseStart start;
    private final ReviewState state;
    private final ReturnAcceptanceDesk returnAcceptanceDesk;

    ReturnApplicationSteps(
            CurrentUser user,
            CurrentCase current,
            CaseFiles files,
            ReturnApplicationDesk returnApplicationDesk,
            CaseStart start,
            ReviewState state,
            ReturnAcceptanceDesk returnAcceptanceDesk) {
        this.user = user;
        this.current = current;
        this.files = files;
        this.returnApplicationDesk = returnApplicationDesk;
        this.start = start;
        this.state = state;
        this.returnAcceptanceDesk = returnAcceptanceDesk;
    }

    /** Takes the application in, or goes on with the return another module has opened. */
    public void registerReturn(StepForm form) {
        CaseFile file = start.hasFile(form.execution())
                ? files.byNo(form.execution().getProcessBusinessKey())
                : returnApplicationDesk.apply(application(form), user.id());
        start.begin(form.execution(), file);
        state.begin(form.execution(), file);
    }

    private static ApplyReturn application(StepForm form) {
        ApplyReturn read = ApplicationForm.read(form);
        form.settle();
        return read;
    }

    /** The staffing office accepts, asks for more, or refuses. */
    public void acceptReturn(StepForm form) {
        Acceptance decision = form.choice("acceptance", Acceptance.class);
        String reason = decision == Acceptance.ACCEPT
                ? form.optionalText("acceptReason", 1000).orElse(null)
                : form.text("acceptReason", 5, 1000);
        returnAcceptanceDesk.decide(current.of(form), decision, reason, FormSubmission.of(form));
        Variables.ACCEPTANCE.set(form.execution(), decision.name());
        Variables.ACCEPTANCE_OUTCOME.set(form.execution(), decision == Acceptance.ACCEPT ? "ACCEPTED" : "REFUSED");
    }

    /** Puts returns of one matter together. */
    public void mergeReturn(DelegateExecution execution) {
        if (returnAcceptanceDesk.merge(current.of(execution)).isPresent()) {
            Variables.ACCEPTANCE_OUTCOME.set(execution, "MERGED");
        }
    }

    /** The township completes its application. */
    public void supplementReturn(StepForm form) {
        String text = form.text("supplement", 5, 1000);
        String minutesNo = form.optionalText("partyMinutesNo", 100).orElse(null);
        returnAcceptanceDesk.supplement(current.of(form), text, minutesNo, FormSubmission.of(form));
    }

    /** The application was not completed in time. */
    public void lapseReturn(DelegateExecution execution) {
        returnAcceptanceDesk.lapse(current.of(execution));
        Variables.ACCEPTANCE_OUTCOME.set(execution, "REFUSED");
    }
}
