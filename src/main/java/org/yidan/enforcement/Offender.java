package org.yidan.enforcement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/**
 * The party against whom a measure is taken (当事人).
 *
 * @param idNo identity number of a citizen or the unified social credit code of an organisation, if known
 * @param address where the party can be reached, if known
 */
public record Offender(String name, Type type, @Nullable String idNo, @Nullable String address) {

    /** Kinds of party; the limits of the simple procedure (行政处罚法 51) differ for citizens and the others. */
    public enum Type {
        CITIZEN("个人"),
        HOUSEHOLD("个体"),
        ENTERPRISE("企业"),
        ORGANISATION("组织");

        private final String chinese;

        Type(String chinese) {
            this.chinese = chinese;
        }

        /** The name shown to staff. */
        public String chinese() {
            return chinese;
        }
    }

    private static final int LONGEST_NAME = 100;

    /** Refuses a party without a name, or with one no register could keep. */
    public Offender {
        name = name.strip();
        if (name.isEmpty() || Characters.count(name) > LONGEST_NAME) {
            throw Refused.invalid("enforcement.party-name", LONGEST_NAME);
        }
    }

    /** The same for two spellings of one name: without blanks and marks, in one width and case. */
    public String nameKey() {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC);
        String key = plain.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return key.isEmpty() ? name : key;
    }

    /** Without the person: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Offender[" + type + "]";
    }

    /** A natural person: the lower limits of 行政处罚法 51 apply. */
    public boolean isCitizen() {
        return type == Type.CITIZEN;
    }
}
