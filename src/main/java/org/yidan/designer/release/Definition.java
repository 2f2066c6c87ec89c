package org.yidan.designer.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a process or a table.
 *
 * @param resource name of its file in the deployment
 * @param deployedBy user id of who deployed it; null: it came with the application
 */
public record Definition(
        Kind kind,
        String key,
        int version,
        String id,
        @Nullable String name,
        @Nullable String versionTag,
        String deploymentId,
        String resource,
        boolean suspended,
        Instant deployedAt,
        @Nullable String deployedBy) {

    /** What is deployed in versions. */
    public enum Kind {
        PROCESS,
        TABLE
    }

    /** By which a process or table is known whatever its version. */
    public record Key(Kind kind, String key) {}

    public Key known() {
        return new Key(kind, key);
    }

    /** Name and key as people read them. */
    public String title() {
        return name == null || name.isBlank() ? key : name;
    }
}
