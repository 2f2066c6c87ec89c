package org.yidan.audit.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case as an event log has it: codes and days, no text that people wrote. */
record LogCase(
        String no,
        String kind,
        String region,
        @Nullable String matter,
        @Nullable String matterName,
        @Nullable String listVersion,
        @Nullable String township,
        String urgency,
        String status,
        @Nullable String outcome,
        @Nullable String lead,
        Instant opened,
        @Nullable Instant closed) {}
