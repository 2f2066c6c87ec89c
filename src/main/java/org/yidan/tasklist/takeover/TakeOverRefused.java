package org.yidan.tasklist.takeover;

import org.yidan.shared.DomainException;

/** A task cannot be taken over: not like this, not by this user, or not any more. */
public final class TakeOverRefused extends DomainException {

    private TakeOverRefused(Kind kind, String key, Object... arguments) {
        super(kind, "takeover." + key, arguments);
    }

    /** The reason is too short or too long; counted in characters without the blanks around it. */
    static TakeOverRefused reasonLength(int least, int most) {
        return new TakeOverRefused(Kind.INVALID, "reason-length", least, most);
    }

    /** There is no such task for this user. */
    static TakeOverRefused unknownTask() {
        return new TakeOverRefused(Kind.NOT_FOUND, "unknown-task");
    }

    /** Nobody holds it: it is simply claimed. */
    static TakeOverRefused heldByNobody() {
        return new TakeOverRefused(Kind.CONFLICT, "held-by-nobody");
    }

    /** The user holds it already. */
    static TakeOverRefused ownTask() {
        return new TakeOverRefused(Kind.CONFLICT, "own-task");
    }

    /** In the meantime somebody else got it. */
    static TakeOverRefused changedHands() {
        return new TakeOverRefused(Kind.CONFLICT, "changed-hands");
    }

    /** The task is not offered to any post of the user. */
    static TakeOverRefused notACandidate() {
        return new TakeOverRefused(Kind.FORBIDDEN, "not-a-candidate");
    }
}
