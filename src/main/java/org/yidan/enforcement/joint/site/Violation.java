package org.yidan.enforcement.joint.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.SharedResult;

/**
 * A violation one subject found, and what it does about it.
 *
 * @param no number within the task, from 1
 * @param matterCode the matter it falls under, with entry and version of the list of that day
 * @param actId key of the act the subjects agreed on; one act is fined once
 * @param penaltyNo the penalty case, once filed
 * @param transferNo the transfer to the police, once begun
 */
public record Violation(
        String taskNo,
        int no,
        long inspectionId,
        String unitCode,
        String matterCode,
        long entryId,
        String versionNo,
        String actId,
        Offender party,
        String facts,
        Set<Measure> measures,
        List<String> officers,
        LocalDate foundOn,
        @Nullable String penaltyNo,
        @Nullable String transferNo,
        boolean penaltyAsked,
        boolean crimeAsked) {

    /** What can be done about a violation (RULES 2.1); several at once where the law allows. */
    public enum Measure implements SharedResult {
        CORRECTION,
        SIMPLE,
        ORDINARY,
        /** 查封. */
        SEAL,
        /** 扣押. */
        SEIZE,
        /** 先行登记保存. */
        EVIDENCE,
        TRANSFER,
        CRIME;

        /** Compulsory measures, which need a law that allows them (行政强制法 17). */
        public boolean isCompulsory() {
            return this == SEAL || this == SEIZE;
        }

        /** Measures on things, which need an approval and have a period. */
        public boolean isOnThings() {
            return isCompulsory() || this == EVIDENCE;
        }

        /** Leads to a penalty. */
        public boolean isPenal() {
            return this == SIMPLE || this == ORDINARY;
        }

        @Override
        public Set<JointEnforcementStep> steps() {
            return Set.of(JointEnforcementStep.COMPULSORY_MEASURE, JointEnforcementStep.ON_SITE_DISPOSITION);
        }
    }

    public Violation {
        measures = Set.copyOf(measures);
        officers = List.copyOf(officers);
    }

    /** Business key under which an on-the-spot fine stands in the register. */
    public String spotNo() {
        return taskNo + "/" + no;
    }

    /** Whether this violation is or will be punished. */
    public boolean penal() {
        return penaltyAsked || measures.stream().anyMatch(Measure::isPenal);
    }
}
