package org.yidan.notification.preference;

import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.notification.NotificationRefused;

/** Lets a person set how he is told; checks the address by its form only. */
@Service
@Transactional
public class PreferenceDesk {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final Preferences preferences;

    PreferenceDesk(Preferences preferences) {
        this.preferences = preferences;
    }

    @Transactional(readOnly = true)
    public Preference of(String userId) {
        return preferences.of(userId);
    }

    /** Keeps the preference; refuses an address that cannot be one and quiet hours of no length. */
    public void set(String userId, Preference wanted) {
        String email = wanted.email() == null || wanted.email().isBlank()
                ? null
                : wanted.email().strip();
        if (email != null
                && (email.length() > LONGEST || !ADDRESS.matcher(email).matches())) {
            throw NotificationRefused.invalid("email-malformed", email);
        }
        preferences.save(
                userId,
                new Preference(
                        email,
                        wanted.digest(),
                        wanted.quietFrom(),
                        wanted.quietUntil(),
                        wanted.quietDaysOff(),
                        wanted.noMail(),
                        wanted.noNotice()));
    }
}
