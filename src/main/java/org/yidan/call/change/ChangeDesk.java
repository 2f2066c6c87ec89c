package org.yidan.call.change;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallProcess;
import org.yidan.call.change.CallRequest.Status;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.Refused;

/** Carries out a request that was decided, after a last look whether it still fits the call. */
@Service
@Transactional
public class ChangeDesk {

    private final CallRequests requests;
    private final RequestLimits limits;
    private final Changes changes;
    private final CallProcess process;
    private final CaseJournal journal;
    private final RequestPaper paper;

    ChangeDesk(
            CallRequests requests,
            RequestLimits limits,
            Changes changes,
            CallProcess process,
            CaseJournal journal,
            RequestPaper paper) {
        this.requests = requests;
        this.limits = limits;
        this.changes = changes;
        this.process = process;
        this.journal = journal;
        this.paper = paper;
    }

    /** Applies the request; says whether the clock of the call is paused from now on. */
    public boolean apply(Call call, Long requestId, Instant now) {
        CallRequest request = requests.ofCall(call.id(), requestId);
        if (!call.isOpen()) {
            throw Refused.conflict("call.already-closed", call.callNo());
        }
        request.end(Status.APPLIED, now);
        journal.note(call.file(), StepEntry.bySystem(request.type().at(CallRequestStep.APPLY_REQUEST), null));
        paper.issue(call, request);
        switch (request.type()) {
            case EXTEND -> changes.extend(call, request, limits.runningHandling(call));
            case SUSPEND -> changes.pause(call, request, now);
            case MARK_ABUSE -> changes.markAbuse(call, request, now);
            case WITHDRAW -> {
                limits.requireNoCaseFiled(call);
                process.stop(call, CallOutcome.WITHDRAWN);
            }
            case TERMINATE -> process.stop(call, CallOutcome.TERMINATED);
            case MERGE -> {
                limits.requireMainCall(call, request.mergeInto());
                call.mergeInto(Objects.requireNonNull(request.mergeInto()));
                process.stop(call, CallOutcome.MERGED);
            }
        }
        return request.type() == RequestType.SUSPEND;
    }

    /** Ends a request that was rejected; the call goes on as before. */
    public void refuse(Call call, Long requestId, Instant now) {
        CallRequest request = requests.ofCall(call.id(), requestId);
        request.end(Status.REFUSED, now);
        journal.note(
                call.file(),
                StepEntry.of(
                        CallRequestStep.REFUSE_REQUEST,
                        null,
                        StepEntry.SYSTEM,
                        Map.of("requestType", request.type().name())));
        paper.issue(call, request);
    }
}
