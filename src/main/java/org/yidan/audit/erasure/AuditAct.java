package org.yidan.audit.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act of two persons.
 *
 * @param caseNo the case; null of a clean-up
 * @param words what it will do, as it was tried when it was asked for
 * @param mark how the case stood then
 * @param decision what the second person said
 */
public record AuditAct(
        long id,
        ActKind kind,
        String region,
        @Nullable String caseNo,
        @Nullable String target,
        @Nullable String value,
        String reason,
        String basis,
        List<String> words,
        String mark,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable Instant endedAt) {

    /** How far it has come. */
    public enum State {
        ASKED,
        REFUSED,
        /** The case had moved on before it was approved; nothing was done. */
        STALE,
        /** A clean-up at work. */
        RUNNING,
        DONE
    }

    /** The same as a request. */
    NewAct order() {
        return new NewAct(kind, caseNo == null ? "" : caseNo, target, value, reason, basis);
    }
}
