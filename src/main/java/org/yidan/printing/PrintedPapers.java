package org.yidan.printing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.printing.pdf.PdfSetter;
import org.yidan.printing.record.PaperRecord;
import org.yidan.printing.record.PaperRecord.Reader;
import org.yidan.printing.record.PaperSource;
import org.yidan.printing.sheet.SheetMaker;
import org.yidan.shared.Texts;

/** Says which papers a case has, and prints one of them for the current reader. */
@Service
@Transactional(readOnly = true)
public class PrintedPapers implements PrintedDocuments {

    private final List<PaperSource> sources;
    private final SheetMaker sheets;
    private final PdfSetter pdf;

    PrintedPapers(List<PaperSource> sources, SheetMaker sheets, PdfSetter pdf) {
        this.sources = sources;
        this.sheets = sheets;
        this.pdf = pdf;
    }

    @Override
    public List<PrintedDocument> of(String caseNo) {
        return sources.stream()
                .filter(source -> source.knows(caseNo))
                .flatMap(source -> source.list(caseNo).stream())
                .toList();
    }

    /** The paper; refuses who may not see the case, as its page does, and a paper the case does not have. */
    public Printed print(String caseNo, String id) {
        PaperRecord record = sources.stream()
                .filter(source -> source.knows(caseNo))
                .findFirst()
                .flatMap(source -> source.see(caseNo, id))
                .orElseThrow(() -> new PaperUnknown(caseNo, id));
        String number = record.documentNo() == null ? caseNo : record.documentNo();
        String copy = record.reader() == Reader.PUBLIC ? Texts.kept("printing.public-copy") : "";
        return new Printed(record.title() + copy + " " + number + ".pdf", pdf.set(sheets.html(record)));
    }

    /** A paper as it goes out. */
    public record Printed(String fileName, byte[] content) {}
}
