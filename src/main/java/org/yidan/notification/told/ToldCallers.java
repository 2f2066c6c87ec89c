package org.yidan.notification.told;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.events.CallerNews;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.outbox.Outbox;
import org.yidan.shared.Characters;

/** Tells who registered a call, and the citizen behind it, that it was accepted, answered or closed. */
@Component
class ToldCallers {

    private static final int LONGEST = 900;

    private final Outbox outbox;

    ToldCallers(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onCallerNews(CallerNews news) {
        Audience audience = Audience.nobody().user(news.caller());
        if (news.byPhone()) {
            audience.citizenOf(news.callNo());
        }
        outbox.add(NotificationEvent.ofCase(
                        NoticeKind.MY_CALL, news.news().name().toLowerCase(Locale.ROOT), news.callNo(), audience)
                .about(news.outcome(), shortened(news.words())));
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null || Characters.count(words) <= LONGEST ? words : Characters.first(words, LONGEST) + "…";
    }
}
