package org.yidan.audit.desk;

/**
 * A column of an answer.
 *
 * @param hidden whether it only orders the rows
 */
public record Column(String name, Type type, boolean hidden) {

    /** What stands in a column, which says how it is shown and where it leads. */
    public enum Type {
        TEXT,
        CODE,
        AT,
        DAY,
        NUMBER,
        MINUTES,
        YES,
        CASE,
        KIND,
        REGION,
        UNIT,
        /** Units with codes of posts. */
        POSTS,
        PERSON,
        MATTER,
        STEP,
        RESULT,
        OUTCOME,
        DEED,
        WORD;

        /** The type of the database that its values are read back as. */
        String cast() {
            return switch (this) {
                case AT -> "timestamptz";
                case DAY -> "date";
                case NUMBER, MINUTES -> "numeric";
                default -> "text";
            };
        }
    }

    /** Key of its heading. */
    public String label() {
        return "desk.column." + name;
    }
}
