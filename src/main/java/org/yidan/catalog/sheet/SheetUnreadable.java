package org.yidan.catalog.sheet;

/** The file cannot be read as a table at all; carries the one fault to report. */
class SheetUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowFault fault;

    SheetUnreadable(RowFault fault) {
        super(fault.reason());
        this.fault = fault;
    }

    RowFault fault() {
        return fault;
    }
}
