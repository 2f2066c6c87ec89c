package org.yidan.shared.web;

import org.yidan.shared.DomainException;

/** A script of a page asked for an uploaded file; none of ours does, but a page that would run it as a form does. */
public class FileNotForScripts extends DomainException {

    FileNotForScripts() {
        super(Kind.FORBIDDEN, "pages.file-not-for-scripts");
    }
}
