package org.yidan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.shared.Refused;

/**
 * Gives a process that a form started its business key and its standard variables. A process may also begin with a file that
 * another module opened; that is known from the start itself, so no number from elsewhere passes for one.
 */
@Component
public class CaseStart {

    /** The file whose process this thread is starting. */
    private static final ThreadLocal<@Nullable String> OPENED = new ThreadLocal<>();

    public void begin(DelegateExecution execution, CaseFile file) {
        execution.setProcessBusinessKey(file.caseNo());
        CaseVariables.card(execution, file);
    }

    /** Whether the process begins with a file that exists; refuses a number that none of our modules gave it. */
    public boolean hasFile(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (number == null) {
            return false;
        }
        if (!number.equals(OPENED.get())) {
            throw Refused.forbidden("casework.number-from-outside", number);
        }
        return true;
    }

    /** Starts the process of an open file. */
    static void withFile(CaseFile file, Runnable start) {
        String before = OPENED.get();
        OPENED.set(file.caseNo());
        try {
            start.run();
        } finally {
            OPENED.set(before);
        }
    }
}
