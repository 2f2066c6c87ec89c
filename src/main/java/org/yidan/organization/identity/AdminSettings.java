package org.yidan.organization.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The first administrator of a real installation, made once while nobody is in {@code camunda-admin}. */
@ConfigurationProperties("yidan.admin")
record AdminSettings(@Nullable String userId, @Nullable String password) {

    boolean complete() {
        return userId != null && !userId.isBlank() && password != null && !password.isBlank();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "AdminSettings[" + userId + "]";
    }
}
