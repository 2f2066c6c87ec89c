package org.yidan.printing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.papers.Paper;
import org.yidan.casework.papers.Papers;

/** Says which papers a case has: every document issued in it. */
@Service
@Transactional(readOnly = true)
class PrintedPapers implements Papers {

    private final CaseDocuments documents;

    PrintedPapers(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Paper> of(String caseNo) {
        return documents.of(caseNo).stream()
                .map(issued -> new Paper(
                        "D" + issued.id(), issued.formNo(), issued.title(), issued.documentNo(), issued.issuedAt()))
                .toList();
    }
}
