package org.yidan.audit.erasure;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.steps.CommonStep;
import org.yidan.shared.Texts;

/** The record of the case an act is on. By the office: who asks or approves takes no part in the case. */
@Component
class ActRecords {

    private final CaseFiles files;
    private final CaseJournal journal;

    ActRecords(CaseFiles files, CaseJournal journal) {
        this.files = files;
        this.journal = journal;
    }

    CaseFile open(String caseNo) {
        CaseFile file = files.byNo(caseNo.strip());
        file.requireOpen();
        return file;
    }

    CaseFile locked(String caseNo) {
        return files.locked(caseNo);
    }

    /** Writes the act into the journal of the case, with both persons and what they read. */
    void note(CaseFile file, AuditAct act, String approvedBy) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "act", act.id(),
                "kind", act.kind().name(),
                "askedBy", act.askedBy(),
                "approvedBy", approvedBy,
                "reason", act.reason(),
                "basis", act.basis(),
                "words", act.words()));
        String note = Texts.kept(
                "acts.journal",
                act.words().get(0),
                act.askedBy(),
                approvedBy,
                act.reason(),
                act.basis(),
                String.valueOf(act.id()));
        journal.note(file, StepEntry.of(CommonStep.APPROVED_ACT, note, StepEntry.SYSTEM, answers));
    }
}
