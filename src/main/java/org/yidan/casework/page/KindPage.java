package org.yidan.casework.page;

import org.yidan.casework.CaseKind;

/** What one kind of cases has on its page beside what all have; implemented by the module that keeps them. */
public interface KindPage {

    /** The kind. */
    CaseKind kind();

    /** That part of the case, with what this reader may know of it. */
    KindPart of(CaseReading read);
}
