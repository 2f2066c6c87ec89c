package org.yidan.audit.desk;

import java.util.List;

/**
 * What an answer can be narrowed by.
 *
 * @param name of the parameter, in the address as in the condition
 * @param choices the codes of a choice
 * @param required whether nothing is answered without it
 * @param readers an array of readers one of whom the case must have, by which it is found; empty where there is none
 * @param condition on the rows; empty where the statement itself names the parameter
 */
public record Filter(String name, Type type, List<String> choices, boolean required, String readers, String condition) {

    /** How a filter is asked for and what its value becomes. */
    public enum Type {
        TEXT,
        /** Words that are looked for by the marks of cases. */
        WORDS,
        /** The first moment of a day. */
        DAY,
        /** The first moment after a day. */
        UNTIL,
        MOMENT,
        NUMBER,
        YES,
        CHOICE,
        OUTCOME,
        KIND,
        REGION,
        UNIT,
        /** Of the list of duties, by code or name. */
        MATTER,
        STEP,
        /** What was done to the system, by a part of its code. */
        DEED,
        /** A version of the list. */
        VERSION,
        /** A model in one of its versions. */
        MODEL,
        /** A model in all of its versions. */
        PROCESS,
        PERSON;

        /** Whether one of its codes must be chosen: the others may be of a time that is no more listed. */
        boolean isClosed() {
            return this == CHOICE || this == KIND;
        }
    }

    /** Key of its label. */
    public String label() {
        return "desk.filter." + name;
    }
}
