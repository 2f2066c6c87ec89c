package org.yidan.powerreturn.application;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.powerreturn.PowerReturnRefused;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.figures.Figures;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.shared.Texts;

/** The papers of a return: attachments it needs, documents it issues (F-50 to F-56). */
@Component
public class ReturnPapers {

    private final CaseAttachments attachments;
    private final CaseDocuments documents;
    private final ReturnSnapshots snapshots;

    ReturnPapers(CaseAttachments attachments, CaseDocuments documents, ReturnSnapshots snapshots) {
        this.attachments = attachments;
        this.documents = documents;
        this.snapshots = snapshots;
    }

    /** A township's application needs its party committee's minutes among the attachments. */
    void requireMinutes(PowerReturn file) {
        if (file.origin() == ReturnOrigin.TOWNSHIP_APPLY && attachments.count(file.caseNo()) == 0) {
            throw PowerReturnRefused.conflict("minutes-not-attached", file.caseNo());
        }
    }

    /** The accepted application, in the name of the township that made it. */
    void issueApplication(CaseFile caseFile, PowerReturn file, String signer) {
        String township = file.applicant();
        if (township != null) {
            Map<String, Object> content = new TreeMap<>();
            content.put("explanation", file.explanation());
            content.put("reasons", file.reasons().stream().map(Enum::name).toList());
            content.put("partyMinutesNo", textOr(file.partyMinutesNo()));
            content.put("partialText", textOr(file.partialText()));
            content.put("supportWanted", textOr(file.supportWanted()));
            content.put("department", file.department());
            content.put(
                    "figures",
                    snapshots.of(file.caseNo(), ReturnSnapshots.Occasion.APPLY).stream()
                            .map(one -> one.inWords(one.township()))
                            .toList());
            content.put(
                    "figureRows",
                    snapshots.of(file.caseNo(), ReturnSnapshots.Occasion.APPLY).stream()
                            .map(ReturnPapers::row)
                            .toList());
            issue(caseFile, "F-50", township, signer, content);
        }
    }

    private static Map<String, Object> row(Figures one) {
        Double rate = one.satisfactionRate();
        Map<String, Object> row = new TreeMap<>();
        row.put("township", one.township());
        row.put("from", one.from().toString());
        row.put("until", one.until().toString());
        row.put("calls", one.calls());
        row.put("cases", one.cases());
        row.put("overdue", one.overdue());
        row.put("rework", one.rework());
        row.put("satisfaction", rate == null ? "" : Math.round(rate * 100) + "%");
        row.put("officersQualified", one.officersQualified());
        row.put("officersRequired", one.officersRequired());
        return row;
    }

    private static String textOr(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Issues a document of the return; its title is the text {@code powerreturn.document.<form>}. */
    public String issue(
            CaseFile caseFile, String formNo, String subjectUnit, String signer, Map<String, Object> content) {
        String title = Texts.kept("powerreturn.document." + formNo, String.valueOf(caseFile.matterName()));
        return documents
                .issue(caseFile, new NewDocument(formNo, subjectUnit, signer, title, content))
                .documentNo();
    }
}
