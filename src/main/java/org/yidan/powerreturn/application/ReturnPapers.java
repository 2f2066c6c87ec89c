package org.yidan.powerreturn.application;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.powerreturn.AssessedMatters;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.figures.Figures;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.listing.AnnounceReturn;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.review.AssessReturn;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The papers of a return: attachments it needs, documents it issues (F-50 to F-56). */
@Component
public class ReturnPapers {

    private final CaseAttachments attachments;
    private final CaseDocuments documents;
    private final ReturnSnapshots snapshots;
    private final Organization organization;
    private final ReturnTownships townships;
    private final AssessedMatters assessed;

    ReturnPapers(
            CaseAttachments attachments,
            CaseDocuments documents,
            ReturnSnapshots snapshots,
            Organization organization,
            ReturnTownships townships,
            AssessedMatters assessed) {
        this.attachments = attachments;
        this.documents = documents;
        this.snapshots = snapshots;
        this.organization = organization;
        this.townships = townships;
        this.assessed = assessed;
    }

    /** A township's application needs its party committee's minutes among the attachments. */
    void requireMinutes(PowerReturn file) {
        if (file.origin() == ReturnOrigin.TOWNSHIP_APPLY && attachments.count(file.caseNo()) == 0) {
            throw Refused.conflict("powerreturn.minutes-not-attached", file.caseNo());
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
        row.put("officersRequired", one.required());
        row.put("trainings", one.held());
        return row;
    }

    private static String textOr(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The public notice of a granted return, in the name of the county government. */
    public void issueNotice(CaseFile caseFile, PowerReturn file, AnnounceReturn notice, String signer) {
        issue(
                caseFile,
                "F-56",
                organization.government(file.region()),
                signer,
                Map.of(
                        "text", notice.text(),
                        "transition", notice.transition(),
                        "phone", notice.phone(),
                        "newSubject", name(file.department()),
                        "effectiveFrom", file.effectiveFrom().toString(),
                        "townships",
                                townships.of(file.caseNo(), ReturnTownships.State.OPEN).stream()
                                        .map(this::name)
                                        .toList(),
                        "noticeUrl", notice.url()));
    }

    /** The report on the assessment, in the name of the staffing office, with what the latest half-yearly one says of each township. */
    public void issueReport(CaseFile caseFile, AssessReturn found, String signer) {
        Map<String, Object> content = new TreeMap<>();
        content.put("finding", found.finding().name());
        content.put("report", found.report());
        content.put("visitedOn", found.visitedOn().toString());
        content.put(
                "figures",
                snapshots.of(caseFile.caseNo(), ReturnSnapshots.Occasion.ASSESS).stream()
                        .map(one -> one.inWords(name(one.township())))
                        .toList());
        content.put(
                "rows",
                townships.of(caseFile.caseNo(), ReturnTownships.State.OPEN).stream()
                        .flatMap(township ->
                                assessed
                                        .latest(caseFile.region(), String.valueOf(caseFile.matterCode()), township)
                                        .stream())
                        .toList());
        issue(caseFile, "F-52", organization.staffingOffice(caseFile.region()), signer, content);
    }

    private String name(String unitCode) {
        return organization.find(unitCode).map(OrganizationUnit::name).orElse(unitCode);
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
