package org.yidan.powerreturn;

import java.util.Map;
import java.util.Optional;

/** What the latest published assessment says of a delegated matter and a township (RULES 7.6); implemented by who assesses. */
public interface AssessedMatters {

    /** Its numbers in words by the columns of F-52, with {@code period}; empty where none was published. */
    Optional<Map<String, Object>> latest(String region, String matterCode, String township);
}
