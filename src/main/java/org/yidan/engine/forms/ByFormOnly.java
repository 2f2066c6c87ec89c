package org.yidan.engine.forms;

import org.yidan.shared.DomainException;

/** Somebody tried to move a case other than by the form of its step. */
public class ByFormOnly extends DomainException {

    ByFormOnly() {
        super(Kind.FORBIDDEN, "engine.by-form-only");
    }
}
