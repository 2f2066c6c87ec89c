package org.yidan.powerreturn.process.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.process.CaseStart;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.ReasonCode;
import org.yidan.powerreturn.application.ApplyReturn;
import org.yidan.powerreturn.application.ReturnApplicationDesk;
import org.yidan.powerreturn.process.ReturnForms;
import org.yidan.powerreturn.process.ReviewState;

/** Takes the application in, or goes on with the return another module has opened (ServiceTask_RegisterReturn). */
@ProcessBean("registerReturn")
class RegisterReturnDelegate implements JavaDelegate {

    private final CaseFiles files;
    private final CurrentUser user;
    private final ReturnApplicationDesk desk;
    private final CaseStart start;
    private final ReviewState state;

    RegisterReturnDelegate(
            CaseFiles files, CurrentUser user, ReturnApplicationDesk desk, CaseStart start, ReviewState state) {
        this.files = files;
        this.user = user;
        this.desk = desk;
        this.start = start;
        this.state = state;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = start.hasFile(execution)
                ? files.byNo(execution.getProcessBusinessKey())
                : desk.apply(read(FormAnswers.ofStart(execution)), user.id());
        start.begin(execution, file);
        state.begin(execution, file);
    }

    private static ApplyReturn read(FormAnswers answers) {
        return new ApplyReturn(
                answers.text("matterCode", 1, 12),
                answers.list("townshipCodes"),
                answers.list("reasonCodes").stream()
                        .map(code -> ReturnForms.code(code, ReasonCode.class))
                        .toList(),
                answers.text("explanation", 50, 4000),
                answers.optionalText("partyMinutesNo", 100).orElse(null),
                answers.optionalText("partialText", 1000).orElse(null),
                answers.optionalText("supportWanted", 1000).orElse(null),
                answers.optionalText("upperDocNo", 100).orElse(null));
    }
}
