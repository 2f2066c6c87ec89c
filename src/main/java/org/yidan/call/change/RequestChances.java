package org.yidan.call.change;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.change.CallRequest.Status;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Whether a change of a call may be asked for now, before it is said how far: asked by the card and again at submission. */
@Component
public class RequestChances {

    private final CallRequests requests;
    private final Applicants applicants;
    private final RequestLimits limits;
    private final CaseClock clock;
    private final CallSettings settings;

    RequestChances(
            CallRequests requests,
            Applicants applicants,
            RequestLimits limits,
            CaseClock clock,
            CallSettings settings) {
        this.requests = requests;
        this.applicants = applicants;
        this.limits = limits;
        this.clock = clock;
        this.settings = settings;
    }

    /** The days one may choose from. */
    public record Days(LocalDate first, LocalDate last) {}

    /** Whether the posts of the user allow to ask for it at all. */
    public boolean isFor(Call call, RequestType type, String user) {
        try {
            applicants.requireMay(call, type, user);
            return true;
        } catch (DomainException notTheirs) {
            return false;
        }
    }

    /** Refuses what is not possible now, with the reason. */
    public void requirePossible(Call call, RequestType type) {
        if (!call.isOpen()) {
            throw Refused.conflict("call.already-closed", call.callNo());
        }
        if (requests.countByCallIdAndTypeAndStatus(call.id(), type, Status.SUBMITTED) > 0) {
            throw Refused.conflict("call.request-open-already");
        }
        switch (type) {
            case EXTEND -> {
                limits.requireHandlingInTime(call);
                requireExtensionLeft(call);
            }
            case SUSPEND -> limits.requirePausable(call);
            case WITHDRAW -> limits.requireNoCaseFiled(call);
            case TERMINATE -> call.requireLeadUnit();
            case MARK_ABUSE -> requireNotMarked(call);
            case MERGE -> {}
        }
    }

    /** Days an extension may reach, once {@link #requirePossible} let it pass. */
    public Days extension(Call call) {
        return limits.extensionDays(call);
    }

    /** Days a pause may reach. */
    public Days pause() {
        LocalDate today = LocalDate.ofInstant(clock.now(), OfficeClock.ZONE);
        return new Days(
                today.plusDays(1), today.plusDays(settings.longestPause().toDays()));
    }

    /** How many extensions are left. */
    public int extensionsLeft(Call call) {
        return Math.max(0, settings.mostExtensions() - extensionsUsed(call));
    }

    private int extensionsUsed(Call call) {
        return requests.countByCallIdAndTypeAndStatus(call.id(), RequestType.EXTEND, Status.APPLIED);
    }

    private void requireExtensionLeft(Call call) {
        int used = extensionsUsed(call);
        if (used >= settings.mostExtensions()) {
            throw Refused.conflict("call.extensions-used-up", used);
        }
    }

    private static void requireNotMarked(Call call) {
        if (call.abuseReason() != null) {
            throw Refused.conflict("call.abuse-marked-already", call.callNo());
        }
    }
}
