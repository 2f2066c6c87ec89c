package org.yidan.casework.comments;

import java.time.Instant;

/**
 * A comment in a case.
 *
 * @param ofTask whether it was written beside a task in Tasklist
 */
public record CaseComment(String author, String text, Instant writtenAt, boolean ofTask) {}
