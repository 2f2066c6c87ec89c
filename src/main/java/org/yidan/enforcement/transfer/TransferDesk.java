package org.yidan.enforcement.transfer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.NewCase;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/**
 * Opens the record of a transfer to the police (RULES 2.3); one at a time is open for a call, a joint task or a case.
 */
@Service
@Transactional
public class TransferDesk {

    private static final int LONGEST_CAUSE = 200;

    private final CrimeTransfers transfers;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseLinks links;
    private final SubjectCompetence subjects;

    TransferDesk(
            CrimeTransfers transfers,
            CaseFiles files,
            CaseParties parties,
            CaseLinks links,
            SubjectCompetence subjects) {
        this.transfers = transfers;
        this.files = files;
        this.parties = parties;
        this.links = links;
        this.subjects = subjects;
    }

    /**
     * Opens the case file (YS-…) and the record, or gives back the one that is open for this origin. The process is started by
     * the caller: by {@code CaseProcess.start}, or as a called process.
     */
    public CaseFile request(NewTransfer order) {
        return transfers.openOf(order.originNo()).stream()
                .findFirst()
                .map(CrimeTransfer::transferNo)
                .map(files::byNo)
                .orElseGet(() -> open(order));
    }

    private CaseFile open(NewTransfer order) {
        int cause = order.cause().strip().length();
        if (cause < 1 || cause > LONGEST_CAUSE) {
            throw Refused.invalid("enforcement.transfer-cause", LONGEST_CAUSE);
        }
        String subject = subjects.subjectOf(order.unit());
        String title = order.cause().strip();
        CaseFile file = files.open(new NewCase(
                CaseKind.CRIME_TRANSFER,
                order.region(),
                Characters.count(title) <= 100 ? title : Characters.first(title, 99) + "…",
                null,
                null,
                NewCase.ORDINARY,
                null));
        transfers.saveAndFlush(new CrimeTransfer(file.caseNo(), order, subject));
        parties.set(file.caseNo(), "lead", order.unit());
        parties.set(file.caseNo(), "subject", subject);
        links.link(order.originNo(), file.caseNo(), Relation.CRIME_TRANSFER);
        return file;
    }
}
