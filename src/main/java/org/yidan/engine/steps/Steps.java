package org.yidan.engine.steps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of one process: which party completes which user task, and what the office itself does. */
public final class Steps {

    private final String process;
    private final List<Step> rows = new ArrayList<>();

    private Steps(String process) {
        this.process = process;
    }

    public static Steps of(String process) {
        return new Steps(process);
    }

    /** Who holds the party's post completes the user task {@code UserTask_<Step>} of each of these steps. */
    public Steps by(String party, String... steps) {
        return add(party, false, steps);
    }

    /** Offered like the party's, but the record of the case names the one person; the desks refuse everybody else. */
    public Steps byNamedPerson(String party, String... steps) {
        return add(party, true, steps);
    }

    /** What runs without somebody completing it: service tasks, thrown messages and the beginnings of tasks. */
    public Steps byOffice(String... beans) {
        return add(null, false, beans);
    }

    private Steps add(@Nullable String party, boolean named, String... beans) {
        for (String bean : beans) {
            rows.add(new Step(process, bean, party, named));
        }
        return this;
    }

    public List<Step> rows() {
        return List.copyOf(rows);
    }
}
