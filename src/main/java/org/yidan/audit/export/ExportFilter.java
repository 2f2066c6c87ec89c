package org.yidan.audit.export;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Which cases go out: what was chosen, by the names the audit desk's search of cases has for it, as conditions on {@code f} and {@code l}. */
record ExportFilter(Map<String, String> chosen, String conditions, Map<String, Object> parameters) {

    private static final int LONGEST = 64;
    private static final String UNTIL = "_to";

    private static final Map<String, String> CONDITIONS = new LinkedHashMap<>();

    static {
        CONDITIONS.put("region", "f.region = :region");
        CONDITIONS.put("kind", "l.kind = :kind");
        CONDITIONS.put("status", "f.status = :status");
        CONDITIONS.put("outcome", "f.outcome = :outcome");
        CONDITIONS.put("matter", "f.matter_code = upper(:matter)");
        CONDITIONS.put("lead", "l.unit = :lead");
        CONDITIONS.put("from", "f.opened_at >= :from");
        CONDITIONS.put("to", "f.opened_at < :to");
        CONDITIONS.put("finished_from", "f.closed_at >= :finished_from");
        CONDITIONS.put("finished_to", "f.closed_at < :finished_to");
    }

    /** The names of what may be chosen. */
    static Set<String> names() {
        return CONDITIONS.keySet();
    }

    /**
     * What was chosen of these parameters of an address.
     *
     * @param readers the names by which one reads cases; empty for who reads all
     */
    static ExportFilter of(Map<String, String> sent, Collection<String> readers) {
        Map<String, String> chosen = new LinkedHashMap<>();
        CONDITIONS.keySet().stream()
                .filter(name -> !sent.getOrDefault(name, "").isBlank())
                .forEach(name -> chosen.put(name, sent.getOrDefault(name, "").strip()));
        Map<String, Object> parameters = new LinkedHashMap<>();
        chosen.forEach((name, value) -> parameters.put(name, parameter(name, value)));
        String conditions =
                chosen.keySet().stream().map(CONDITIONS::get).collect(Collectors.joining(" and ", "true and ", ""));
        parameters.put("readers", readers.toArray(String[]::new));
        return new ExportFilter(
                chosen,
                (chosen.isEmpty() ? "true" : conditions)
                        + (readers.isEmpty() ? "" : " and l.readers && cast(:readers as text[])"),
                parameters);
    }

    private static Object parameter(String name, String value) {
        if (value.length() > LONGEST) {
            throw Refused.invalid("pages.audit.export.too-long", LONGEST).with("parameter", name);
        }
        boolean until = name.equals("to") || name.endsWith(UNTIL);
        if (!until && !name.equals("from") && !name.equals("finished_from")) {
            return value;
        }
        try {
            LocalDate day = Days.within(LocalDate.parse(value));
            return Timestamp.from((until ? day.plusDays(1) : day)
                    .atStartOfDay(OfficeClock.ZONE)
                    .toInstant());
        } catch (DateTimeException noDay) {
            throw Refused.invalid("pages.audit.export.no-day", value).with("parameter", name);
        }
    }
}
