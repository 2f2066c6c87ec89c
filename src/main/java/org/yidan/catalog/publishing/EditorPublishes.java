package org.yidan.catalog.publishing;

import org.yidan.shared.DomainException;

/** The editor of a list version may not publish it (RULES 0.5, separation of duties). */
public class EditorPublishes extends DomainException {

    public EditorPublishes(String userId) {
        super(Kind.FORBIDDEN, "catalog.editor-publishes", userId);
    }
}
