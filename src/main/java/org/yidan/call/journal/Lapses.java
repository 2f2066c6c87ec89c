package org.yidan.call.journal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.DutyLapsed;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Tells the accountability ledger of duties not kept; the sentence is Chinese whatever language the present user reads. */
@Component
public class Lapses {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    private final ApplicationEventPublisher events;
    private final Organization organization;

    Lapses(ApplicationEventPublisher events, Organization organization) {
        this.events = events;
        this.organization = organization;
    }

    /** Publishes the lapse with its generated sentence. */
    public void tell(Call call, Lapse lapse) {
        events.publishEvent(new DutyLapsed(
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
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            String unit = organization.unit(lapse.unitCode()).name();
            return Texts.of(
                    "call.fact." + lapse.fact(), unit, call.callNo(), shown(lapse.deadline()), shown(lapse.actual()));
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private static String shown(@Nullable Instant instant) {
        return instant == null ? "" : SHOWN.format(instant);
    }
}
