package org.yidan.casework.page;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.shared.personal.Seals;

/** The papers of a case for its page: what was issued in it, with what is sealed only for who takes part, and what was added. */
@Component
class CasePapers {

    private final CaseDocuments documents;
    private final CaseAttachments attachments;
    private final Seals seals;

    CasePapers(CaseDocuments documents, CaseAttachments attachments, Seals seals) {
        this.documents = documents;
        this.attachments = attachments;
        this.seals = seals;
    }

    /** Both kinds, read once. */
    record Papers(List<IssuedDocument> issued, List<AttachmentLine> attached) {}

    Papers of(String caseNo) {
        return new Papers(documents.of(caseNo), attachments.of(caseNo));
    }

    /** What was issued, in words; {@code names} are those of units and people by code. */
    List<DocumentLine> lines(Papers papers, boolean takesPart, Map<String, String> names) {
        return papers.issued().stream()
                .map(one -> DocumentLine.of(one, seals.shown(one.content(), takesPart), names))
                .toList();
    }
}
