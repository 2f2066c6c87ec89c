package org.yidan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.engine.StepForm;

/** The file behind a running process, found by the business key. */
@Component
public class CurrentCase {

    private final CaseFiles files;

    CurrentCase(CaseFiles files) {
        this.files = files;
    }

    /** The case of this execution; refuses when there is none. */
    public CaseFile of(DelegateExecution execution) {
        return files.byNo(execution.getProcessBusinessKey());
    }

    /** The case the form is of; refuses when there is none. */
    public CaseFile of(StepForm form) {
        return of(form.execution());
    }
}
