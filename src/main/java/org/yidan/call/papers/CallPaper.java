package org.yidan.call.papers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a call as it was recorded.
 *
 * @param id letter of its kind and number of its record
 * @param formNo number of the form (RULES 8)
 * @param kind which of several papers of one form: the level of a supervision, the type of a request; else empty
 * @param documentNo its own number, null where the form has none
 * @param unitCode the unit in whose name it is, null for the one that keeps the record
 * @param signer user id of who signed, or the system's mark
 * @param content texts, codes and ISO instants by key; no party or caller in clear for who may not know them
 */
public record CallPaper(
        String id,
        String formNo,
        String kind,
        @Nullable String documentNo,
        String unitCode,
        String signer,
        Instant issuedAt,
        Map<String, Object> content) {}
