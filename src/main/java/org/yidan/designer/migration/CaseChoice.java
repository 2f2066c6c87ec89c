package org.yidan.designer.migration;

import org.jspecify.annotations.Nullable;

/** Which cases of a version are chosen: all, or those of a matter, of a unit that takes part, that wait at an element. */
public record CaseChoice(@Nullable String matter, @Nullable String unit, @Nullable String element) {

    /** All cases of the version. */
    public static final CaseChoice ALL = new CaseChoice(null, null, null);
}
