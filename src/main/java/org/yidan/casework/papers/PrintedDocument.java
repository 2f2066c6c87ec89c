package org.yidan.casework.papers;

import java.time.Instant;

/**
 * A paper that can be printed.
 *
 * @param id what the address of the paper ends in, without {@code .pdf}
 * @param formNo number of the form, {@code F-02} (RULES 8)
 * @param title Chinese title of the paper
 * @param documentNo its document number
 */
public record PrintedDocument(String id, String formNo, String title, String documentNo, Instant issuedAt) {}
