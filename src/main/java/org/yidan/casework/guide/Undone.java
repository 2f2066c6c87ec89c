package org.yidan.casework.guide;

import java.time.Instant;

/** A step that was marked as done and taken back by the same person. */
public record Undone(int stepNo, String person, Instant doneAt, Instant undoneAt) {}
