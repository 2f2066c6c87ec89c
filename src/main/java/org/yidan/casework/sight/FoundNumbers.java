package org.yidan.casework.sight;

import java.util.List;
import java.util.Map;

/** The numbers of what the list of cases finds, for other ways of showing it than the list; implemented by the search. */
public interface FoundNumbers {

    /**
     * What was found first.
     *
     * @param more whether the search would go on
     */
    record Found(List<String> numbers, boolean more) {}

    /** The newest of what these parameters of the list ask for, at least so many if there are, of those the user may see. */
    Found first(Map<String, String> asked, int least);
}
