package org.yidan.casework.process;

import java.time.Instant;
import java.util.Map;
import org.yidan.casework.time.Milestones;

/** Timers of a model that are not named after the step whose deadline they follow; implemented by the module of the model. */
public interface OwnTimers {

    /** The elements that follow the deadline of the step with this key, each with its instant. */
    Map<String, Instant> following(String step, Milestones moved);
}
