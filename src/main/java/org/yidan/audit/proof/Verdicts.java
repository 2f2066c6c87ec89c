package org.yidan.audit.proof;

/**
 * The three verdicts on a log or a bundle, which are never mixed.
 *
 * @param integrity do leaves, rows and checkpoints agree (真实、未改动)
 * @param completeness is there a leaf for each row and a row, or a tombstone, for each leaf, without a gap (完整)
 * @param freshness how long ago someone outside has confirmed the log (新鲜)
 */
public record Verdicts(Verdict integrity, Verdict completeness, Verdict freshness) {

    /** The exit code of the verifier: 0 all well, 1 altered, 2 incomplete, 3 stale. */
    public int exitCode() {
        if (integrity.failed()) {
            return 1;
        }
        if (completeness.failed()) {
            return 2;
        }
        return freshness.failed() ? 3 : 0;
    }
}
