/**
 * Administrative enforcement (RULES 2): joint enforcement of several subjects, their penalty cases and the transfer of
 * crimes to the police.
 *
 * <p>What all of them share is here: who is the one competent subject ({@link org.yidan.enforcement.SubjectCompetence}),
 * which officers may act for it ({@link org.yidan.enforcement.OfficerCheck}), and that one act is fined once
 * ({@link org.yidan.enforcement.FineRegister}). Joint enforcement creates no new power: each document is signed by exactly
 * one subject, within its own competence on that day.
 */
@ApplicationModule(
        displayName = "Enforcement",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "organization::access",
            "organization::stand-ins",
            "catalog",
            "engine",
            "engine :: steps",
            "casework",
            "casework::attachments",
            "casework::carryover",
            "casework::documents",
            "casework::duty",
            "casework::guide",
            "casework::hands",
            "casework::journal",
            "casework::level",
            "casework::links",
            "casework::naming",
            "casework::process",
            "casework::steps",
            "casework::time",
            "call",
            "call::events",
            "call::report"
        })
@NullMarked
package org.yidan.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
