package org.yidan.adjustment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The article a proposal rests on, as its form F-60 names it (RULES 12.18). */
public record LegalGround(String law, @Nullable String article, LocalDate inForceFrom) {

    /** 《law》 and article. */
    public String citation() {
        return "《" + lawName() + "》" + (article == null ? "" : article);
    }

    /** The name of the law without its brackets, as the law register writes it. */
    public String lawName() {
        return law.replaceAll("[《》]", "").strip();
    }
}
