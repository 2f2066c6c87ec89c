package org.yidan.evaluation.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.evaluation.ledger.LedgerEntry.Later;
import org.yidan.evaluation.ledger.steps.LedgerObjectionStep;
import org.yidan.shared.Characters;
import org.yidan.shared.Minutes;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** What becomes of an entry its unit was told of: accepted, objected to (F-71), upheld, cancelled; each a further entry. */
@Service
@Transactional
public class ObjectionDesk {

    /** Characters of the reason of an objection. */
    static final int SHORTEST_REASON = 10;

    private static final LedgerObjectionStep ANSWER = LedgerObjectionStep.ANSWER_ENTRY;
    private static final int SHORTEST_EXCUSE = 5;
    private static final int LONGEST_FACT = 2000;

    private final CaseRecords records;
    private final CaseAttachments files;
    private final LedgerLife life;

    ObjectionDesk(CaseRecords records, CaseAttachments files, LedgerLife life) {
        this.records = records;
        this.files = files;
        this.life = life;
    }

    /** What the unit says of the entry. */
    public enum EntryAnswer implements StepResult {
        ACCEPT,
        OBJECT;

        @Override
        public Step step() {
            return ANSWER;
        }
    }

    /** The unit accepts the entry, or objects with reason and evidence until the last minute of the limit. */
    public void answer(CaseFile of, EntryAnswer answer, String reason, String noFile, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        LedgerEntry first = life.first(of.caseNo());
        if (answer == EntryAnswer.OBJECT) {
            object(record, first, reason, noFile, sent);
        }
        record.done(sent.entry(answer, reason.isEmpty() ? null : reason).forUnit(first.unitCode()));
    }

    private void object(CaseRecord record, LedgerEntry first, String reason, String noFile, FormSubmission sent) {
        boolean late = record.running(ANSWER, null)
                .filter(deadline -> Minutes.after(records.now(), deadline.due()))
                .isPresent();
        if (late) {
            throw Refused.conflict("ledger.too-late", record.caseNo());
        }
        if (Characters.count(reason) < SHORTEST_REASON) {
            throw Refused.invalid("ledger.reason-missing", SHORTEST_REASON);
        }
        List<AttachmentLine> evidence = files.of(record.caseNo());
        if (evidence.isEmpty() && Characters.count(noFile) < SHORTEST_EXCUSE) {
            throw Refused.invalid("ledger.evidence-missing", SHORTEST_EXCUSE);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("entry", life.words(first));
        content.put("entryNo", first.id());
        content.put("toldAt", record.file().openedAt().toString());
        content.put("reason", reason);
        content.put(
                "evidence",
                evidence.isEmpty()
                        ? List.of(noFile)
                        : evidence.stream()
                                .map(file -> Texts.kept("ledger.evidence", file.name(), file.sha256()))
                                .toList());
        String number = record.issue(
                new NewDocument("F-71", first.unitCode(), sent.actor(), Texts.kept("ledger.document.F-71"), content));
        life.add(
                first,
                new Later(
                        LedgerStatus.OBJECTED,
                        cut(Texts.kept("ledger.fact.objected", number, reason)),
                        sent.actor(),
                        record.caseNo(),
                        null));
    }

    /** The entry is upheld or cancelled and archived with its case. */
    public void end(CaseFile of, LedgerObjectionStep how, LedgerStatus status) {
        CaseRecord record = records.locked(of);
        LedgerEntry first = life.first(of.caseNo());
        String why = why(record, how);
        life.add(first, new Later(status, cut(why), StepEntry.SYSTEM, record.caseNo(), null));
        life.add(
                first,
                new Later(
                        LedgerStatus.ARCHIVED,
                        Texts.kept("ledger.fact.archived", record.caseNo()),
                        StepEntry.SYSTEM,
                        record.caseNo(),
                        null));
        record.note(StepEntry.bySystem(how, null).forUnit(first.unitCode()));
        record.close(Objects.requireNonNull(how.onlyResult()));
    }

    /** Who decided, and why: the opinions of both offices, or of the government where they differed. */
    private static String why(CaseRecord record, LedgerObjectionStep how) {
        List<String> opinions = List.of(
                        LedgerObjectionStep.JUDGE_OBJECTION,
                        LedgerObjectionStep.COSIGN_JUDGEMENT,
                        LedgerObjectionStep.SETTLE_JUDGEMENT)
                .stream()
                .flatMap(step -> record.last(step).stream())
                .map(act -> Texts.kept(
                        "ledger.opinion." + act.step(), word(act), Objects.requireNonNullElse(act.note(), "")))
                .toList();
        boolean accepted = opinions.isEmpty() && how == LedgerObjectionStep.UPHOLD_ENTRY;
        return Texts.kept("ledger.fact." + (accepted ? "accepted" : how.key()), String.join("", opinions));
    }

    private static String word(CaseAct act) {
        return Texts.kept("ledger.said." + act.result());
    }

    /** Why the unit objects and what it hands in, for those who judge; empty before. */
    @Transactional(readOnly = true)
    public String objection(String caseNo) {
        return records.byNo(caseNo)
                .last(ANSWER)
                .map(act -> {
                    String names = String.join(
                            "、",
                            files.of(caseNo).stream().map(AttachmentLine::name).toList());
                    String none = String.valueOf(act.answers().getOrDefault("noEvidenceReason", ""));
                    return Texts.kept(
                            "ledger.form.objection",
                            Objects.requireNonNullElse(act.note(), ""),
                            names.isEmpty() ? none : names);
                })
                .orElse("");
    }

    private static String cut(String fact) {
        return Characters.first(fact, LONGEST_FACT);
    }
}
