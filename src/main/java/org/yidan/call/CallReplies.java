package org.yidan.call;

import org.yidan.shared.Refused;

/**
 * Answers of other processes to what a call asked of them (RULES 5). Each is idempotent by the numbers it names: the
 * same answer twice has one effect. It takes effect in the transaction of whoever answers; the waiting call goes on at
 * once, a call that does not wait (any more) only records it. Refuses with {@link Refused} a call that does not
 * exist, and a case that is not known, of another kind or region, or belongs to another call.
 */
public interface CallReplies {

    /**
     * The joint task (LH-…) is done.
     *
     * @param summary what the subjects found and did, as the handler is to read it
     */
    void jointTaskFinished(String callNo, String taskNo, String summary, JointResult result);

    /** A penalty case (AJ-…) was filed from the call: the call ends as case filed and waits for the end of the case. */
    void caseFiled(String callNo, String caseNo);

    /** The penalty case was not filed: the call goes back to its handler, who reads the reason. */
    void caseNotFiled(String callNo, String caseNo, String reason);

    /** The penalty case is closed; once all cases of the call are, the caller is asked again. */
    void caseClosed(String callNo, String caseNo, String result);

    /** The police decided on a suspected crime (YS-…): filed, or the call goes back to its handler. */
    void crimeTransferDecided(String callNo, String transferNo, boolean filedByPolice);

    /** An adjustment of the list (TZ-…) was opened, or joined, because of the call. */
    void adjustmentOpened(String callNo, String adjustmentNo);
}
