package org.yidan.designer.release;

import java.util.Collection;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The drafts for others: how many wait for somebody, and their files for who tries one. */
@NamedInterface("release")
@Component
public class Drafts {

    private final DraftStore store;

    Drafts(DraftStore store) {
        this.store = store;
    }

    /** How many drafts of others wait for this user; none for who releases none. */
    public int waitingFor(String user, Collection<String> groups) {
        return new Person(user, List.copyOf(groups)).releases() ? store.waitingFor(user) : 0;
    }

    /** Those that wait for release, the last one first. */
    public List<Draft> open() {
        return store.open();
    }

    /** The files of a draft as they were sent; none for a draft there is not. */
    public List<ModelFile> files(long id) {
        return store.files(id);
    }
}
