package org.yidan.powerreturn.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseParties;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.powerreturn.PowerReturnRefused;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** What an applicant may ask during the review: to take the application back, or to be helped at once. */
@Service
@Transactional
public class ReturnRequestDesk {

    /** The two requests. */
    public enum Kind {
        WITHDRAW,
        SUPPORT_NOW
    }

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final ReturnApplicants applicants;
    private final Officers officers;
    private final Organization organization;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final CaseProcess process;

    ReturnRequestDesk(
            ReturnFiles returns,
            ReturnTownships townships,
            ReturnApplicants applicants,
            Officers officers,
            Organization organization,
            CaseFiles files,
            CaseParties parties,
            CaseJournal journal,
            CaseProcess process) {
        this.returns = returns;
        this.townships = townships;
        this.applicants = applicants;
        this.officers = officers;
        this.organization = organization;
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.process = process;
    }

    /**
     * Takes the user's application back before it is decided; the return ends when nobody else asks for it. Refuses when the
     * county government was faster.
     */
    public void withdraw(CaseFile caseFile, String reason, String user) {
        PowerReturn file = returns.locked(caseFile);
        if (!file.stage().beforeDecision()) {
            throw PowerReturnRefused.conflict(
                    "withdrawal-too-late", file.caseNo(), file.stage().chinese());
        }
        List<String> own = own(file, user);
        if (own.isEmpty() && !isOffice(file, user)) {
            throw PowerReturnRefused.forbidden("withdraws-own-only", file.caseNo());
        }
        journal.note(caseFile, StepEntry.of(PowerReturnStep.WITHDRAW_RETURN, reason, user, Map.of()));
        own.forEach(township -> {
            townships.move(file.caseNo(), township, ReturnTownships.State.WITHDRAWN);
            parties.remove(file.caseNo(), "township", township);
        });
        List<String> remaining = townships.applicants(file.caseNo());
        if (own.isEmpty() || remaining.isEmpty()) {
            end(caseFile, file);
        } else {
            file.spokenForBy(remaining.get(0));
            parties.set(file.caseNo(), "applicant", remaining.get(0));
        }
    }

    private void end(CaseFile caseFile, PowerReturn file) {
        townships.moveAll(file.caseNo(), ReturnTownships.State.WITHDRAWN);
        file.close();
        files.close(caseFile, "WITHDRAWN");
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
        PowerReturn file = returns.locked(caseFile);
        boolean concerned = townships.of(file.caseNo(), ReturnTownships.State.OPEN).stream()
                .anyMatch(township -> applicants.leads(user, township));
        if (!concerned) {
            throw PowerReturnRefused.forbidden("support-for-own-only", file.caseNo());
        }
        if (file.switchedAt() != null) {
            throw PowerReturnRefused.conflict(
                    "moved-on", file.caseNo(), file.stage().chinese());
        }
        journal.note(caseFile, StepEntry.of(PowerReturnStep.ASK_SUPPORT, reason, user, Map.of()));
        process.tell(file.caseNo(), "SupportRequested", Map.of());
    }
}
