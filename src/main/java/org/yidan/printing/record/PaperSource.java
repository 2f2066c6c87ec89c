package org.yidan.printing.record;

import java.util.List;
import java.util.Optional;
import org.yidan.casework.papers.PrintedDocument;

/** Where papers of one kind of case come from. */
public interface PaperSource {

    /** Whether numbers like this one belong here. */
    boolean knows(String caseNo);

    /** The papers of the case, oldest first; the reader's right is the caller's care. */
    List<PrintedDocument> list(String caseNo);

    /** The paper for the current user; refuses who may not see the case as the page of the case does. */
    Optional<PaperRecord> see(String caseNo, String id);
}
