package org.yidan.notification.preference;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.Refused;

/** Lets a person set how he is told. */
@Service
@Transactional
public class PreferenceDesk {

    private final Preferences preferences;

    PreferenceDesk(Preferences preferences) {
        this.preferences = preferences;
    }

    @Transactional(readOnly = true)
    public Preference of(String userId) {
        return preferences.of(userId);
    }

    /** Keeps the preference. The address is the one of the profile: who could choose it would have notices sent anywhere. */
    public void set(String userId, Preference wanted) {
        String email = wanted.email();
        if (email != null
                && !email.isBlank()
                && !email.equals(preferences.of(userId).email())) {
            throw Refused.forbidden("notification.email-of-profile");
        }
        preferences.save(userId, wanted);
    }
}
