/**
 * Proof (审计): what happened can be shown to someone who trusts neither our server nor us. The database seals every change in
 * a log that can only grow; this module keeps, publishes, exports and verifies it, and has the desk where auditors ask what
 * happened. It reads the record of every module; only the facts of the evaluation lean on it, by the order of the log.
 *
 * <p>Entry for programs: {@link org.yidan.audit.proof.Verdicts}; the rooms {@code proof} and {@code verifier} are plain Java and
 * become {@code yidan-verify.jar}, which runs without the rest of the product.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {
            "shared",
            "shared :: *",
            "calendar",
            "organization",
            "organization :: *",
            "catalog",
            "catalog :: *",
            "engine",
            "engine :: *",
            "casework",
            "casework :: *",
            "printing"
        })
@NullMarked
package org.yidan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
