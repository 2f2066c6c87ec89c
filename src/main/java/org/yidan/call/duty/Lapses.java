package org.yidan.call.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Tells the accountability ledger of duties not kept; the sentence is Chinese whatever language the present user reads. */
@Component
public class Lapses {

    private final DutyLapses duties;
    private final Organization organization;

    Lapses(DutyLapses duties, Organization organization) {
        this.duties = duties;
        this.organization = organization;
    }

    /** Publishes the lapse with its generated sentence. */
    public void tell(Call call, Lapse lapse) {
        duties.tell(new DutyLapsed(
                call.callNo(),
                call.region(),
                lapse.unitCode(),
                null,
                lapse.step(),
                lapse.category(),
                lapse.severity(),
                sentence(call, lapse),
                lapse.deadline(),
                lapse.actual()));
    }

    private String sentence(Call call, Lapse lapse) {
        String unit = organization.unit(lapse.unitCode()).name();
        return Texts.kept(
                "call.fact." + lapse.fact(), unit, call.callNo(), shown(lapse.deadline()), shown(lapse.actual()));
    }

    private static String shown(@Nullable Instant instant) {
        return instant == null ? "" : DutyLapses.minute(instant);
    }
}
