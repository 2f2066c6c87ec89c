package org.yidan.call.ruling;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.archive.CallEnded;
import org.yidan.call.dispatching.RulingAnswered;
import org.yidan.call.ruling.Dispute.Stage;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What becomes of a ruling after it was issued: obeyed, refused and supervised, or overtaken by the end of the call. */
@Service
@Transactional
public class RulingSignature {

    private final Disputes disputes;
    private final Calls calls;
    private final CaseFiles files;
    private final RulingProcess process;
    private final CaseJournal journal;

    RulingSignature(Disputes disputes, Calls calls, CaseFiles files, RulingProcess process, CaseJournal journal) {
        this.disputes = disputes;
        this.calls = calls;
        this.files = files;
        this.process = process;
        this.journal = journal;
    }

    /** The unit ruled on signed for the call, or let the time pass or tried to return it. */
    @EventListener
    public void onRulingAnswered(RulingAnswered answer) {
        Call call = calls.byNo(answer.callNo());
        disputes.findByCallIdAndStageIn(call.id(), List.of(Stage.SIGNATURE))
                .forEach(dispute -> answered(dispute, answer.obeyed()));
    }

    private void answered(Dispute dispute, boolean obeyed) {
        dispute.answer(obeyed);
        CaseFile file = files.byNo(dispute.caseNo());
        journal.note(file, StepEntry.bySystem(obeyed ? Followed.FOLLOWED : Followed.REFUSED, null));
        if (obeyed) {
            files.close(file, "FOLLOWED");
        }
        process.answered(dispute.caseNo(), obeyed);
    }

    /** The inspector holds the unit to the ruling; with that the case is closed, the refusal stays in the ledger. */
    public void supervise(RulingCase ruling, String note, FormSubmission sent) {
        journal.done(ruling.file(), sent.entry(RulingStep.SUPERVISE_REFUSAL, note));
        disputes.byNo(ruling.caseNo()).end();
        files.close(ruling.file(), "REFUSED");
    }

    /** A call that was withdrawn, terminated or merged needs no ruling any more; one that ended as usual still does. */
    @EventListener
    public void onCallEnded(CallEnded ended) {
        for (Dispute dispute : disputes.findByCallIdAndStageIn(ended.callId(), List.of(Stage.OPEN, Stage.SIGNATURE))) {
            if (dispute.stage() == Stage.SIGNATURE) {
                answered(dispute, true);
            } else if (ended.stopped()) {
                drop(dispute);
            }
        }
    }

    private void drop(Dispute dispute) {
        dispute.end();
        CaseFile file = files.byNo(dispute.caseNo());
        journal.note(file, StepEntry.bySystem(RulingStep.DROP_RULING, null));
        files.close(file, "CALL_STOPPED");
        process.drop(dispute.caseNo());
    }

    /** Whether the unit signed. */
    private enum Followed implements StepResult {
        FOLLOWED,
        REFUSED;

        @Override
        public Step step() {
            return RulingStep.FOLLOW_RULING;
        }
    }
}
