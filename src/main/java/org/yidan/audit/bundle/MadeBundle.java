package org.yidan.audit.bundle;

/**
 * A bundle that was written.
 *
 * @param treeSize size of the log its proofs lead to
 * @param leaves of the case's chain
 */
record MadeBundle(long treeSize, int leaves, String manifestSha256) {}
