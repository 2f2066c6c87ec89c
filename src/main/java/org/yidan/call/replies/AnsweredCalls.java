package org.yidan.call.replies;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallAnswer;
import org.yidan.call.CallAnswer.Awaited;
import org.yidan.call.CallProcess;
import org.yidan.call.CallReplies;
import org.yidan.call.Calls;
import org.yidan.call.JointResult;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseKind;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Takes the answers: once each, checked, written into the journal, linked, and told to the process if it waits. */
@Service
@Transactional
class AnsweredCalls implements CallReplies {

    static final MatterCallStep FILED = MatterCallStep.CASE_FILED;
    static final MatterCallStep NOT_FILED = MatterCallStep.CASE_NOT_FILED;
    static final MatterCallStep CLOSED = MatterCallStep.CASE_CLOSED;
    private static final MatterCallStep CRIME_DECIDED = MatterCallStep.CRIME_TRANSFER_DECIDED;
    private static final MatterCallStep ADJUSTMENT = MatterCallStep.ADJUSTMENT_OPENED;

    private final Calls calls;
    private final AnsweringCases cases;
    private final CaseJournal journal;
    private final CaseLinks links;
    private final CallProcess process;

    AnsweredCalls(Calls calls, AnsweringCases cases, CaseJournal journal, CaseLinks links, CallProcess process) {
        this.calls = calls;
        this.cases = cases;
        this.journal = journal;
        this.links = links;
        this.process = process;
    }

    @Override
    public void jointTaskFinished(String callNo, String taskNo, String summary, JointResult result) {
        Call call = locked(callNo);
        cases.requireKind(call, taskNo, CaseKind.JOINT_TASK);
        boolean direct = cases.isDirect(call, taskNo, CaseKind.JOINT_TASK);
        if (isNew(call, MatterCallStep.JOINT_TASK_FINISHED, taskNo)) {
            write(call, result, taskNo, summary);
            links.link(callNo, taskNo, Relation.JOINT_TASK);
            tell(call, direct ? Awaited.JOINT_TASK : null, false, cases.othersOpen(call, ""), taskNo, summary);
        }
    }

    @Override
    public void caseFiled(String callNo, String caseNo) {
        Call call = locked(callNo);
        cases.requireKind(call, caseNo, CaseKind.PENALTY_CASE);
        boolean direct = cases.isDirect(call, caseNo, CaseKind.PENALTY_CASE);
        if (isNew(call, FILED, caseNo)) {
            write(call, FILED.done(), caseNo, "");
            if (direct) {
                links.link(callNo, caseNo, Relation.PENALTY_CASE);
            }
            tell(call, direct ? Awaited.CASE_FILING : null, false, true, caseNo, Texts.kept("call.answer.filed"));
        }
    }

    @Override
    public void caseNotFiled(String callNo, String caseNo, String reason) {
        Call call = locked(callNo);
        cases.requireKind(call, caseNo, CaseKind.PENALTY_CASE);
        boolean direct = cases.isDirect(call, caseNo, CaseKind.PENALTY_CASE);
        if (isNew(call, NOT_FILED, caseNo)) {
            write(call, NOT_FILED.done(), caseNo, reason);
            if (direct) {
                links.link(callNo, caseNo, Relation.PENALTY_CASE);
            }
            String note = Texts.kept("call.answer.not-filed", reason);
            tell(call, direct ? Awaited.CASE_FILING : null, true, cases.othersOpen(call, caseNo), caseNo, note);
        }
    }

    @Override
    public void caseClosed(String callNo, String caseNo, String result) {
        Call call = locked(callNo);
        cases.requireKind(call, caseNo, CaseKind.PENALTY_CASE);
        cases.isDirect(call, caseNo, CaseKind.PENALTY_CASE);
        if (isNew(call, CLOSED, caseNo)) {
            write(call, CLOSED.done(), caseNo, result);
            boolean others = cases.othersOpen(call, caseNo);
            tell(call, others ? null : Awaited.CASE_CLOSED, false, others, caseNo, result);
        }
    }

    @Override
    public void crimeTransferDecided(String callNo, String transferNo, boolean filedByPolice) {
        Call call = locked(callNo);
        cases.requireKind(call, transferNo, CaseKind.CRIME_TRANSFER);
        boolean direct = cases.isDirect(call, transferNo, CaseKind.CRIME_TRANSFER);
        if (isNew(call, CRIME_DECIDED, transferNo)) {
            write(call, filedByPolice ? Police.FILED : Police.NOT_FILED, transferNo, "");
            if (direct) {
                links.link(callNo, transferNo, Relation.CRIME_TRANSFER);
            }
            String note = Texts.kept(filedByPolice ? "call.answer.police-filed" : "call.answer.police-not-filed");
            Awaited awaited = direct ? Awaited.CRIME_TRANSFER : null;
            tell(call, awaited, !filedByPolice, cases.othersOpen(call, ""), transferNo, note);
        }
    }

    @Override
    public void adjustmentOpened(String callNo, String adjustmentNo) {
        Call call = locked(callNo);
        cases.requireKind(call, adjustmentNo, CaseKind.LIST_ADJUSTMENT);
        if (isNew(call, ADJUSTMENT, adjustmentNo)) {
            write(call, ADJUSTMENT.done(), adjustmentNo, "");
            links.link(callNo, adjustmentNo, Relation.ADJUSTMENT);
        }
    }

    private Call locked(String callNo) {
        return calls.lockedByNo(callNo).orElseThrow(() -> Refused.missing("call.unknown", callNo));
    }

    private boolean isNew(Call call, Step step, String caseNo) {
        return !journal.tellsOf(call.callNo(), step, caseNo);
    }

    private void write(Call call, StepResult result, String caseNo, String text) {
        String note = text.isBlank() ? caseNo : caseNo + "：" + text;
        journal.note(call.file(), StepEntry.of(result, note, StepEntry.SYSTEM, Map.of("caseNo", caseNo)));
    }

    private void tell(
            Call call, @Nullable Awaited awaited, boolean refused, boolean caseOpen, String caseNo, String text) {
        process.tell(call, new CallAnswer(awaited, refused, caseOpen, caseNo + "：" + text));
    }

    /** What the police decided. */
    private enum Police implements StepResult {
        FILED,
        NOT_FILED;

        @Override
        public Step step() {
            return MatterCallStep.CRIME_TRANSFER_DECIDED;
        }
    }
}
