package org.yidan.casework.sight;

import java.util.Optional;

/** Who may see the cases of one module; implemented by the module that keeps them. */
public interface SightOfCases {

    /** The case, if there is one of this number here and the current user may see it. */
    Optional<VisibleCase> find(String caseNo);
}
