package org.yidan.casework.sight;

import java.util.Set;
import org.yidan.casework.CaseFile;

/** Through what the current user reads the cases of one module; implemented by the module that keeps them. */
public interface ReaderNames {

    /**
     * Names as the column {@code readers} of {@code case_line} has them for these cases, like {@code party:420381-CG}. They follow
     * from the posts the user holds now, so that a new post counts at once.
     */
    Set<String> own();

    /** Whether the current user takes part in this case by more than a name in its line, as who directs all cases of its kind. */
    default boolean directs(CaseFile file) {
        return false;
    }
}
