package org.yidan.engine.refusal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngineException;

/** The element of a model that the engine names when the model itself is at fault: no way leads on, no date, no called thing. */
final class ElementInFault {

    /** Of the engine's own texts: no outgoing flow can be selected; a timer cannot be read; what is called is not there. */
    private static final Pattern NAMED = Pattern.compile(
            "ENGINE-02004 .*?'([\\w-]+)'|(?:timer|Due date|due date|duration|cycle).*?'([^']+)'"
                    + "|no (?:processes|decision definition) deployed with key '([\\w-]+)'",
            Pattern.DOTALL);

    private ElementInFault() {}

    /** Its id, or the key of the table; empty where the fault is another. */
    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String told = String.valueOf(cause.getMessage());
            if (cause instanceof DmnEngineException) {
                Matcher table = Pattern.compile("'([\\w-]+)'").matcher(told);
                return table.find() ? table.group(1) : "DMN";
            }
            Matcher named = NAMED.matcher(told);
            if (cause instanceof ProcessEngineException && named.find()) {
                for (int group = 1; group <= named.groupCount(); group++) {
                    if (named.group(group) != null) {
                        return named.group(group);
                    }
                }
            }
        }
        return "";
    }
}
