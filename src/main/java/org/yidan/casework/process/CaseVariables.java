package org.yidan.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.engine.ProcessVariable;

/** The standard variables of every case process, which the heads of forms show; set from the record, never trusted. */
public final class CaseVariables {

    public static final ProcessVariable<String> CASE_NO = ProcessVariable.of("caseNo", String.class);
    public static final ProcessVariable<String> TITLE = ProcessVariable.of("title", String.class);
    public static final ProcessVariable<String> MATTER_CODE = ProcessVariable.of("matterCode", String.class);
    public static final ProcessVariable<String> MATTER_NAME = ProcessVariable.of("matterName", String.class);
    public static final ProcessVariable<String> PLACE = ProcessVariable.of("place", String.class);
    public static final ProcessVariable<String> URGENCY = ProcessVariable.of("urgency", String.class);

    /** The unit of one of several parallel tasks. */
    public static final ProcessVariable<String> UNIT = ProcessVariable.of("unit", String.class);

    private CaseVariables() {}

    /** Writes all of them from the record. */
    public static void card(DelegateExecution execution, CaseFile file) {
        CASE_NO.set(execution, file.caseNo());
        TITLE.set(execution, file.title());
        MATTER_CODE.set(execution, file.matterCode());
        MATTER_NAME.set(execution, file.matterName());
        PLACE.set(execution, file.place());
        URGENCY.set(execution, file.urgency());
    }
}
