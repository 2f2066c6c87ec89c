package org.yidan.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal by a rule of any module; the code is the key of its sentence, {@code <bundle>.<fact>}. */
public final class Refused extends DomainException {

    private final transient Map<String, Object> details = new LinkedHashMap<>();

    private Refused(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** What was entered breaks a rule; it is corrected and sent again. */
    public static Refused invalid(String code, Object... arguments) {
        return new Refused(Kind.INVALID, code, arguments);
    }

    /** The user holds no post that allows it, or must not do it after an earlier step (separation of duties). */
    public static Refused forbidden(String code, Object... arguments) {
        return new Refused(Kind.FORBIDDEN, code, arguments);
    }

    /** Somebody else was first, or the case has moved on. */
    public static Refused conflict(String code, Object... arguments) {
        return new Refused(Kind.CONFLICT, code, arguments);
    }

    /** More was sent than is taken in. */
    public static Refused tooLarge(String code, Object... arguments) {
        return new Refused(Kind.TOO_LARGE, code, arguments);
    }

    /** There is no such thing for this user. */
    public static Refused missing(String code, Object... arguments) {
        return new Refused(Kind.NOT_FOUND, code, arguments);
    }

    /** Right in itself, but too soon after the last time. */
    public static Refused tooOften(String code, Object... arguments) {
        return new Refused(Kind.TOO_OFTEN, code, arguments);
    }

    /** Says this to programs, too: a property of the problem document beside the sentence. */
    public Refused with(String property, Object value) {
        details.put(property, value);
        return this;
    }

    /** What programs are told beside the sentence. */
    public Map<String, Object> details() {
        return Collections.unmodifiableMap(details);
    }
}
