package org.yidan.casework;

/**
 * A case that was begun by mistake is ended by an act of two persons; said within its transaction. The module of its kind ends what
 * it keeps of it, and may close the file with an outcome of its own.
 */
public record CaseStopped(CaseFile file) {}
