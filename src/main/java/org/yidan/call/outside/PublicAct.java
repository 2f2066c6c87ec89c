package org.yidan.call.outside;

import java.time.Instant;
import java.util.Locale;
import org.yidan.call.steps.PublicStage;
import org.yidan.shared.Texts;

/**
 * One act on a call that people outside may know of.
 *
 * @param id of the act in the journal; stays the same for ever
 * @param stage what was done, by a word that stays the same
 * @param at when it was done (UTC)
 */
public record PublicAct(long id, String callNo, PublicStage stage, Instant at) {

    /** What was done in a sentence, in the reader's language. */
    public String words() {
        return Texts.of("call.outside-" + stage.name().toLowerCase(Locale.ROOT));
    }
}
