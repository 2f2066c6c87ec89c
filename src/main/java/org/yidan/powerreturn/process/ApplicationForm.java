package org.yidan.powerreturn.process;

import org.yidan.engine.FormAnswers;
import org.yidan.powerreturn.ReasonCode;
import org.yidan.powerreturn.application.ApplyReturn;

/** Reads the form of an application to return a power (apply-return.html). */
final class ApplicationForm {

    private ApplicationForm() {}

    static ApplyReturn read(FormAnswers answers) {
        return new ApplyReturn(
                answers.text("matterCode", 1, 12),
                answers.list("townshipCodes"),
                answers.list("reasonCodes").stream()
                        .map(code -> ReturnForms.code(code, ReasonCode.class))
                        .toList(),
                answers.text("explanation", 50, 4000),
                answers.optionalText("partyMinutesNo", 100).orElse(null),
                answers.optionalText("partialText", 1000).orElse(null),
                answers.optionalText("supportWanted", 1000).orElse(null),
                answers.optionalText("upperDocNo", 100).orElse(null));
    }
}
