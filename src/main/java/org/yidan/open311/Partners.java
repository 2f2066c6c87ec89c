package org.yidan.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.open311.Open311Settings.PartnerSettings;
import org.yidan.shared.Refused;
import org.yidan.shared.web.Reading;

/** Knows the partners by their keys. A partner without a key, or with too short a one, stops the start of the application. */
@Component
public class Partners {

    private static final int SHORTEST_KEY = 16;
    private static final Set<String> SOURCES = Set.of("HOTLINE", "CITIZEN");

    private final Map<String, PartnerSettings> known;

    Partners(Open311Settings settings) {
        this.known = settings.partners();
        known.forEach(Partners::check);
    }

    private static void check(String name, PartnerSettings partner) {
        String key = partner.key();
        if (key == null || key.length() < SHORTEST_KEY || !SOURCES.contains(partner.source())) {
            throw new IllegalStateException(
                    "yidan.open311.partners." + name + ": needs a key of at least " + SHORTEST_KEY
                            + " characters and a source out of " + SOURCES + ". Give the key by the environment.");
        }
    }

    /** The partner with this key for this jurisdiction (null: the partner's own). */
    public Partner require(@Nullable String key, @Nullable String jurisdiction) {
        Partner partner = byKey(key);
        Reading.by(partner.name());
        if (jurisdiction != null && !jurisdiction.isBlank() && !jurisdiction.equals(partner.region())) {
            throw Refused.missing("open311.jurisdiction-unknown", jurisdiction);
        }
        return partner;
    }

    private Partner byKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw Refused.forbidden("open311.key-missing");
        }
        byte[] sent = key.getBytes(StandardCharsets.UTF_8);
        for (Map.Entry<String, PartnerSettings> one : known.entrySet()) {
            PartnerSettings partner = one.getValue();
            if (MessageDigest.isEqual(sent, String.valueOf(partner.key()).getBytes(StandardCharsets.UTF_8))) {
                return new Partner(one.getKey(), partner.user(), partner.source(), partner.region());
            }
        }
        throw Refused.forbidden("open311.key-wrong");
    }
}
