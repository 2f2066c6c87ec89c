package org.yidan.casework.time;

import org.jspecify.annotations.Nullable;
import org.yidan.casework.CaseFile;

/** Moves what the engine keeps of a step's time when its deadline moves; implemented by the engine's side. */
public interface CaseTimers {

    /** Moves the open tasks and timers of the step, of one unit where units have their own. */
    void move(CaseFile file, String step, @Nullable String unit, Milestones moved);
}
