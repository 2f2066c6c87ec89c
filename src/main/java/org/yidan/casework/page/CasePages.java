package org.yidan.casework.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseKind;
import org.yidan.casework.page.CasePapers.Papers;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;

/** Puts the file of a case together for the current reader, and refuses who may not see the case. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class CasePages {

    private final CaseSight sight;
    private final CaseReading.Reader reader;
    private final DeadlineLines lines;
    private final CasePapers papers;
    private final CaseNames names;
    private final List<KindPage> kinds;

    CasePages(
            CaseSight sight,
            CaseReading.Reader reader,
            DeadlineLines lines,
            CasePapers papers,
            CaseNames names,
            List<KindPage> kinds) {
        this.sight = sight;
        this.reader = reader;
        this.lines = lines;
        this.papers = papers;
        this.names = names;
        this.kinds = List.copyOf(kinds);
    }

    /** The file of the case with this number, as far as the current user may see it. */
    public CaseView read(String caseNo) {
        VisibleCase seen = sight.see(caseNo);
        CaseReading read = reader.of(seen);
        KindPart own = own(read);
        Papers of = papers.of(caseNo);
        Map<String, String> named = names.of(read, of, own);
        return new CaseView(
                seen,
                read.parties(),
                read.tasks(),
                read.acts(),
                lines.of(seen.file()),
                papers.lines(of, seen.takesPart(), named),
                read.links(),
                of.attached(),
                read.lapses(),
                named,
                read.words(),
                own);
    }

    private @Nullable KindPart own(CaseReading read) {
        CaseKind kind = read.seen().kind();
        KindPage page =
                kinds.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
        return page == null ? null : page.of(read);
    }
}
