package org.yidan.enforcement.process.joint;

import org.yidan.enforcement.Offender;
import org.yidan.engine.FormAnswers;

/** Reads the party of a form: {@code partyName}, {@code partyType}, {@code partyIdNo} and {@code partyAddress}. */
public final class PartyForm {

    private PartyForm() {}

    /** The party; its name and kind must be given. */
    public static Offender offender(FormAnswers answers) {
        return new Offender(
                answers.text("partyName", 2, 100),
                answers.choice("partyType", Offender.Type.class),
                answers.optionalText("partyIdNo", 32).orElse(null),
                answers.optionalText("partyAddress", 200).orElse(null));
    }
}
