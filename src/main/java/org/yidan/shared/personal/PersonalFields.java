package org.yidan.shared.personal;

import java.util.Set;

/**
 * The fields of a module's forms and papers that hold personal data under names of their own; a telephone or identity number is
 * known by the ending of its name.
 */
public interface PersonalFields {

    /** Of whoever called: known to command centres only, and kept nowhere beside the record of the call. */
    default Set<String> ofCaller() {
        return Set.of();
    }

    /** Of a party or witness: known to those who take part. */
    default Set<String> ofPerson() {
        return Set.of();
    }
}
