package org.yidan.shared;

/**
 * A refusal by a rule of the office, with a message the clerk can act on.
 *
 * <p>The code is stable and has the form {@code <bundle>.<fact>}, for example {@code calendar.year-missing}: it names the
 * message bundle ({@code messages/<bundle>.properties}) and the key in it, and is the {@code type} of the problem document.
 */
public abstract class DomainException extends RuntimeException {

    private final String code;
    private final Kind kind;

    protected DomainException(Kind kind, String code, Object... arguments) {
        super(Texts.of(code, arguments));
        this.kind = kind;
        this.code = code;
    }

    /** Stable machine-readable name of the refusal. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** What sort of refusal it is; the edges turn it into a status. */
    public enum Kind {
        /** The input breaks a rule. */
        INVALID,
        /** More was sent than is taken in. */
        TOO_LARGE,
        /** The named thing does not exist, or not for this user. */
        NOT_FOUND,
        /** The user has no post that allows it. */
        FORBIDDEN,
        /** Somebody else was first, or the state of the thing does not allow it any more. */
        CONFLICT,
        /** Done more often than allowed; it will be possible again after a while. */
        TOO_OFTEN,
        /** Nothing is wrong with it, but the office could not do it just now; the same may be sent again. */
        BUSY
    }
}
