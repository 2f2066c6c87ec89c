package org.yidan.call.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.call.Direction;
import org.yidan.call.Urgency;
import org.yidan.call.intake.CallStarters;
import org.yidan.call.outlook.Additions;
import org.yidan.call.outlook.Outlook;
import org.yidan.call.outlook.OutlookDesk;
import org.yidan.call.outlook.Prospect;
import org.yidan.call.outlook.SimilarCalls;
import org.yidan.call.report.Place;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** What the start form tells before a call is sent. */
@RestController
@RequestMapping("/api/calls")
class OutlookApi {

    private static final int TOWNSHIP_DIGITS = 9;

    private final CallStarters starters;
    private final OutlookDesk outlooks;
    private final SimilarCalls similarCalls;
    private final Additions additions;
    private final Organization organization;
    private final CurrentUser user;

    OutlookApi(
            CallStarters starters,
            OutlookDesk outlooks,
            SimilarCalls similarCalls,
            Additions additions,
            Organization organization,
            CurrentUser user) {
        this.starters = starters;
        this.outlooks = outlooks;
        this.similarCalls = similarCalls;
        this.additions = additions;
        this.organization = organization;
        this.user = user;
    }

    /** What the form knows so far; everything but the direction may be missing. */
    record Question(
            @Nullable Direction direction,
            @Nullable String matterCode,
            @Nullable String areaCode,
            @Nullable String stationUnit,
            @Nullable String urgency,
            @Nullable Boolean peopleAtRisk) {}

    /** Where it happened, for the search of similar calls. */
    record Spot(
            @Nullable String matterCode,
            @Nullable String areaCode,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng) {}

    /** What is added to an open call. */
    record Addition(@Nullable String note, @Nullable List<Long> fileIds) {}

    /** Who will lead, by which law and how fast, if the call is sent now. */
    @GetMapping("/outlook")
    Outlook outlook(@ModelAttribute Question asked) {
        Direction direction = Optional.ofNullable(asked.direction()).orElse(Direction.UP);
        String region = starters.requireFor(user.id(), direction).region();
        return outlooks.of(new Prospect(
                region,
                township(asked.areaCode(), region),
                direction,
                given(asked.matterCode()),
                station(asked.stationUnit(), region),
                Optional.ofNullable(asked.urgency()).flatMap(Urgency::of).orElse(null),
                Boolean.TRUE.equals(asked.peopleAtRisk())));
    }

    /** Open calls that may tell of the same event, among those the user may see. */
    @GetMapping("/similar")
    SimilarCalls.Similar similar(@ModelAttribute Spot spot) {
        String matter = given(spot.matterCode());
        String area = given(spot.areaCode());
        String region = starters.firstOf(user.id()).region();
        if (matter == null || area == null) {
            return new SimilarCalls.Similar(List.of(), 0);
        }
        String address = Optional.ofNullable(spot.address()).orElse("");
        return similarCalls.of(region, matter, new Place(area, address, spot.lat(), spot.lng()));
    }

    /** Adds a note and photos to an open call instead of a second call. */
    @PostMapping("/{callNo}/additions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String callNo, @RequestBody Addition addition) {
        List<Long> files = Optional.ofNullable(addition.fileIds()).orElse(List.of());
        additions.add(callNo, addition.note(), files, user.id());
    }

    private @Nullable String township(@Nullable String areaCode, String region) {
        String area = given(areaCode);
        if (area == null) {
            return null;
        }
        return organization
                .find(area.length() > TOWNSHIP_DIGITS ? area.substring(0, TOWNSHIP_DIGITS) : area)
                .filter(unit -> unit.kind().isPlace() && unit.region().equals(region))
                .map(OrganizationUnit::code)
                .orElse(null);
    }

    private @Nullable String station(@Nullable String code, String region) {
        String station = given(code);
        return station == null
                ? null
                : organization
                        .find(station)
                        .filter(unit -> unit.region().equals(region))
                        .map(OrganizationUnit::code)
                        .orElse(null);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
