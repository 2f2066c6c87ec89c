package org.yidan.notification.preference;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.notification.NoticeKind;

/**
 * How one person wants to be told. Times are in Asia/Shanghai; what is 特急 ignores digest and quiet hours.
 *
 * @param email where e-mails go, from the profile; null: nowhere
 * @param quietDaysOff whether days that are no working days are quiet as a whole
 * @param noMail kinds not sent by e-mail
 * @param noNotice kinds not shown in the list of notices
 */
public record Preference(
        @Nullable String email,
        Digest digest,
        LocalTime quietFrom,
        LocalTime quietUntil,
        boolean quietDaysOff,
        Set<NoticeKind> noMail,
        Set<NoticeKind> noNotice) {

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /** How citizens are told: at once on every day, but not at night. */
    public static final Preference CITIZEN =
            new Preference(null, Digest.AT_ONCE, EVENING, MORNING, false, Set.of(), Set.of());

    public Preference {
        noMail = Set.copyOf(noMail);
        noNotice = Set.copyOf(noNotice);
    }

    /** What holds for a person who set nothing. */
    public static Preference usual(@Nullable String email, Digest digest) {
        return new Preference(email, digest, EVENING, MORNING, true, Set.of(), Set.of());
    }
}
