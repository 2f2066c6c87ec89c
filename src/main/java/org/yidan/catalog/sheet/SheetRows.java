package org.yidan.catalog.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of a sheet as texts. A formula is kept as such, so that it can be refused. */
class SheetRows extends DefaultHandler {

    private static final int MAX_COLUMNS = 100;

    /** Longer than any column allows; what follows is dropped, so that no cell can fill the memory. */
    private static final int LONGEST_CELL = 10_000;

    private final SharedStrings strings;
    private final List<RawRow> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int number;
    private int column = -1;
    private boolean shared;
    private boolean reading;

    SheetRows(SharedStrings strings) {
        this.strings = strings;
    }

    List<RawRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                String given = attributes.getValue("r");
                number = given == null ? number + 1 : Integer.parseInt(given);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                shared = "s".equals(attributes.getValue("t"));
                if (column >= MAX_COLUMNS || column < 0) {
                    throw new SheetUnreadable(RowFault.of(number, null, "", "not-a-table"));
                }
            }
            case "f" -> {
                put("=");
                reading = true;
            }
            case "v", "t" -> reading = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading && text.length() <= LONGEST_CELL) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "v" -> put(value(text.toString()));
            case "t", "f" -> put(text.toString());
            case "row" -> rows.add(new RawRow(number, cells));
            default -> {
                return;
            }
        }
        text.setLength(0);
        reading = false;
    }

    /** Numbers stand in the file as 8.0 and on the screen as 8. */
    private String value(String stored) {
        if (shared) {
            return strings.getItemAt(Integer.parseInt(stored)).getString();
        }
        return stored.endsWith(".0") ? stored.substring(0, stored.length() - 2) : stored;
    }

    private void put(String part) {
        while (cells.size() <= column) {
            cells.add("");
        }
        String before = cells.get(column);
        if (before.length() <= LONGEST_CELL) {
            cells.set(column, before + part);
        }
    }
}
