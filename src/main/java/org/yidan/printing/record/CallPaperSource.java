package org.yidan.printing.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.papers.CallPaper;
import org.yidan.call.papers.CallPapers;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.printing.record.PaperRecord.About;
import org.yidan.printing.record.PaperRecord.Reader;

/** Papers of calls: what the call itself recorded, and the rulings on it (F-07), which are issued in cases of their own. */
@Component
class CallPaperSource implements PaperSource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULING = "F-07";
    private static final int REGION_FROM = 3;
    private static final int REGION_TO = 9;

    private final CallPapers calls;
    private final CaseLinks links;
    private final CaseDocuments documents;
    private final CaseFiles files;
    private final CasePaperSource cases;

    CallPaperSource(
            CallPapers calls, CaseLinks links, CaseDocuments documents, CaseFiles files, CasePaperSource cases) {
        this.calls = calls;
        this.links = links;
        this.documents = documents;
        this.files = files;
        this.cases = cases;
    }

    @Override
    public boolean knows(String caseNo) {
        return caseNo.startsWith("HJ-");
    }

    @Override
    public List<PrintedDocument> list(String caseNo) {
        Stream<PrintedDocument> own = calls.of(caseNo).stream()
                .map(one -> new PrintedDocument(one.id(), one.formNo(), title(one), one.documentNo(), one.issuedAt()));
        Stream<PrintedDocument> rulings = rulings(caseNo)
                .map(issued -> new PrintedDocument(
                        CasePaperSource.id(issued),
                        RULING,
                        CasePaperSource.title(issued),
                        issued.documentNo(),
                        issued.issuedAt()));
        return Stream.concat(own, rulings)
                .sorted(Comparator.comparing(PrintedDocument::issuedAt))
                .toList();
    }

    @Override
    public Optional<PaperRecord> see(String caseNo, String id) {
        Optional<PaperRecord> own = calls.see(caseNo, id).map(paper -> record(caseNo, paper));
        return own.isPresent()
                ? own
                : rulings(caseNo)
                        .filter(issued -> CasePaperSource.id(issued).equals(id))
                        .findFirst()
                        .map(issued ->
                                cases.record(files.byNo(issued.caseNo()), issued, List.of(issued), Reader.PARTY));
    }

    private Stream<IssuedDocument> rulings(String callNo) {
        return links.of(callNo).stream()
                .filter(link -> link.relation() == Relation.RULING && link.forward())
                .map(CaseLink::other)
                .flatMap(ruling -> documents.of(ruling).stream())
                .filter(issued -> issued.formNo().equals(RULING));
    }

    private static String title(CallPaper paper) {
        return Titles.of(paper.formNo(), paper.kind(), paper.formNo());
    }

    private static PaperRecord record(String callNo, CallPaper paper) {
        Map<String, Object> content = paper.content();
        return new PaperRecord(
                paper.id(),
                callNo,
                paper.formNo(),
                paper.kind(),
                title(paper),
                paper.documentNo(),
                paper.unitCode(),
                null,
                paper.signer(),
                paper.issuedAt(),
                content,
                new About(
                        callNo.substring(REGION_FROM, REGION_TO),
                        String.valueOf(content.get("title")),
                        text(content, "matterCode"),
                        text(content, "matterName"),
                        text(content, "version"),
                        text(content, "township"),
                        text(content, "place")),
                hash(callNo, paper),
                Reader.PARTY);
    }

    private static @Nullable String text(Map<String, Object> content, String key) {
        Object value = content.get(key);
        return value == null ? null : value.toString();
    }

    /** The same for every reader: the party, which some see masked, is left out. */
    private static String hash(String callNo, CallPaper paper) {
        Map<String, Object> content = new TreeMap<>(paper.content());
        content.remove("party");
        try {
            String all = String.join(
                    "\n",
                    callNo,
                    paper.formNo(),
                    paper.kind(),
                    String.valueOf(paper.documentNo()),
                    paper.unitCode(),
                    paper.signer(),
                    paper.issuedAt().toString(),
                    JSON.writeValueAsString(content));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
