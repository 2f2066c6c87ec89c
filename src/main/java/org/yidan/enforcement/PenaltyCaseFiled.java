package org.yidan.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A penalty case was filed; its ninety days run from that day (行政处罚法 60). Published in the transaction of the approval.
 *
 * @param callNo the call it came from, if it came from one
 * @param taskNo the joint task it came from, if it came from one
 */
public record PenaltyCaseFiled(
        String caseNo,
        @Nullable String callNo,
        @Nullable String taskNo,
        String region,
        String subjectUnit,
        LocalDate filedOn) {}
