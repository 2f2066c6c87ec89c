package org.yidan.catalog.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Counts the rows of a sheet and refuses it as soon as there are too many. */
class RowCount extends DefaultHandler {

    private final int limit;
    private int rows;

    RowCount(int limit) {
        this.limit = limit;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("row") && ++rows > limit) {
            throw new FileRefused(RowFault.ofFile("too-many-rows", limit - 1));
        }
    }
}
