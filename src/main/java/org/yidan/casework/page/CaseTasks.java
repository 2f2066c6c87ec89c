package org.yidan.casework.page;

import java.util.List;
import java.util.Map;

/** What the engine knows of a case's steps; implemented by the engine's side. */
public interface CaseTasks {

    /** The tasks that wait, the most urgent first. */
    List<OpenTask> open(String caseNo);

    /** The names of the steps as the newest model of the process has them, by step. */
    Map<String, String> stepNames(String processKey);
}
