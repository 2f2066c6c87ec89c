package org.yidan.powerreturn.process;

import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.naming.Nameable;
import org.yidan.casework.process.CaseStart;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.powerreturn.application.ReturnRequestDesk;

/** What is asked of a running return. */
@StepBean("returnRequests")
class ReturnRequestSteps {

    private final CurrentUser user;
    private final Nameable nameable;
    private final CaseStart start;
    private final ReturnRequestDesk desk;

    ReturnRequestSteps(CurrentUser user, Nameable nameable, CaseStart start, ReturnRequestDesk desk) {
        this.user = user;
        this.nameable = nameable;
        this.start = start;
        this.desk = desk;
    }

    /** An applicant takes the application back or asks for help at once. */
    public void submitReturnRequest(StepForm form) {
        CaseFile file = nameable.file(form.text("caseNo", 5, 32), CaseKind.POWER_RETURN);
        ReturnRequestDesk.Kind kind = form.choice("requestType", ReturnRequestDesk.Kind.class);
        String reason = form.text("requestReason", 5, 1000);
        form.settle();
        start.begin(form.execution(), file);
        switch (kind) {
            case WITHDRAW -> desk.withdraw(file, reason, user.id());
            case SUPPORT_NOW -> desk.supportNow(file, reason, user.id());
        }
    }
}
