package org.yidan.enforcement.process.penalty;

import org.yidan.enforcement.penalty.execution.PerformanceDesk;
import org.yidan.engine.FormAnswers;

/** The answers about performance, the same before and after the reminder. */
public final class PerformanceForm {

    private PerformanceForm() {}

    /** What the form says happened. */
    public static PerformanceDesk.Performing of(FormAnswers answers) {
        return new PerformanceDesk.Performing(
                answers.choice("performanceEvent", PerformanceDesk.Event.class),
                answers.day("performedOn"),
                Amounts.of(answers, "paidAmount"),
                answers.optionalText("receiptNo", 100).orElse(null),
                answers.optionalDay("newDue").orElse(null),
                answers.optionalText("performanceReason", 1000).orElse(null));
    }
}
