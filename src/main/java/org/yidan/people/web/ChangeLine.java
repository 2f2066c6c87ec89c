package org.yidan.people.web;

import java.util.List;
import org.yidan.organization.keeping.Change;
import org.yidan.shared.Texts;

/** A line of the book of changes with its words. */
public record ChangeLine(Change change, String words) {

    static List<ChangeLine> of(List<Change> changes) {
        return changes.stream()
                .map(change -> new ChangeLine(change, Texts.of(change.action().key())))
                .toList();
    }

    /** Who did it, by the name of that day. */
    public String by() {
        String name = change.byName();
        return name == null ? change.byUser() : name;
    }
}
