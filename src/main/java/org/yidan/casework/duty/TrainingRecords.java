package org.yidan.casework.duty;

import java.time.LocalDate;

/** What is recorded of trainings and guidance in delegated matters (RULES 7.3); implemented by every module that keeps such records. */
public interface TrainingRecords {

    /** Whether this township was trained in this matter before that day. */
    boolean trained(String township, String matterCode, LocalDate before);
}
