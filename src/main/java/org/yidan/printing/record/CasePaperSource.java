package org.yidan.printing.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.printing.record.PaperRecord.About;
import org.yidan.printing.record.PaperRecord.Reader;
import org.yidan.shared.personal.Seals;

/** Documents issued in cases beside calls. A penalty decision has a second copy, de-identified, to be published. */
@Component
class CasePaperSource implements PaperSource {

    private static final String DECISION = "F-39";
    private static final String PUBLIC_COPY = "-public";

    private final CaseDocuments documents;
    private final CaseSight sight;
    private final Seals seals;

    CasePaperSource(CaseDocuments documents, CaseSight sight, Seals seals) {
        this.documents = documents;
        this.sight = sight;
        this.seals = seals;
    }

    @Override
    public boolean knows(String caseNo) {
        return CaseKind.ofNumber(caseNo).filter(kind -> kind != CaseKind.CALL).isPresent();
    }

    @Override
    public List<PrintedDocument> list(String caseNo) {
        List<PrintedDocument> papers = new ArrayList<>();
        for (IssuedDocument issued : documents.of(caseNo)) {
            String title = title(issued);
            papers.add(new PrintedDocument(id(issued), issued.formNo(), title, issued.documentNo(), issued.issuedAt()));
            if (issued.formNo().equals(DECISION)) {
                papers.add(new PrintedDocument(
                        id(issued) + PUBLIC_COPY,
                        issued.formNo(),
                        Titles.of(DECISION, "PUBLIC", title),
                        issued.documentNo(),
                        issued.issuedAt()));
            }
        }
        return papers;
    }

    @Override
    public Optional<PaperRecord> see(String caseNo, String id) {
        VisibleCase seen = sight.see(caseNo);
        CaseFile file = seen.file();
        boolean forPublic = id.endsWith(PUBLIC_COPY);
        String plain = forPublic ? id.substring(0, id.length() - PUBLIC_COPY.length()) : id;
        Reader reader = forPublic ? Reader.PUBLIC : seen.takesPart() ? Reader.PARTY : Reader.OVERSEER;
        List<IssuedDocument> all = documents.of(caseNo);
        return all.stream()
                .filter(issued -> id(issued).equals(plain))
                .filter(issued -> !forPublic || issued.formNo().equals(DECISION))
                .findFirst()
                .map(issued -> record(file, issued, all, reader));
    }

    /** A document of a case for readers of a call that is linked to it; the caller has checked their right. */
    PaperRecord record(CaseFile file, IssuedDocument issued, List<IssuedDocument> all, Reader reader) {
        String number = issued.documentNo();
        int bracket = number.indexOf('〔');
        return new PaperRecord(
                id(issued),
                issued.caseNo(),
                issued.formNo(),
                variant(issued),
                title(issued),
                number,
                issued.subjectUnit(),
                bracket < 0 ? null : number.substring(0, bracket),
                issued.signer(),
                issued.issuedAt(),
                content(issued, all),
                new About(
                        file.region(),
                        file.title(),
                        file.matterCode(),
                        file.matterName(),
                        file.versionNo(),
                        file.township(),
                        file.place()),
                issued.sha256(),
                reader);
    }

    /** A decision names its evidence (行政处罚法 59): that of the last report before it, which is an issued paper too. */
    private Map<String, Object> content(IssuedDocument issued, List<IssuedDocument> all) {
        Map<String, Object> content = new LinkedHashMap<>(seals.opened(issued.content()));
        if (issued.formNo().equals(DECISION)) {
            last("F-32", issued, all)
                    .ifPresent(report ->
                            content.putIfAbsent("evidence", report.content().get("evidence")));
            last("F-34", issued, all)
                    .ifPresent(notice ->
                            content.putIfAbsent("notifiedOn", notice.issuedAt().toString()));
        }
        return content;
    }

    private static Optional<IssuedDocument> last(String formNo, IssuedDocument before, List<IssuedDocument> all) {
        return all.stream()
                .filter(one -> one.formNo().equals(formNo) && one.id() < before.id())
                .reduce((earlier, later) -> later);
    }

    static String id(IssuedDocument issued) {
        return "D" + issued.id();
    }

    static String title(IssuedDocument issued) {
        return Titles.of(issued.formNo(), variant(issued), issued.title());
    }

    private static String variant(IssuedDocument issued) {
        return switch (issued.formNo()) {
            case "F-62" -> String.valueOf(issued.content().get("part"));
            case DECISION -> String.valueOf(issued.content().get("decision"));
            default -> "";
        };
    }
}
