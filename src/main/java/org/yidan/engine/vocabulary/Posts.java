package org.yidan.engine.vocabulary;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.engine.PartyDirectory;
import org.yidan.engine.ProcessBean;

/**
 * Names the posts of user tasks: models say a party ({@code lead.unit-handler}), the module of the process says which post,
 * units or user that is for the case at hand. The parties are listed in docs/modelling-guide.md.
 */
@ProcessBean(value = "posts", everywhere = true)
public class Posts {

    private final List<PartyDirectory> directories;

    Posts(List<PartyDirectory> directories) {
        this.directories = List.copyOf(directories);
    }

    /** The candidate group of a party. */
    public String of(DelegateExecution execution, String party) {
        return directory(execution).groupOf(execution, party);
    }

    /** The units of a party, one parallel task each. */
    public List<String> units(DelegateExecution execution, String party) {
        return directory(execution).unitsOf(execution, party);
    }

    /** The user a party means, to whom alone the task belongs. */
    public String user(DelegateExecution execution, String party) {
        return directory(execution).userOf(execution, party);
    }

    private PartyDirectory directory(DelegateExecution execution) {
        return ProcessKey.speaker(execution, directories, PartyDirectory::processes, "posts");
    }
}
