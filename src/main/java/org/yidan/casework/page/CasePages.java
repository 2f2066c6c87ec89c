package org.yidan.casework.page;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.page.CasePapers.Papers;
import org.yidan.casework.sight.CaseSight;

/** Puts the file of a case together for the current reader, and refuses who may not see the case. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class CasePages {

    private final CaseSight sight;
    private final CaseTasks tasks;
    private final DeadlineLines lines;
    private final CasePapers papers;
    private final CaseLinks links;
    private final RecordedLapses lapses;
    private final CaseNames names;

    CasePages(
            CaseSight sight,
            CaseTasks tasks,
            DeadlineLines lines,
            CasePapers papers,
            CaseLinks links,
            RecordedLapses lapses,
            CaseNames names) {
        this.sight = sight;
        this.tasks = tasks;
        this.lines = lines;
        this.papers = papers;
        this.links = links;
        this.lapses = lapses;
        this.names = names;
    }

    /** The file of the case with this number, as far as the current user may see it. */
    public CaseView read(String caseNo) {
        CaseSight.Reading read = sight.read(caseNo);
        CaseFile file = read.file();
        Papers of = papers.of(caseNo);
        List<Lapse> lapsed = lapses.about(caseNo);
        Map<String, String> named = names.of(read, of, lapsed);
        return new CaseView(
                file,
                read.parties(),
                read.tasks(),
                read.acts(),
                lines.of(file),
                papers.lines(of, read.takesPart(), named),
                links.of(caseNo),
                of.attached(),
                lapsed,
                named,
                tasks.stepNames(file.kind().processKey()),
                read.takesPart());
    }
}
