package org.yidan.open311;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may file calls from outside.
 *
 * @param partners by a name of your choice; none by default, then every request that needs a key is refused
 * @param pageSize most requests in one answer
 * @param spanDays how far back a list of requests goes when no span is asked for, in elapsed days (the standard says 90)
 */
@ConfigurationProperties("yidan.open311")
public record Open311Settings(
        @DefaultValue Map<String, PartnerSettings> partners,
        @DefaultValue("200") int pageSize,
        @DefaultValue("90") int spanDays) {

    /**
     * One partner.
     *
     * @param key the secret sent as {@code api_key}, at least 16 characters (environment, never a file in the repository)
     * @param user the officer in whose name it files: holds a caller's post, should not be able to log in
     * @param source where its calls come from: HOTLINE or CITIZEN
     * @param region county or city, six digits; the {@code jurisdiction_id}
     */
    public record PartnerSettings(
            @Nullable String key, String user, @DefaultValue("HOTLINE") String source, String region) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "PartnerSettings[user=" + user + ", source=" + source + ", region=" + region + "]";
        }
    }
}
