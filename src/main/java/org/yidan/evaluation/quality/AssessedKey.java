package org.yidan.evaluation.quality;

import org.jspecify.annotations.Nullable;

/**
 * What is assessed: a delegated matter of a township, or a matter of the unit that leads it.
 *
 * @param unit the township's code, or the leading unit
 */
public record AssessedKey(String matter, @Nullable String township, String unit) {

    static AssessedKey ofTownship(String matter, String township) {
        return new AssessedKey(matter, township, township);
    }

    static AssessedKey ofLead(String matter, String unit) {
        return new AssessedKey(matter, null, unit);
    }
}
