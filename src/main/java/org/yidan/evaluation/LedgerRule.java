package org.yidan.evaluation;

import org.yidan.casework.duty.DutyLapsed.Category;

/** The rule an entry rests on; the id names its paragraph of the rules, docs/domain. */
record LedgerRule(String id) {

    static LedgerRule of(Category category) {
        return new LedgerRule(
                switch (category) {
                    case OVERDUE_ACCEPT -> "CALL-A7-ACCEPT";
                    case OVERDUE_RESPONSE -> "CALL-A8-RESPONSE";
                    case OVERDUE_HANDLE -> "CALL-A9-HANDLE";
                    case WRONG_RETURN -> "CALL-A17-RETURN";
                    case REFUSED_RULING -> "CALL-A17-RULING";
                    case FALSE_FEEDBACK -> "CALL-A13-FEEDBACK";
                    case REWORK_TWICE -> "CALL-A15-REWORK";
                    case PROCEDURE_DEFECT -> "CALL-AG2-PAPERS";
                    case CASE_OVER_90 -> "CASE-2.2-NINETY-DAYS";
                    case UNLISTED_ASSIGNMENT -> "LIST-7.9-UNLISTED";
                    case LATE_OPINION -> "CALL-A17-OPINION";
                    case LATE_VERIFICATION -> "CALL-A13-VERIFY";
                    case CALL_ABUSE -> "CALL-1.6-ABUSE";
                    case NO_SHOW -> "JOINT-B3-NO-SHOW";
                    case NO_GUIDE -> "LIST-D9-GUIDE";
                    case UNREGISTERED_PLEDGE -> "LIST-7.9-PLEDGE";
                    case OVERDUE_STEP -> "STEP-7.8-OVERDUE";
                });
    }
}
