package org.yidan.audit.reads;

/** What was read: a page, a file, a page with personal data in clear, a search, an export, an answer to a program, a paper. */
public enum ReadKind {
    PAGE,
    FILE,
    PERSONAL,
    SEARCH,
    EXPORT,
    API,
    PAPER
}
