package org.yidan.evaluation.quality.process;

import java.util.Date;
import org.yidan.engine.ProcessVariable;
import org.yidan.evaluation.quality.steps.QualityAssessmentStep;

/** Names in {@code processes/quality-assessment.bpmn} that Java code speaks of; the standard variables are those of cases. */
public final class QualityAssessmentModel {

    public static final String KEY = QualityAssessmentStep.PROCESS;

    private QualityAssessmentModel() {}

    /** Process variables; all are set by delegates. */
    public static final class Variables {
        /** Whether an objection waits for its answer when the limit is over. */
        public static final ProcessVariable<Boolean> OBJECTIONS_OPEN =
                ProcessVariable.of("objectionsOpen", Boolean.class);

        /** Whether there are matters nobody used in twelve months. */
        public static final ProcessVariable<Boolean> MATTERS_UNUSED =
                ProcessVariable.of("mattersUnused", Boolean.class);

        /** When the help of departments is looked at again. */
        public static final ProcessVariable<Date> HELP_UNTIL = ProcessVariable.of("helpUntil", Date.class);

        private Variables() {}
    }
}
