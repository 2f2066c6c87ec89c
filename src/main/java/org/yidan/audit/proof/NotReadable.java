package org.yidan.audit.proof;

/** Something given to be verified is not what it should be: not a note, a leaf, a tile or a key of this form. */
public final class NotReadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReadable(String what) {
        super(what);
    }

    public NotReadable(String what, Throwable why) {
        super(what, why);
    }
}
