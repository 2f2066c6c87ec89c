package org.yidan.powerreturn.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Refused;

/** What an applicant may ask during the review: to take the application back, or to be helped at once. */
@Service
@Transactional
public class ReturnRequestDesk {

    /** The two requests. */
    public enum Kind {
        WITHDRAW,
        SUPPORT_NOW
    }

    private final CaseRecords records;
    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final ReturnApplicants applicants;
    private final Officers officers;
    private final Organization organization;
    private final CaseProcess process;

    ReturnRequestDesk(
            CaseRecords records,
            ReturnFiles returns,
            ReturnTownships townships,
            ReturnApplicants applicants,
            Officers officers,
            Organization organization,
            CaseProcess process) {
        this.records = records;
        this.returns = returns;
        this.townships = townships;
        this.applicants = applicants;
        this.officers = officers;
        this.organization = organization;
        this.process = process;
    }

    /**
     * Takes the user's application back before it is decided; the return ends when nobody else asks for it. Refuses when the
     * county government was faster.
     */
    public void withdraw(CaseFile caseFile, String reason, String user) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        if (!file.stage().beforeDecision()) {
            throw Refused.conflict(
                    "powerreturn.withdrawal-too-late",
                    file.caseNo(),
                    file.stage().chinese());
        }
        List<String> own = own(file, user);
        if (own.isEmpty() && !isOffice(file, user)) {
            throw Refused.forbidden("powerreturn.withdraws-own-only", file.caseNo());
        }
        record.note(StepEntry.of(PowerReturnStep.WITHDRAW_RETURN, reason, user, Map.of()));
        own.forEach(township -> townships.leave(file.caseNo(), township, ReturnTownships.State.WITHDRAWN));
        List<String> remaining = townships.applicants(file.caseNo());
        if (own.isEmpty() || remaining.isEmpty()) {
            end(record, file);
        } else {
            file.spokenForBy(remaining.get(0));
            record.setParty("applicant", remaining.get(0));
        }
    }

    private void end(CaseRecord record, PowerReturn file) {
        townships.moveAll(file.caseNo(), ReturnTownships.State.WITHDRAWN);
        file.close();
        record.close("WITHDRAWN");
        process.tell(file.caseNo(), "ReturnWithdrawn", Map.of());
    }

    private List<String> own(PowerReturn file, String user) {
        return townships.applicants(file.caseNo()).stream()
                .filter(township -> applicants.leads(user, township))
                .toList();
    }

    /** What the staffing office began for a superior it may also end. */
    private boolean isOffice(PowerReturn file, String user) {
        return file.origin() == ReturnOrigin.UPPER_DECISION
                && officers.holds(user, organization.staffingOffice(file.region()), Role.STAFFING_OFFICE);
    }

    /** The township keeps its duty during the review and asks the department to help at once. */
    public void supportNow(CaseFile caseFile, String reason, String user) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        boolean concerned = townships.of(file.caseNo(), ReturnTownships.State.OPEN).stream()
                .anyMatch(township -> applicants.leads(user, township));
        if (!concerned) {
            throw Refused.forbidden("powerreturn.support-for-own-only", file.caseNo());
        }
        if (file.switchedAt() != null) {
            throw Refused.conflict(
                    "powerreturn.moved-on", file.caseNo(), file.stage().chinese());
        }
        record.note(StepEntry.of(PowerReturnStep.ASK_SUPPORT, reason, user, Map.of()));
        process.tell(file.caseNo(), "SupportRequested", Map.of());
    }
}
