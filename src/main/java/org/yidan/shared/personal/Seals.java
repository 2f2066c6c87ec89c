package org.yidan.shared.personal;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.yidan.shared.web.Reading;

/**
 * Seals the protected fields among others: what is written for good holds them encrypted, in their own place, so that the record
 * is whole and whoever may read them can.
 */
@Component
public class Seals {

    private static final String MARK = "sealed:";

    private final PersonalData personal;
    private final Protected guarded;

    Seals(PersonalData personal, Protected guarded) {
        this.personal = personal;
        this.guarded = guarded;
    }

    /** The same fields with the protected ones encrypted. */
    public Map<String, Object> sealed(Map<String, Object> fields) {
        return withProtected(fields, this::seal);
    }

    /** The same fields with the protected ones in clear: for who may see them all. */
    public Map<String, Object> opened(Map<String, Object> fields) {
        return withProtected(fields, this::open);
    }

    /**
     * The same fields as a page shows them: identity numbers masked, other numbers whole to who needs to know them, persons by
     * their first character to others.
     */
    public Map<String, Object> shown(Map<String, Object> fields, boolean needsToKnow) {
        Map<String, Object> shown = new LinkedHashMap<>(fields);
        shown.replaceAll((field, value) -> shown(field, value, needsToKnow));
        return shown;
    }

    private Object shown(String field, Object value, boolean needsToKnow) {
        if (guarded.is(field)) {
            String clear = open(String.valueOf(value));
            if (!needsToKnow || !guarded.isBusiness(field)) {
                return Protected.masked(clear);
            }
            Reading.showedPersonalData();
            return clear;
        }
        return needsToKnow || !guarded.isOfPerson(field) ? value : Protected.initial(String.valueOf(value));
    }

    private String seal(String clear) {
        byte[] kept = Optional.ofNullable(personal.encrypt(clear)).orElseThrow();
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(kept);
    }

    private String open(String kept) {
        return kept.startsWith(MARK)
                ? String.valueOf(personal.decrypt(Base64.getUrlDecoder().decode(kept.substring(MARK.length()))))
                : kept;
    }

    private Map<String, Object> withProtected(Map<String, Object> fields, UnaryOperator<String> change) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.replaceAll(
                (field, value) -> value != null && guarded.is(field) ? change.apply(String.valueOf(value)) : value);
        return changed;
    }
}
