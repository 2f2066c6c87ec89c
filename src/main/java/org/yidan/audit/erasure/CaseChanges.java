package org.yidan.audit.erasure;

import java.util.List;
import org.yidan.casework.CaseFile;

/** What an act does to a running case and how the case stands; implemented by the engine's side. */
public interface CaseChanges {

    /** Does it in the transaction of the caller, for the office. */
    void perform(NewAct act, CaseFile file);

    /** What the case waits for and until when, as the transaction of the caller has it. */
    List<Waiting> waiting(CaseFile file);

    /** What this act changes, in words. */
    String sentence(NewAct act, CaseFile file);

    /** What may be chosen for this case. */
    Choices choices(CaseFile file);

    /** A task, another place it waits at, a timer, a limit, a variable. */
    record Waiting(String id, String words) {}

    /** The steps it waits at, those it may go to, its variables and its running limits. */
    record Choices(List<Choice> steps, List<Choice> targets, List<Choice> variables, List<Choice> limits) {}

    /** One of them. */
    record Choice(String value, String label) {}
}
