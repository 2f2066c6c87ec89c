package org.yidan.printing.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.sight.CaseSight;
import org.yidan.printing.record.PaperRecord.About;
import org.yidan.printing.record.PaperRecord.Reader;
import org.yidan.shared.personal.Seals;

/**
 * Documents issued in cases, calls among them. A penalty decision has a second copy, de-identified, to be published; a ruling, issued in
 * a case of its own, is offered by the call it is about, too, and there shown whole.
 */
@Component
public class CasePaperSource {

    private static final String DECISION = "F-39";
    private static final String RULING = "F-07";
    private static final String PUBLIC_COPY = "-public";

    private final CaseDocuments documents;
    private final CaseLinks links;
    private final CaseFiles files;
    private final CaseSight sight;
    private final Seals seals;

    CasePaperSource(CaseDocuments documents, CaseLinks links, CaseFiles files, CaseSight sight, Seals seals) {
        this.documents = documents;
        this.links = links;
        this.files = files;
        this.sight = sight;
        this.seals = seals;
    }

    /** The papers of the case, oldest first; the reader's right is the caller's care. */
    public List<PrintedDocument> list(String caseNo) {
        List<PrintedDocument> papers = new ArrayList<>();
        for (IssuedDocument issued : all(caseNo)) {
            papers.add(printed(issued, "", title(issued)));
            if (issued.formNo().equals(DECISION)) {
                papers.add(printed(issued, PUBLIC_COPY, Titles.of(DECISION, "PUBLIC", title(issued))));
            }
        }
        return papers;
    }

    private static PrintedDocument printed(IssuedDocument issued, String copy, String title) {
        return new PrintedDocument(id(issued) + copy, issued.formNo(), title, issued.documentNo(), issued.issuedAt());
    }

    /** The documents of the case and the rulings on it. */
    private List<IssuedDocument> all(String caseNo) {
        Stream<IssuedDocument> rulings = links.of(caseNo).stream()
                .filter(link -> link.relation() == Relation.RULING && link.forward())
                .map(CaseLink::other)
                .flatMap(ruling -> documents.of(ruling).stream())
                .filter(issued -> issued.formNo().equals(RULING));
        return Stream.concat(documents.of(caseNo).stream(), rulings)
                .sorted(Comparator.comparing(IssuedDocument::issuedAt).thenComparing(IssuedDocument::id))
                .toList();
    }

    /** The paper for the current user; refuses who may not see the case as the page of the case does. */
    public Optional<PaperRecord> see(String caseNo, String id) {
        boolean takesPart = sight.see(caseNo).takesPart();
        boolean forPublic = id.endsWith(PUBLIC_COPY);
        String plain = forPublic ? id.substring(0, id.length() - PUBLIC_COPY.length()) : id;
        List<IssuedDocument> all = all(caseNo);
        return all.stream()
                .filter(issued -> id(issued).equals(plain))
                .filter(issued -> !forPublic || issued.formNo().equals(DECISION))
                .findFirst()
                .map(issued -> {
                    boolean whole = takesPart || !issued.caseNo().equals(caseNo);
                    return record(issued, all, forPublic ? Reader.PUBLIC : whole ? Reader.PARTY : Reader.OVERSEER);
                });
    }

    private PaperRecord record(IssuedDocument issued, List<IssuedDocument> all, Reader reader) {
        CaseFile file = files.byNo(issued.caseNo());
        Map<String, Object> content = content(issued, all);
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
                content,
                about(file, content),
                issued.sha256(),
                reader);
    }

    /** What the case is about; a paper of a call says itself which matter it was, as the call may be bound to another one later. */
    private static About about(CaseFile file, Map<String, Object> content) {
        boolean said = file.kind() == CaseKind.CALL;
        return new About(
                file.region(),
                file.title(),
                said ? text(content, "matterCode") : file.matterCode(),
                said ? text(content, "matterName") : file.matterName(),
                said ? text(content, "version") : file.versionNo(),
                file.township(),
                file.place());
    }

    private static @Nullable String text(Map<String, Object> content, String key) {
        Object value = content.get(key);
        return value == null ? null : value.toString();
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

    private static String id(IssuedDocument issued) {
        return "D" + issued.id();
    }

    private static String title(IssuedDocument issued) {
        return Titles.of(issued.formNo(), variant(issued), issued.title());
    }

    /** Which of several layouts or titles of one form it is. */
    private static String variant(IssuedDocument issued) {
        return switch (issued.formNo()) {
            case "F-06" -> String.valueOf(issued.content().get("level"));
            case "F-62" -> String.valueOf(issued.content().get("part"));
            case DECISION -> String.valueOf(issued.content().get("decision"));
            default -> "";
        };
    }
}
