package org.yidan.enforcement.penalty.inquiry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.PenaltyTexts;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.InvestigationReport;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;
import org.yidan.enforcement.penalty.facts.ReviewGround;
import org.yidan.enforcement.transfer.NewTransfer;
import org.yidan.enforcement.transfer.TransferDesk;
import org.yidan.shared.Refused;

/** The report that ends the investigation (RULES P4): facts, evidence, basis, and what is proposed. */
@Service
@Transactional
public class ReportDesk {

    private final PenaltyBook book;
    private final PenaltyPapers papers;
    private final EvidenceRegister evidence;
    private final ReviewNeed need;
    private final TransferDesk transfers;

    ReportDesk(
            PenaltyBook book,
            PenaltyPapers papers,
            EvidenceRegister evidence,
            ReviewNeed need,
            TransferDesk transfers) {
        this.book = book;
        this.papers = papers;
        this.evidence = evidence;
        this.need = need;
        this.transfers = transfers;
    }

    /**
     * The report.
     *
     * @param fine proposed fine in yuan, or null
     * @param grounds why a legal review is needed, as the handler sees it; the system adds its own
     */
    public record NewReport(
            String facts,
            String evidence,
            String basis,
            @Nullable String discretion,
            InvestigationReport.Proposal proposal,
            @Nullable BigDecimal fine,
            List<PenaltyMeasure> measures,
            Set<ReviewGround> grounds,
            boolean complexCase) {}

    /** Writes the report; with a suspected crime the transfer to the police begins instead (行政处罚法 27). */
    public PenaltyCase write(String caseNo, NewReport written, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.INVESTIGATING);
        penalty.requireNoTransfer();
        check(penalty, written);
        if (written.proposal() == InvestigationReport.Proposal.CRIME) {
            penalty.suspectCrime(transfers
                    .request(new NewTransfer(
                            caseNo, penalty.region(), penalty.leadUnit(), penalty.cause(), penalty.officers()))
                    .caseNo());
        } else {
            Set<ReviewGround> grounds = need.grounds(penalty, written.grounds());
            penalty.report(
                    new InvestigationReport(
                            book.now(),
                            written.proposal(),
                            written.fine(),
                            PenaltyMeasure.names(written.measures()),
                            grounds.stream().map(Enum::name).sorted().toList(),
                            written.complexCase()),
                    !grounds.isEmpty());
            need.assignReviewer(penalty);
            papers.issue(penalty, "F-32", sent.actor(), content(written));
        }
        book.done(penalty, written.proposal(), null, sent);
        return penalty;
    }

    private void check(PenaltyCase penalty, NewReport written) {
        if (penalty.officers().size() < OfficerCheck.OFFICERS_NEEDED) {
            throw Refused.conflict("enforcement.officers-missing", penalty.caseNo());
        }
        if (evidence.open(penalty.caseNo()).isPresent()) {
            throw Refused.conflict("enforcement.evidence-open", penalty.caseNo());
        }
        boolean penalises = written.fine() != null || !written.measures().isEmpty();
        if (penalises != (written.proposal() == InvestigationReport.Proposal.PENALTY)) {
            throw Refused.invalid("enforcement.report-penalty-unclear");
        }
        if (written.fine() != null && written.fine().signum() <= 0) {
            throw Refused.invalid("enforcement.fine-without-amount");
        }
        if (penalises && written.discretion() == null) {
            throw Refused.invalid("enforcement.report-without-discretion");
        }
    }

    private static Map<String, Object> content(NewReport written) {
        return Map.of(
                "facts", written.facts(),
                "evidence", written.evidence(),
                "basis", written.basis(),
                "proposal", PenaltyTexts.of(written.proposal()),
                "fine", written.fine() == null ? "" : written.fine().toPlainString());
    }
}
