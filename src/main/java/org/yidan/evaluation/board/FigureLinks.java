package org.yidan.evaluation.board;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.evaluation.figures.FigureSight.Sight;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;

/**
 * Where the numbers and names of a table lead for one reader: nowhere where he may not look.
 *
 * @param scope what is looked at, which the pages behind it keep
 */
public record FigureLinks(Sight sight, Scope scope, Period period) {

    /** The list of the cases of a number; none when they are not his to see. */
    public @Nullable String cases(FigureTable.Cell cell) {
        FigureCasesLink link = cell.cases();
        return link != null && sight.owns(link.scope()) ? link.href() : null;
    }

    /** The page of what a row is about, in the same period. */
    public @Nullable String page(FigureTable.Row row) {
        String page = row.page();
        if (page == null) {
            return null;
        }
        boolean matter = page.startsWith("/evaluation/matters/");
        boolean township = page.contains("township=");
        Scope behind = matter
                ? scope.ofMatter(row.code())
                : township ? scope.ofTownship(row.code()) : scope.ofUnit(row.code());
        if (!sight.owns(behind)) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(page).queryParam("region", scope.region());
        if (matter && scope.unit() != null) {
            address.queryParam("unit", scope.unit());
        }
        if (matter && scope.township() != null) {
            address.queryParam("township", scope.township());
        }
        return address.queryParam("span", BoardQuestion.Span.FREE)
                .queryParam("from", period.from())
                .queryParam("to", period.lastDay())
                .encode()
                .toUriString();
    }
}
