package org.yidan.calendar.holidays;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/** Reads the rows of one holiday file and gathers their faults. */
final class HolidayRows {

    /** Fixed by the State Council's regulation on public holidays: a year without them is not given whole. */
    private static final List<MonthDay> FIXED = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTICE = 200;
    private static final int LONGEST_URL = 400;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<String> header;
    private final Map<LocalDate, Holiday> rows = new TreeMap<>();
    private final List<RowFault> faults = new ArrayList<>();

    HolidayRows(List<String> header) {
        this.header = header;
    }

    void read(CSVRecord row) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.size() > header.size()) {
            fault(row, header.get(header.size() - 1), row.get(header.size()), "fault-too-many-cells");
        }
        LocalDate day = day(row);
        HolidayKind kind = kind(row);
        String name = text(row, "name", true, LONGEST_NAME);
        String notice = text(row, "source_notice", true, LONGEST_NOTICE);
        String url = text(row, "source_url", false, LONGEST_URL);
        if (!cell(row, "verified").equals("Y") && header.contains("verified")) {
            fault(row, "verified", cell(row, "verified"), "fault-not-verified");
        }
        if (day == null || kind == null) {
            return;
        }
        if (kind == HolidayKind.WORKDAY && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            fault(row, "kind", kind.name(), "fault-workday-on-weekday");
        }
        if (rows.containsKey(day)) {
            fault(row, "date", day.toString(), "fault-date-twice");
        } else {
            // Also with faults of its own, so that the checks over all rows do not report them a second time.
            rows.put(day, new Holiday(day, kind, name, notice, url.isEmpty() ? null : url));
        }
    }

    /** The rows by date; fails with {@link HolidayFileFaulty} if any row or year has a fault. */
    List<Holiday> finish() {
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new RowFault(0, "date", "", Texts.of("calendar.fault-size")));
        }
        rows.keySet().stream().map(LocalDate::getYear).distinct().forEach(this::requireFixedHolidays);
        if (!faults.isEmpty()) {
            throw new HolidayFileFaulty(faults.stream().sorted(RowFault.BY_ROW).toList());
        }
        return List.copyOf(rows.values());
    }

    private void requireFixedHolidays(int year) {
        for (MonthDay fixed : FIXED) {
            Holiday row = rows.get(fixed.atYear(year));
            if (row == null || row.kind() != HolidayKind.HOLIDAY) {
                String reason = Texts.of("calendar.fault-year-incomplete", String.valueOf(year));
                faults.add(new RowFault(0, "date", fixed.atYear(year).toString(), reason));
            }
        }
    }

    private @Nullable LocalDate day(CSVRecord row) {
        String text = cell(row, "date");
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // reported below, together with the days out of range
        }
        fault(row, "date", text, "fault-date");
        return null;
    }

    private @Nullable HolidayKind kind(CSVRecord row) {
        String text = cell(row, "kind");
        for (HolidayKind kind : HolidayKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        fault(row, "kind", text, "fault-kind");
        return null;
    }

    private String text(CSVRecord row, String column, boolean required, int longest) {
        String text = cell(row, column);
        if (required && text.isEmpty()) {
            fault(row, column, text, "fault-empty");
        } else if (text.length() > longest) {
            fault(row, column, text, "fault-too-long", longest);
        } else if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            fault(row, column, text, "fault-formula");
        }
        return text;
    }

    private String cell(CSVRecord row, String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= row.size() ? "" : row.get(index);
    }

    private void fault(CSVRecord row, String column, String value, String reason, Object... arguments) {
        int number = Math.toIntExact(row.getRecordNumber());
        faults.add(new RowFault(number, column, value, Texts.of("calendar." + reason, arguments)));
    }
}
