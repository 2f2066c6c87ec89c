package org.yidan.casework.papers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper that can be printed.
 *
 * @param id what the address of the paper ends in, without {@code .pdf}
 * @param formNo number of the form, {@code F-02} (RULES 8)
 * @param title Chinese title of the paper
 * @param documentNo its document number, null where the form has none
 */
public record PrintedDocument(String id, String formNo, String title, @Nullable String documentNo, Instant issuedAt) {}
