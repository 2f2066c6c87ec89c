package org.yidan.engine.vocabulary;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.steps.Parties;

/**
 * Names the posts of user tasks: models say a party ({@code lead.unit-handler}), the module of the process says which post,
 * units or user that is for the case at hand. The parties are listed in docs/modelling-guide.md.
 */
@ProcessBean(value = "posts", everywhere = true)
public class Posts {

    private final Parties parties;

    Posts(Parties parties) {
        this.parties = parties;
    }

    /** The candidate groups of a party, separated by commas. */
    public String of(DelegateExecution execution, String party) {
        return String.join(",", parties.offeredTo(execution, party));
    }

    /** The units of a party, one parallel task each. */
    public List<String> units(DelegateExecution execution, String party) {
        return parties.directory(execution).unitsOf(execution, party);
    }

    /** The user a party means, to whom alone the task belongs. */
    public String user(DelegateExecution execution, String party) {
        return parties.directory(execution).userOf(execution, party);
    }
}
