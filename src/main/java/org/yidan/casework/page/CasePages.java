package org.yidan.casework.page;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.sight.CaseSight;
import org.yidan.shared.personal.Seals;

/** Puts the file of a case together for the current reader, and refuses who may not see the case. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class CasePages {

    private final CaseSight sight;
    private final CaseTasks tasks;
    private final DeadlineLines lines;
    private final CaseDocuments documents;
    private final CaseLinks links;
    private final CaseAttachments attachments;
    private final RecordedLapses lapses;
    private final CaseNames names;
    private final Seals seals;

    CasePages(
            CaseSight sight,
            CaseTasks tasks,
            DeadlineLines lines,
            CaseDocuments documents,
            CaseLinks links,
            CaseAttachments attachments,
            RecordedLapses lapses,
            CaseNames names,
            Seals seals) {
        this.sight = sight;
        this.tasks = tasks;
        this.lines = lines;
        this.documents = documents;
        this.links = links;
        this.attachments = attachments;
        this.lapses = lapses;
        this.names = names;
        this.seals = seals;
    }

    /** The file of the case with this number, as far as the current user may see it. */
    public CaseView read(String caseNo) {
        CaseSight.Reading read = sight.read(caseNo);
        CaseFile file = read.file();
        Map<String, List<String>> parties = read.parties();
        List<OpenTask> open = read.tasks();
        List<CaseAct> acts = read.acts();
        List<IssuedDocument> issued = documents.of(caseNo);
        List<AttachmentLine> attached = attachments.of(caseNo);
        List<Lapse> lapsed = lapses.about(caseNo);
        Map<String, String> named = names.of(parties, open, acts, issued, attached, lapsed);
        return new CaseView(
                file,
                parties,
                open,
                acts,
                lines.of(file),
                issued.stream()
                        .map(one -> DocumentLine.of(one, seals.shown(one.content(), read.takesPart()), named))
                        .toList(),
                links.of(caseNo),
                attached,
                lapsed,
                named,
                tasks.stepNames(file.kind().processKey()),
                read.takesPart());
    }
}
