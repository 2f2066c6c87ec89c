package org.yidan.casework.papers;

import java.util.List;

/**
 * The printable papers of any case, calls included. Casework asks by this interface and never knows who prints; a paper is
 * served at {@code GET /cases/{caseNo}/papers/{id}.pdf} to whoever may see the case.
 */
public interface PrintedDocuments {

    /**
     * The papers of the case, oldest first; empty for a case without any. The caller has checked that the reader may see the
     * case; a paper itself is checked again when it is fetched.
     */
    List<PrintedDocument> of(String caseNo);
}
