package org.yidan.casework.path;

import java.util.List;

/** What the engine's history tells of a case; implemented by the engine's side. Checks no right. */
public interface CasePaths {

    /** The process instances of a case, oldest first. */
    List<PathInstance> instances(String caseNo);

    /** The path of one of them. */
    CasePath path(PathInstance instance);

    /** The BPMN of the version it runs on. */
    String model(PathInstance instance);
}
