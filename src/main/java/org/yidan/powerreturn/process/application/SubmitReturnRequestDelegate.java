package org.yidan.powerreturn.process.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.naming.Nameable;
import org.yidan.casework.process.CaseStart;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.application.ReturnRequestDesk;

/** An applicant takes the application back or asks for help at once (ServiceTask_SubmitReturnRequest). */
@ProcessBean("submitReturnRequest")
class SubmitReturnRequestDelegate implements JavaDelegate {

    private final Nameable nameable;
    private final CurrentUser user;
    private final CaseStart start;
    private final ReturnRequestDesk desk;

    SubmitReturnRequestDelegate(Nameable nameable, CurrentUser user, CaseStart start, ReturnRequestDesk desk) {
        this.nameable = nameable;
        this.user = user;
        this.start = start;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.ofStart(execution);
        CaseFile file = nameable.file(answers.text("caseNo", 5, 32), CaseKind.POWER_RETURN);
        ReturnRequestDesk.Kind kind = answers.choice("requestType", ReturnRequestDesk.Kind.class);
        String reason = answers.text("requestReason", 5, 1000);
        start.begin(execution, file);
        switch (kind) {
            case WITHDRAW -> desk.withdraw(file, reason, user.id());
            case SUPPORT_NOW -> desk.supportNow(file, reason, user.id());
        }
    }
}
