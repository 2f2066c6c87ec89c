package org.yidan.catalog.version;

/** The life of a list version (RULES 6.2). */
public enum VersionState {
    DRAFT,
    REVIEWED,
    APPROVED,
    PUBLISHED,
    /** Published, but a later version has come into force; follows from the day and is not stored. */
    SUPERSEDED
}
