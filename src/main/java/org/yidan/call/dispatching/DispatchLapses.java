package org.yidan.call.dispatching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.duty.Ruling;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.casework.time.CaseClock;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** What the ledger hears of dispatches: nobody signed in time, or a ruling was not obeyed. */
@Component
class DispatchLapses {

    private final DutyLapses lapses;
    private final Organization organization;
    private final CaseClock clock;

    DispatchLapses(DutyLapses lapses, Organization organization, CaseClock clock) {
        this.lapses = lapses;
        this.organization = organization;
        this.clock = clock;
    }

    void unsigned(Call call, Dispatch dispatch) {
        Instant due = dispatch.acceptDue();
        String fact = Texts.kept(
                "call.fact.overdue-accept", nameOf(dispatch.leadUnit()), DutyLapses.minute(due), dispatch.dispatchNo());
        lapses.tell(lapse(call, dispatch.leadUnit(), null, Category.OVERDUE_ACCEPT, fact, due));
    }

    /** The unit a ruling names does not sign: it let the time pass, or this person wants to return the call. */
    void rulingRefused(Call call, Ruling ruling, @Nullable String person) {
        String unit = ruling.leadAfter();
        String fact = Texts.kept("call.fact.refused-ruling", nameOf(unit), call.callNo(), ruling.rulingNo());
        lapses.tell(lapse(call, unit, person, Category.REFUSED_RULING, fact, null));
    }

    private DutyLapsed lapse(
            Call call,
            String unit,
            @Nullable String person,
            Category category,
            String fact,
            @Nullable Instant deadline) {
        int severity = category == Category.REFUSED_RULING ? 3 : 1;
        return new DutyLapsed(
                call.callNo(),
                call.region(),
                unit,
                person,
                ReceiptDesk.ACCEPT,
                category,
                severity,
                fact,
                deadline,
                clock.now());
    }

    private String nameOf(String unit) {
        return organization.unit(unit).name();
    }
}
