package org.yidan.powerreturn.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.review.ReturnHands;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Accepts an application, has it completed once, or refuses it (RULES C2); puts several of one matter together. */
@Service
@Transactional
public class ReturnAcceptanceDesk {

    private final CaseRecords records;
    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final DelegatedMatters matters;
    private final ReturnHands hands;
    private final CaseLinks links;
    private final ReturnPapers papers;

    ReturnAcceptanceDesk(
            CaseRecords records,
            ReturnFiles returns,
            ReturnTownships townships,
            DelegatedMatters matters,
            ReturnHands hands,
            CaseLinks links,
            ReturnPapers papers) {
        this.records = records;
        this.returns = returns;
        this.townships = townships;
        this.matters = matters;
        this.hands = hands;
        this.links = links;
        this.papers = papers;
    }

    /** What the staffing office says to an application. */
    public enum Acceptance implements StepResult {
        ACCEPT,
        SUPPLEMENT,
        REFUSE;

        @Override
        public Step step() {
            return PowerReturnStep.ACCEPT_RETURN;
        }
    }

    /** Records the decision; accepting needs the minutes of the party committee among the attachments. */
    public void decide(CaseFile caseFile, Acceptance decision, @Nullable String reason, FormSubmission sent) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        hands.requireOther(file.caseNo(), sent.actor(), PowerReturnStep.ACCEPT_RETURN);
        switch (decision) {
            case ACCEPT -> {
                papers.requireMinutes(file);
                file.accept();
                papers.issueApplication(caseFile, file, sent.actor());
            }
            case SUPPLEMENT -> {
                if (file.applicant() == null) {
                    throw Refused.conflict("powerreturn.nobody-to-supplement", file.caseNo());
                }
                file.askForSupplement();
            }
            case REFUSE -> file.require(ReturnStage.APPLIED);
        }
        record.done(sent.entry(decision, reason));
    }

    /** The township completes its application. */
    public void supplement(CaseFile caseFile, String text, @Nullable String minutesNo, FormSubmission sent) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        file.supplement(minutesNo);
        record.done(sent.entry(Supplement.DONE, text));
    }

    /** Nothing came in time: the application counts as refused. */
    public void lapse(CaseFile caseFile) {
        CaseRecord record = records.of(caseFile);
        record.done(StepEntry.bySystem(Supplement.LAPSED, Texts.kept("powerreturn.supplement-lapsed")));
    }

    /**
     * Goes into the review of another return of the matter that has not been assessed yet, if there is one; says its number. The
     * majority of the townships makes the whole region a subject of the review.
     */
    public Optional<String> merge(CaseFile caseFile) {
        PowerReturn file = returns.of(caseFile.caseNo());
        returns.lockMatter(file.region(), file.matterCode());
        Optional<String> host = returns.hostFor(file);
        host.ifPresentOrElse(hostNo -> mergeInto(hostNo, records.of(caseFile), file), () -> countMajority(file));
        return host;
    }

    private void mergeInto(String hostNo, CaseRecord record, PowerReturn file) {
        CaseRecord hostRecord = records.byNo(hostNo);
        PowerReturn host = returns.locked(hostRecord.file());
        List<String> moved = townships.of(file.caseNo(), ReturnTownships.State.OPEN);
        List<String> asking = townships.applicants(file.caseNo());
        townships.moveAll(file.caseNo(), ReturnTownships.State.MERGED);
        moved.forEach(township -> townships.add(host, township, asking.contains(township) ? file.caseNo() : null));
        if (host.applicant() == null && file.applicant() != null) {
            host.spokenForBy(file.applicant());
            hostRecord.setParty("applicant", file.applicant());
        }
        countMajority(host);
        links.link(file.caseNo(), hostNo, Relation.POWER_RETURN);
        StepEntry entry = StepEntry.bySystem(PowerReturnStep.MERGE_RETURN, file.caseNo() + " → " + hostNo);
        hostRecord.note(entry);
        record.note(entry);
        file.close();
        record.close("MERGED");
    }

    private void countMajority(PowerReturn file) {
        int asking = townships.of(file.caseNo(), ReturnTownships.State.OPEN).size();
        int carrying = matters.carriers(matters.delegated(file.region(), file.matterCode()))
                .size();
        file.majority(2 * asking > carrying);
    }

    /** What came of the wish for more. */
    private enum Supplement implements StepResult {
        DONE,
        LAPSED;

        @Override
        public Step step() {
            return PowerReturnStep.SUPPLEMENT_RETURN;
        }
    }
}
