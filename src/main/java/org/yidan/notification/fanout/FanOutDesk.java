package org.yidan.notification.fanout;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.preference.Digest;
import org.yidan.notification.preference.Preference;
import org.yidan.notification.preference.Preferences;
import org.yidan.notification.preference.QuietTimes;
import org.yidan.shared.OfficeClock;

/**
 * Tells what waits in the outbox: one notice per person, e-mails as each person wants them, and the webhooks; the event is told
 * in the same transaction, so nobody is told twice and nobody is left out.
 */
@Service
@Transactional
public class FanOutDesk {

    private final WaitingEvents events;
    private final Recipients recipients;
    private final Preferences preferences;
    private final QuietTimes quiet;
    private final NotificationSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final OfficeClock clock;

    FanOutDesk(
            WaitingEvents events,
            Recipients recipients,
            Preferences preferences,
            QuietTimes quiet,
            NotificationSettings settings,
            ObjectProvider<JavaMailSender> mail,
            OfficeClock clock) {
        this.events = events;
        this.recipients = recipients;
        this.preferences = preferences;
        this.quiet = quiet;
        this.settings = settings;
        this.mail = mail;
        this.clock = clock;
    }

    /** One turn of at most so many events; gives how many were told. */
    public int tell(int most) {
        Instant now = clock.instant();
        List<WaitingEvent> waiting = events.take(now, most);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Long> ids = waiting.stream().map(WaitingEvent::id).toList();
        events.describe(ids);
        Set<Long> critical = Set.copyOf(events.critical(ids));
        Map<String, Set<String>> people = recipients.of(
                waiting.stream().flatMap(event -> event.audience().stream()).collect(Collectors.toUnmodifiableSet()));
        Map<String, Preference> wishes = preferences.of(
                people.values().stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet()));
        NewNotices notices = new NewNotices();
        for (WaitingEvent event : waiting) {
            told(event, people).forEach(user -> {
                Preference wish = Objects.requireNonNull(wishes.get(user));
                person(notices, event, user, wish, critical.contains(event.id()), now);
            });
            citizens(notices, event, now);
            settings.webhooks().stream()
                    .filter(hook -> hook.wants(event.kind()))
                    .forEach(hook -> notices.send(event, "WEBHOOK", hook.name(), now));
        }
        events.told(ids, notices, now);
        return ids.size();
    }

    /** Short messages wait for the day, as an office calls nobody at night. */
    private void citizens(NewNotices notices, WaitingEvent event, Instant now) {
        if (settings.sms().on()) {
            event.audience().stream()
                    .filter(address -> address.startsWith(Audience.CITIZEN))
                    .map(address -> address.substring(Audience.CITIZEN.length()))
                    .forEach(callNo -> notices.send(event, "SMS", callNo, quiet.earliest(Preference.CITIZEN, now)));
        }
    }

    /** Everybody behind the addresses but who did it himself. */
    private static Set<String> told(WaitingEvent event, Map<String, Set<String>> people) {
        Set<String> told = new TreeSet<>();
        event.audience().forEach(address -> told.addAll(people.getOrDefault(address, Set.of())));
        told.removeIf(user -> user.equals(event.actor()));
        return told;
    }

    private void person(
            NewNotices notices, WaitingEvent event, String user, Preference wish, boolean critical, Instant now) {
        if (!wish.noNotice().contains(event.kind())) {
            notices.show(event, user);
        }
        if (wish.email() == null || wish.noMail().contains(event.kind()) || mail.getIfAvailable() == null) {
            return;
        }
        Instant at = critical ? now : quiet.earliest(wish, now);
        if (critical || (wish.digest() == Digest.AT_ONCE && !at.isAfter(now))) {
            notices.send(event, "MAIL", user, at);
        } else {
            notices.sendTogether(event, "MAIL", user, at);
        }
    }

    /** Tells the oldest event alone; what fails there is put off, so that it holds up nothing else. */
    public void putOff(long eventId, Instant next, String fault) {
        events.failed(eventId, next, settings.tries().most(), fault);
    }

    /** The oldest event that waits, for finding out which one fails. */
    @Transactional(readOnly = true)
    public List<Long> oldest() {
        return events.oldest(clock.instant());
    }
}
