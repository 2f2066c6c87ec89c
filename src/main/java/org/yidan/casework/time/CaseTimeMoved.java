package org.yidan.casework.time;

import java.time.Instant;
import org.yidan.casework.CaseFile;

/** A running deadline of a case was moved, told in the moving transaction; a module that keeps a day of its own beside it follows. */
public record CaseTimeMoved(CaseFile file, String step, Instant due) {}
