package org.yidan.evaluation.ledger.handover;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.printing.pdf.PdfSetter;
import org.yidan.printing.record.PaperRecord;
import org.yidan.printing.record.PaperRecord.About;
import org.yidan.printing.record.PaperRecord.Reader;
import org.yidan.printing.sheet.SheetMaker;
import org.yidan.shared.Texts;

/** The form that hands entries of the ledger to discipline inspection (F-72). */
@Component
class HandoverPaper {

    private static final String FORM = "F-72";

    private final SheetMaker sheets;
    private final PdfSetter pdf;
    private final HandoverSight sight;

    HandoverPaper(SheetMaker sheets, PdfSetter pdf, HandoverSight sight) {
        this.sheets = sheets;
        this.pdf = pdf;
        this.sight = sight;
    }

    /** The form as PDF; {@code sha256} is the hash of the data that goes out beside it. */
    byte[] pdf(Handover handover, Instant at, Map<String, Object> content, String sha256) {
        String title = Texts.kept("printing.title." + FORM);
        return pdf.set(sheets.html(new PaperRecord(
                FORM,
                handover.handoverNo(),
                FORM,
                "",
                title,
                handover.handoverNo(),
                sight.government(handover.region()),
                null,
                sight.userId(),
                at,
                content,
                new About(handover.region(), title, null, null, null, null, null),
                sha256,
                Reader.PARTY)));
    }
}
