package org.yidan.casework.hands;

import java.util.Map;
import java.util.Set;
import org.yidan.engine.steps.Step;

/**
 * The separation of duties of one process. A desk that refuses somebody for what he did before asks {@link #barred}; nothing
 * else may refuse for it, or the step would be offered to people who cannot do it.
 */
public interface SeparatedHands {

    /** Key of the process it speaks for. */
    String process();

    /** For every later step the earlier ones whose people may not do it, also those named in them as present. */
    Map<Step, Set<Step>> rules();

    /** Who may not do this step; nobody for a step without a rule. */
    Set<String> barred(HeldStep step);
}
