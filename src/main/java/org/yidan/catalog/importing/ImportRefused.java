package org.yidan.catalog.importing;

import java.util.List;
import org.yidan.catalog.sheet.RowFault;
import org.yidan.catalog.sheet.SheetReading;
import org.yidan.shared.DomainException;

/** The file is faulty; nothing was taken over. Carries the faults, at most a thousand of them. */
public class ImportRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowFault> faults;
    private final int faultCount;

    ImportRefused(SheetReading reading) {
        super(Kind.INVALID, "catalog.import-refused", reading.faultCount());
        this.faults = reading.faults();
        this.faultCount = reading.faultCount();
    }

    public List<RowFault> faults() {
        return faults;
    }

    public int faultCount() {
        return faultCount;
    }
}
