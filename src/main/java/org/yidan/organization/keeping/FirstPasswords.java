package org.yidan.organization.keeping;

/** What the desks ask of the log-ins; the identity room answers. */
public interface FirstPasswords {

    /** Whether somebody logs in by this name, with or without a post. */
    boolean isTaken(String userId);

    /** Whether he administers, audits or designs the platform, so that only its administrators may touch him. */
    boolean isOfPlatform(String userId);

    /** Sets a first password, which the person has to change at the next log-in. */
    void set(String userId, String password);
}
