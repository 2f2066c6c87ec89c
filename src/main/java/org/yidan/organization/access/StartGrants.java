package org.yidan.organization.access;

/** Gives staff the right to begin a process that came after the start, in the transaction it comes in. */
public interface StartGrants {

    /** Gives or renews the right, whoever is logged in; the caller has made sure that it is to be given. */
    void provide(StartRight right);
}
