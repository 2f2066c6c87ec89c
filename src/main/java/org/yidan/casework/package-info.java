/**
 * The shared ground of all cases: a call, a joint task, a penalty case, a transfer, a ruling, a power return or a list adjustment is
 * one {@link org.yidan.casework.CaseFile} with its number, parties, journal, deadlines, documents, links and attachments (ADR 0045).
 * Process modules open it by {@link org.yidan.casework.CaseFiles}, write by the journal and clock of the rooms below, and start its
 * process by {@link org.yidan.casework.CaseProcess}. It asks calendar, organization, catalog and engine, and knows no process module.
 */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "organization :: access",
            "organization :: stand-ins",
            "engine",
            "engine :: search",
            "engine :: sent",
            "engine :: steps",
            "catalog",
            "catalog :: sheet"
        })
@NullMarked
package org.yidan.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
