package org.yidan.call.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Calls;
import org.yidan.call.report.Place;
import org.yidan.casework.sight.FoundNumbers;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.place.Datum;
import org.yidan.shared.place.MapSettings;
import org.yidan.shared.place.Position;

/** Puts calls on the map, for who may open them. */
@Service
@Transactional(readOnly = true)
public class CallMap {

    /** More points than this nobody tells apart. */
    public static final int MOST_POINTS = 200;

    private static final int MOST_NEAR = 30;
    private static final int TRIED_NEAR = 60;

    /** Half a box around a place, in degrees: some two kilometres. */
    private static final double NEAR = 0.02;

    private static final double MOST_LAT = 90;
    private static final double MOST_LNG = 180;

    private static final String COLUMNS =
            """
            select call_no, f.title, f.place, c.status <> 'CLOSED' as open, lat, lng from call c join case_file f on f.id = c.id
             where lat is not null and\s""";

    private final JdbcClient jdbc;
    private final FoundNumbers search;
    private final Calls calls;
    private final ReadableCases readable;
    private final Datum datum;

    CallMap(JdbcClient jdbc, FoundNumbers search, Calls calls, ReadableCases readable, MapSettings settings) {
        this.jdbc = jdbc;
        this.search = search;
        this.calls = calls;
        this.readable = readable;
        this.datum = settings.datum();
    }

    /** A call on the map; the position is that of the map. */
    public record Point(String callNo, String title, String address, boolean open, String state, Position at) {}

    /**
     * A place, as it is kept and as the map shows it, with what is open around it.
     *
     * @param kept to be written into a form (WGS 84)
     */
    public record Spot(Position kept, Position at, List<Point> near) {}

    /**
     * Of what a search finds, the calls with a position.
     *
     * @param found how many lines were looked through
     * @param more whether the search would go on
     */
    public record Found(List<Point> points, int found, boolean more) {}

    /** The first calls the list finds by these parameters, newest first. */
    public Found found(Map<String, String> asked) {
        FoundNumbers.Found listed = search.first(asked, MOST_POINTS);
        List<Point> points = jdbc.sql(COLUMNS + "call_no = any(?) order by call_no desc limit ?")
                .params(listed.numbers().toArray(String[]::new), MOST_POINTS)
                .query((row, n) -> point(row))
                .list();
        return new Found(points, listed.numbers().size(), listed.more());
    }

    /** Where this call is, and what else is open there; empty when it has no position. */
    public Optional<Spot> of(String callNo) {
        if (!readable.mayRead(callNo)) {
            throw Refused.missing("casework.unknown", callNo);
        }
        Place place = calls.byNo(callNo).place();
        Double lat = place.lat();
        Double lng = place.lng();
        return lat == null || lng == null ? Optional.empty() : Optional.of(spot(new Position(lat, lng), callNo));
    }

    /**
     * A place somebody points at or typed.
     *
     * @param onMap whether the position is that of the map, and not one to be kept
     */
    public Spot at(double lat, double lng, boolean onMap) {
        if (!(Math.abs(lat) <= MOST_LAT) || !(Math.abs(lng) <= MOST_LNG)) {
            throw Refused.invalid("call.position-out-of-range");
        }
        Position given = new Position(lat, lng);
        return spot(onMap ? datum.kept(given) : given, null);
    }

    private Spot spot(Position kept, @Nullable String but) {
        List<Point> near = jdbc
                .sql(
                        COLUMNS
                                + """
                                c.status <> 'CLOSED' and lat between :lat - :near and :lat + :near
                                 and lng between :lng - :near and :lng + :near and call_no is distinct from :but
                                 order by (lat - :lat) ^ 2 + (lng - :lng) ^ 2 limit :most""")
                .param("lat", kept.lat())
                .param("lng", kept.lng())
                .param("near", NEAR)
                .param("but", but)
                .param("most", TRIED_NEAR)
                .query((row, n) -> point(row))
                .list()
                .stream()
                .filter(point -> readable.mayRead(point.callNo()))
                .limit(MOST_NEAR)
                .toList();
        return new Spot(kept, datum.shown(kept), near);
    }

    private Point point(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("open");
        return new Point(
                row.getString("call_no"),
                row.getString("title"),
                row.getString("place"),
                open,
                Texts.of(open ? "pages.cases.open" : "pages.calls.status.CLOSED"),
                datum.shown(new Position(row.getDouble("lat"), row.getDouble("lng"))));
    }
}
