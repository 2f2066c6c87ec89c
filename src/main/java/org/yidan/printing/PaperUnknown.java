package org.yidan.printing;

import org.yidan.shared.DomainException;

/** There is no such paper for this reader: no such case, or none with this mark in it. */
public class PaperUnknown extends DomainException {

    PaperUnknown(String caseNo, String id) {
        super(Kind.NOT_FOUND, "printing.unknown", caseNo, id);
    }
}
