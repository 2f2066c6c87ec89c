package org.yidan.designer.rules;

/**
 * Something that breaks a rule.
 *
 * @param rule id of the rule
 * @param severity whether it is refused
 * @param file name of the file
 * @param elementId id of the element it is shown at; empty for the file as a whole
 * @param elementName the element's name as drawn; empty where it has none
 * @param line where it begins; 0 where that is not known
 * @param text what is wrong and what to do
 */
public record Finding(
        String rule, Severity severity, String file, String elementId, String elementName, int line, String text) {

    public boolean refuses() {
        return severity == Severity.ERROR;
    }
}
