package org.yidan.enforcement.penalty;

/** The periods the law fixes for penalty cases and transfers; amount and article are in the table {@code legal_period}. */
public enum LegalPeriod {
    LIMITATION,
    LIMITATION_HARM,
    EVIDENCE_DISPOSAL,
    CASE_DECISION,
    HEARING_REQUEST,
    HEARING_NOTICE,
    SERVICE,
    PUBLICITY_WITHDRAWAL,
    PAYMENT,
    REMINDER,
    RECONSIDERATION,
    LAWSUIT,
    COURT_APPLICATION,
    TRANSFER_DECISION,
    TRANSFER_HANDOVER,
    POLICE_DECISION,
    GOODS_HANDOVER
}
