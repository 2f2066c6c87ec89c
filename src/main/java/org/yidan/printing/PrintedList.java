package org.yidan.printing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.catalog.ListPaper;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.organization.Organization;
import org.yidan.printing.pdf.PdfSetter;
import org.yidan.printing.sheet.ListSheetMaker;
import org.yidan.printing.sheet.ListSheetMaker.ListOfDay;

/** The responsibility list of a region as it is in force on a day, as an official paper. */
@Component
class PrintedList implements ListPaper {

    private final MatterCatalog catalog;
    private final Organization organization;
    private final ListSheetMaker sheets;
    private final PdfSetter pdf;

    PrintedList(MatterCatalog catalog, Organization organization, ListSheetMaker sheets, PdfSetter pdf) {
        this.catalog = catalog;
        this.organization = organization;
        this.sheets = sheets;
        this.pdf = pdf;
    }

    @Override
    public byte[] pdf(String region, LocalDate day) {
        String version = catalog.versionInForce(region, day);
        List<MatterEntry> matters = catalog.page(MatterFilter.all(region, day), 0, Integer.MAX_VALUE);
        String government = organization.unit(organization.government(region)).name();
        return pdf.set(sheets.html(new ListOfDay(government, version, day, catalog.showsSample(region), matters)));
    }
}
