package org.yidan.engine;

import java.util.Map;
import java.util.Set;

/**
 * What stands above the form of every task: what the case is, and what the step before said. Asked whenever a form that shows
 * these texts is opened, and stored nowhere; a bean of whoever can read cases.
 */
public interface FormHead {

    /** The texts, by the names under which forms show them. */
    Set<String> NAMES = Set.of("situationText", "previousText");

    /** The texts for the current user, as far as the page of the case would show them to him; none where it would not open. */
    Map<String, String> of(String taskId);
}
