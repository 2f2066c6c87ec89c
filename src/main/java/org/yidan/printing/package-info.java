/**
 * Papers: what was issued or recorded in a case, set as an official document in Chinese and given out as PDF (RULES 8).
 * It prints records and decides nothing; a paper shows what was kept at that time, never what the list or the law says
 * today.
 * Enter by {@link org.yidan.casework.papers.PrintedDocuments}, which pages ask, or by the address of a paper.
 */
@ApplicationModule(
        displayName = "Printing",
        allowedDependencies = {
            "shared",
            "organization",
            "catalog",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: *",
            "call",
            "call :: *",
            "enforcement",
            "enforcement :: *",
            "powerreturn",
            "powerreturn :: *",
            "adjustment",
            "adjustment :: *"
        })
@NullMarked
package org.yidan.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
