package org.yidan.casework.page;

import org.jspecify.annotations.Nullable;
import org.yidan.casework.CaseKind;

/** What one kind of cases has on its page beside what all have; implemented by the module that keeps them. */
public interface KindPage {

    /** The kind. */
    CaseKind kind();

    /** That part of the case, with what this reader may know of it; null for a case that has none. */
    @Nullable
    KindPart of(CaseReading read);
}
