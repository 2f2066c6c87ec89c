package org.yidan.enforcement.penalty.book;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.facts.Accused;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Issues the documents of a case, each in the name of its one subject; the fields every document has are added here. */
@Component
public class PenaltyPapers {

    private final CaseDocuments documents;
    private final CaseFiles files;
    private final Organization organization;

    PenaltyPapers(CaseDocuments documents, CaseFiles files, Organization organization) {
        this.documents = documents;
        this.files = files;
        this.organization = organization;
    }

    /** Issues the document and gives its number. */
    public String issue(PenaltyCase penalty, String formNo, String signer, Map<String, Object> fields) {
        Map<String, Object> content = new TreeMap<>(fields);
        content.put("caseNo", penalty.caseNo());
        content.put("subject", organization.unit(penalty.subjectUnit()).name());
        content.put("cause", penalty.cause());
        if (penalty.party() != null) {
            Accused party = penalty.requiredParty();
            content.put("party", party.name());
            content.put("partyType", party.type().name());
            content.put("address", party.address() == null ? "" : party.address());
        }
        String title = Texts.kept("enforcement.document." + formNo);
        return documents
                .issue(
                        files.byNo(penalty.caseNo()),
                        new NewDocument(formNo, penalty.subjectUnit(), signer, title, content))
                .documentNo();
    }
}
