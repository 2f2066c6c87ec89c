package org.yidan.evaluation.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;

/**
 * Which cases a number counts, as the address of their list says it.
 *
 * @param count how many there were when it was counted
 */
public record FigureCasesLink(
        String measure,
        Part part,
        String region,
        @Nullable String township,
        @Nullable String matter,
        @Nullable String unit,
        @Nullable String domain,
        LocalDate from,
        LocalDate until,
        long count) {

    static FigureCasesLink of(String measure, Part part, Scope scope, Period period, long count) {
        return new FigureCasesLink(
                measure,
                part,
                scope.region(),
                scope.township(),
                scope.matter(),
                scope.unit(),
                scope.domain(),
                period.from(),
                period.until(),
                count);
    }

    /** Whose figure it is. */
    public Scope scope() {
        return new Scope(region, township, matter, unit, domain);
    }

    /** The address of the list. */
    public String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/evaluation/cases")
                .queryParam("measure", measure)
                .queryParam("part", part)
                .queryParam("region", region);
        add(address, "township", township);
        add(address, "matter", matter);
        add(address, "unit", unit);
        add(address, "domain", domain);
        return address.queryParam("from", from)
                .queryParam("until", until)
                .encode()
                .toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
