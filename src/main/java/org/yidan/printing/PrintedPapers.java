package org.yidan.printing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.printing.pdf.PdfSetter;
import org.yidan.printing.record.CasePaperSource;
import org.yidan.printing.record.PaperRecord;
import org.yidan.printing.record.PaperRecord.Reader;
import org.yidan.printing.record.StepPaperSource;
import org.yidan.printing.sheet.SheetMaker;
import org.yidan.shared.Texts;

/** Says which papers a case has, and prints one of them for the current reader. */
@Service
@Transactional(readOnly = true)
public class PrintedPapers implements PrintedDocuments {

    private final CasePaperSource source;
    private final StepPaperSource steps;
    private final SheetMaker sheets;
    private final PdfSetter pdf;

    PrintedPapers(CasePaperSource source, StepPaperSource steps, SheetMaker sheets, PdfSetter pdf) {
        this.source = source;
        this.steps = steps;
        this.sheets = sheets;
        this.pdf = pdf;
    }

    @Override
    public List<PrintedDocument> of(String caseNo) {
        return Stream.of(source.list(caseNo), steps.list(caseNo))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(PrintedDocument::issuedAt))
                .toList();
    }

    /** The paper; refuses who may not see the case, as its page does, and a paper the case does not have. */
    public Printed print(String caseNo, String id) {
        PaperRecord record = (steps.has(id) ? steps.see(caseNo, id) : source.see(caseNo, id))
                .orElseThrow(() -> new PaperUnknown(caseNo, id));
        String copy = record.reader() == Reader.PUBLIC ? Texts.kept("printing.public-copy") : "";
        return new Printed(record.title() + copy + " " + record.documentNo() + ".pdf", pdf.set(sheets.html(record)));
    }

    /** A paper as it goes out. */
    public record Printed(String fileName, byte[] content) {}
}
