package org.yidan.designer.migration;

import java.util.List;
import java.util.Optional;

/** What is to be known of versions before cases are moved; implemented by the engine's side. */
public interface VersionPlans {

    /** All versions of all processes, by process, the newest first. */
    List<ProcessVersion> versions();

    Optional<ProcessVersion> version(String definitionId);

    /** The elements of a version at which cases can wait. */
    List<ModelElement> elements(String definitionId);

    /** What the engine maps by itself, then elements of one type that alone have the same name in both versions. */
    List<Instruction> proposed(String source, String target);

    /** The same instructions with what belongs to them for steps of several at once. */
    List<Instruction> completed(String source, String target, List<Instruction> plan);

    /** Why these instructions cannot be followed, in words; empty when they can. */
    List<String> faults(String source, String target, List<Instruction> instructions);
}
