package org.yidan.casework.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine knows of a case's steps; implemented by the engine's side. */
public interface CaseTasks {

    /** The tasks that wait, the most urgent first. */
    List<OpenTask> open(String caseNo);

    /** Of each of these calls and cases the tasks that wait, the most urgent first; one statement for all. */
    Map<String, List<OpenTask>> openOf(Collection<String> caseNos);

    /** The calls and cases with a task this user has, then with one these groups are offered and nobody has; the most urgent first. */
    List<String> waitingFor(String userId, List<String> groups, int most);

    /** The numbers of the cases, not of the calls, with a task this user has or one of these groups is offered. */
    Set<String> casesOf(String userId, List<String> groups);

    /** The names of the steps as the newest model of the process has them, by step. */
    Map<String, String> stepNames(String processKey);
}
