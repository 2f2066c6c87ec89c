package org.yidan.enforcement.process.joint;

import java.time.Instant;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.ProcessVariable;

/** The words that code and the model {@code joint-enforcement} share. */
public final class JointEnforcementModel {

    /** Key of the process. */
    public static final String KEY = JointEnforcementStep.PROCESS;

    private JointEnforcementModel() {}

    /** Process variables beside the standard ones of every case; those of one subject are local to its sub-process. */
    public static final class Variables {

        /** {@code ENFORCE} or {@code PATROL}. */
        public static final ProcessVariable<String> JOINT_MODE = ProcessVariable.of("jointMode", String.class);

        public static final ProcessVariable<Boolean> SUBJECTS_BLOCKED =
                ProcessVariable.of("subjectsBlocked", Boolean.class);
        public static final ProcessVariable<String> BLOCKED_DECISION =
                ProcessVariable.of("blockedDecision", String.class);
        public static final ProcessVariable<Boolean> ENFORCEMENT_NEEDED =
                ProcessVariable.of("enforcementNeeded", Boolean.class);

        public static final ProcessVariable<Boolean> VIOLATION_SEEN =
                ProcessVariable.of("violationSeen", Boolean.class);
        public static final ProcessVariable<Integer> VIOLATION_NO = ProcessVariable.of("violationNo", Integer.class);
        public static final ProcessVariable<Boolean> OBJECTS_LEFT = ProcessVariable.of("objectsLeft", Boolean.class);
        public static final ProcessVariable<Boolean> MEASURE_URGENT =
                ProcessVariable.of("measureUrgent", Boolean.class);
        public static final ProcessVariable<Boolean> COMPULSION_APPROVED =
                ProcessVariable.of("compulsionApproved", Boolean.class);
        public static final ProcessVariable<String> CORRECTION_FOUND =
                ProcessVariable.of("correctionFound", String.class);
        public static final ProcessVariable<Instant> CORRECTION_END =
                ProcessVariable.of("correctionEnd", Instant.class);

        public static final ProcessVariable<Boolean> CRIME_SUSPECTED =
                ProcessVariable.of("crimeSuspected", Boolean.class);
        public static final ProcessVariable<Boolean> ORDINARY_PROCEDURE =
                ProcessVariable.of("ordinaryProcedure", Boolean.class);
        public static final ProcessVariable<Boolean> SIMPLE_PROCEDURE =
                ProcessVariable.of("simpleProcedure", Boolean.class);
        public static final ProcessVariable<Boolean> CORRECTION_NEEDED =
                ProcessVariable.of("correctionNeeded", Boolean.class);
        public static final ProcessVariable<Boolean> COMPULSION_NEEDED =
                ProcessVariable.of("compulsionNeeded", Boolean.class);
        public static final ProcessVariable<Boolean> TRANSFER_NEEDED =
                ProcessVariable.of("transferNeeded", Boolean.class);

        public static final ProcessVariable<Long> MEASURE_ID = ProcessVariable.of("measureId", Long.class);
        public static final ProcessVariable<Boolean> MEASURE_EXTENDED =
                ProcessVariable.of("measureExtended", Boolean.class);

        public static final ProcessVariable<String> PENALTY_NO = ProcessVariable.of("penaltyNo", String.class);
        public static final ProcessVariable<String> PENALTY_TITLE = ProcessVariable.of("penaltyTitle", String.class);
        public static final ProcessVariable<String> PENALTY_MATTER_CODE =
                ProcessVariable.of("penaltyMatterCode", String.class);
        public static final ProcessVariable<String> PENALTY_MATTER_NAME =
                ProcessVariable.of("penaltyMatterName", String.class);
        public static final ProcessVariable<String> TRANSFER_NO = ProcessVariable.of("transferNo", String.class);
        public static final ProcessVariable<String> TRANSFER_TITLE = ProcessVariable.of("transferTitle", String.class);
        public static final ProcessVariable<String> TRANSFER_MATTER_CODE =
                ProcessVariable.of("transferMatterCode", String.class);
        public static final ProcessVariable<String> TRANSFER_MATTER_NAME =
                ProcessVariable.of("transferMatterName", String.class);

        private Variables() {}
    }
}
