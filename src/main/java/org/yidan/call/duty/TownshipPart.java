package org.yidan.call.duty;

/** What the staffing office has left to the township of a call, after it objected to the work (DOMAIN 7.9-5). */
public enum TownshipPart {
    /** No unit of the township has a part in it. */
    NONE,
    /** It may co-operate where the list words its duty, but does not lead. */
    COOPERATES
}
