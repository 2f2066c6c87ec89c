package org.yidan.casework.documents;

import java.util.Map;
import org.yidan.shared.personal.Seals;

/**
 * A document to be issued.
 *
 * @param formNo number of the form, {@code F-39}
 * @param subjectUnit the one unit in whose name it is issued
 * @param signer user id of who signs, or the system's mark
 * @param content its fields as they are printed, by key; no object trees but maps, lists, texts and numbers
 */
public record NewDocument(String formNo, String subjectUnit, String signer, String title, Map<String, Object> content) {

    /** The same with its protected fields sealed. */
    NewDocument sealed(Seals seals) {
        return new NewDocument(formNo, subjectUnit, signer, title, seals.sealed(content));
    }
}
