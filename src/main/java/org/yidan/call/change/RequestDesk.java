package org.yidan.call.change;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.casework.CaseKind;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.naming.Nameable;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Takes requests to change a call, as far as the applicant may ask and the call allows it. */
@Service
@Transactional
public class RequestDesk {

    private static final int ABUSE_EVIDENCE_LEAST = 20;
    private static final int ABUSE_EVIDENCE_MOST = 1000;

    private final CallRequests requests;
    private final Applicants applicants;
    private final RequestLimits limits;
    private final CaseJournal journal;
    private final RequestChances chances;
    private final Calls calls;
    private final Nameable named;

    RequestDesk(
            CallRequests requests,
            Applicants applicants,
            RequestLimits limits,
            CaseJournal journal,
            RequestChances chances,
            Calls calls,
            Nameable named) {
        this.calls = calls;
        this.named = named;
        this.requests = requests;
        this.applicants = applicants;
        this.limits = limits;
        this.journal = journal;
        this.chances = chances;
    }

    /** The call of this number, if the current user may see it; for any other number there is none. */
    @Transactional(readOnly = true)
    public Call named(String callNo) {
        return calls.byNo(named.file(callNo, CaseKind.CALL).caseNo());
    }

    /** Takes the request; until it is applied nothing changes. */
    public CallRequest submit(Call call, NewCallRequest asked, FormSubmission sent, Instant now) {
        if (!call.isOpen()) {
            throw Refused.conflict("call.already-closed", call.callNo());
        }
        RequestType type = asked.type();
        applicants.requireMay(call, type, sent.actor());
        if (!type.allows(asked.reasonCode())) {
            throw Refused.invalid("call.request-reason-does-not-fit");
        }
        chances.requirePossible(call, type);
        Instant newDue = type == RequestType.EXTEND ? limits.newDue(call, asked.newDue()) : null;
        Instant pauseUntil = type == RequestType.SUSPEND ? limits.pauseEnd(call, asked.pauseUntil()) : null;
        requireRules(call, asked);

        CallRequest request = requests.save(new CallRequest(call.id(), asked, newDue, pauseUntil, sent.actor(), now));
        journal.note(call.file(), sent.entry(type.at(CallRequestStep.SUBMIT_REQUEST), asked.reason()));
        return request;
    }

    private void requireRules(Call call, NewCallRequest asked) {
        if (asked.type() == RequestType.MERGE) {
            String main = asked.mergeInto();
            limits.requireMainCall(call, main == null ? null : named(main).callNo());
        }
        if (asked.type() == RequestType.MARK_ABUSE) {
            requireEvidence(asked.reason());
        }
    }

    private static void requireEvidence(String evidence) {
        if (Characters.count(evidence) < ABUSE_EVIDENCE_LEAST || Characters.count(evidence) > ABUSE_EVIDENCE_MOST) {
            throw Refused.invalid(
                    "call.abuse-evidence", ABUSE_EVIDENCE_LEAST, ABUSE_EVIDENCE_MOST, Characters.count(evidence));
        }
    }
}
