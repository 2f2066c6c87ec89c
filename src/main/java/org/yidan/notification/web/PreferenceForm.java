package org.yidan.notification.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.preference.Digest;
import org.yidan.notification.preference.Preference;

/** The settings as the page sends them: what is ticked is wanted. */
record PreferenceForm(
        @NotNull Digest digest,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime quietFrom,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime quietUntil,
        @Nullable Boolean quietDaysOff,
        @Nullable Set<NoticeKind> mail,
        @Nullable Set<NoticeKind> notice) {

    Preference preference() {
        return new Preference(
                null, digest, quietFrom, quietUntil, Boolean.TRUE.equals(quietDaysOff), allBut(mail), allBut(notice));
    }

    private static Set<NoticeKind> allBut(@Nullable Set<NoticeKind> wanted) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> wanted == null || !wanted.contains(kind))
                .collect(Collectors.toUnmodifiableSet());
    }
}
