package org.yidan.shared.personal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secret of personal data.
 *
 * @param dataKey 32 random bytes in Base64 (environment {@code YIDAN_CALL_DATA_KEY}); without it stored numbers are lost
 */
@ConfigurationProperties("yidan.call")
public record PersonalDataSettings(@Nullable String dataKey) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "PersonalDataSettings[dataKey=" + (dataKey == null ? "none" : "***") + "]";
    }
}
