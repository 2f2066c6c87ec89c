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
        PERSON
    }

    /** Key of its label. */
    public String label() {
        return "desk.filter." + name;
    }
}
