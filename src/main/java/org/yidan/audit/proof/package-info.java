/**
 * What a proof is made of, in plain Java: hashes and proofs of RFC 6962, the tiles, checkpoints, signed notes and cosignatures of
 * C2SP, the text of a leaf and of a row, and the three verdicts. Server and verifier both use it, so nothing here may know
 * Spring, the database or another package of the product.
 */
@NullMarked
package org.yidan.audit.proof;

import org.jspecify.annotations.NullMarked;
