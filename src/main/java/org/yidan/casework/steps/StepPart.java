package org.yidan.casework.steps;

import java.util.Optional;
import java.util.Set;

/**
 * Tells like tasks of one case apart, where a step comes back for each of several things; a Spring bean of the module that keeps
 * those cases.
 */
public interface StepPart {

    /**
     * What a waiting step of these units is about next, in words: 第 2 个对象：桥头农资店. Empty where the step has no parts or is none
     * of this module's.
     */
    Optional<String> next(String caseNo, String step, Set<String> units);
}
