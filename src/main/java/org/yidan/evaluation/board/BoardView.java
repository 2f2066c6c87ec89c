package org.yidan.evaluation.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.evaluation.board.BoardQuestion.Span;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;

/**
 * A page of the dashboard for its template.
 *
 * @param name whose dashboard it is
 * @param regions those the reader may choose from
 * @param logSize how many entries of the sealed log the figures rest on
 */
public record BoardView(
        String path,
        String name,
        Scope scope,
        Span span,
        LocalDate day,
        Period period,
        Collection<String> regions,
        List<FigureTable> tables,
        FigureLinks links,
        Instant at,
        long logSize) {

    public List<Span> spans() {
        return List.of(Span.values());
    }

    public List<String> formats() {
        return List.of("xlsx", "csv", "pdf");
    }

    public boolean wide() {
        return links.sight().whole(scope.region());
    }

    public LocalDate lastDay() {
        return period.lastDay();
    }

    /** The same over another period, as an address asks for it. */
    public String turned(Period other) {
        return asked(other).toUriString();
    }

    /** What the files are asked for with. */
    public String asked() {
        UriComponentsBuilder asked = asked(period);
        if (scope.unit() != null) {
            asked.replaceQueryParam("unit", scope.unit());
        }
        if (scope.matter() != null) {
            asked.queryParam("matter", scope.matter());
        }
        return asked.toUriString();
    }

    private UriComponentsBuilder asked(Period other) {
        UriComponentsBuilder asked = UriComponentsBuilder.newInstance()
                .queryParam("region", scope.region())
                .queryParam("span", span);
        if (span == Span.FREE) {
            asked.queryParam("from", other.from()).queryParam("to", other.lastDay());
        } else {
            asked.queryParam("day", other.from());
        }
        if (scope.township() != null) {
            asked.queryParam("township", scope.township());
        }
        if (scope.matter() != null && scope.unit() != null) {
            asked.queryParam("unit", scope.unit());
        }
        return asked;
    }

    /** What the map looks for in the list of calls. */
    public String map() {
        return "?kind=CALL&from=" + period.from() + "&to=" + lastDay()
                + (scope.unit() == null ? "" : "&unit=" + scope.unit());
    }
}
