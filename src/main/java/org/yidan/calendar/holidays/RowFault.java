package org.yidan.calendar.holidays;

import java.util.Comparator;

/**
 * One fault of a holiday file.
 *
 * @param row as a spreadsheet counts: the header is row 1; 0 for the file as a whole
 * @param reason for people, in the language of the request
 */
public record RowFault(int row, String column, String value, String reason) {

    static final Comparator<RowFault> BY_ROW = Comparator.comparingInt(RowFault::row);
}
