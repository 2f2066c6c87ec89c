package org.yidan.call.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.call.Direction;
import org.yidan.call.duty.Assignments;
import org.yidan.call.intake.CallStarter;
import org.yidan.call.intake.CallStarters;
import org.yidan.call.outlook.UrgencyMeanings;
import org.yidan.call.outlook.UrgencyMeanings.UrgencyMeaning;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** What the start form of a call needs to know about its user's unit and place. */
@RestController
@RequestMapping("/api/calls")
class StarterApi {

    private static final int TOWNSHIP_DIGITS = 9;

    private final CallStarters starters;
    private final UrgencyMeanings meanings;
    private final Organization organization;
    private final Assignments assignments;
    private final MatterCatalog catalog;
    private final CurrentUser user;
    private final OfficeClock clock;

    StarterApi(
            CallStarters starters,
            UrgencyMeanings meanings,
            Organization organization,
            Assignments assignments,
            MatterCatalog catalog,
            CurrentUser user,
            OfficeClock clock) {
        this.starters = starters;
        this.meanings = meanings;
        this.organization = organization;
        this.assignments = assignments;
        this.catalog = catalog;
        this.user = user;
        this.clock = clock;
    }

    record Starter(
            String userId,
            String region,
            String unitCode,
            String unitName,
            @Nullable String townshipCode,
            List<Direction> directions,
            String usualSource,
            List<UrgencyMeaning> urgencies) {}

    record Choice(String code, String name) {}

    /** The unit the current user calls for, and the directions open to him in any of his units. */
    @GetMapping("/starter")
    Starter starter() {
        List<CallStarter> own = own();
        CallStarter first = own.get(0);
        return new Starter(
                first.userId(),
                first.region(),
                first.unitCode(),
                organization.unit(first.unitCode()).name(),
                first.township(),
                own.stream()
                        .flatMap(one -> one.directions().stream())
                        .distinct()
                        .toList(),
                usualSource(organization.unit(first.unitCode())),
                meanings.all());
    }

    private static String usualSource(OrganizationUnit unit) {
        return switch (unit.kind()) {
            case TOWNSHIP, SUBDISTRICT, ENFORCEMENT_CENTER -> "GRID";
            case STATION -> "STATION";
            case COMMAND_CENTER -> "HOTLINE";
            default -> "";
        };
    }

    private List<CallStarter> own() {
        List<CallStarter> own = starters.of(user.id());
        if (own.isEmpty()) {
            throw Refused.forbidden("call.no-post-to-call");
        }
        return own;
    }

    /** The townships and subdistricts of the region of the user's first post; none for who has no post. */
    @GetMapping("/places")
    List<Choice> places() {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(post -> organization.unit(post.unitCode()).region())
                .findFirst()
                .map(region -> choices(organization.townships(region)))
                .orElse(List.of());
    }

    /**
     * The stations over which the township of the area (9 to 12 digits) holds the five powers; with a matter only those that may
     * have a call about it.
     */
    @GetMapping("/stations")
    List<Choice> stations(@RequestParam String areaCode, @RequestParam(defaultValue = "") String matterCode) {
        String township = areaCode.length() > TOWNSHIP_DIGITS ? areaCode.substring(0, TOWNSHIP_DIGITS) : areaCode;
        String region = own().get(0).region();
        boolean known = organization
                .find(township)
                .filter(unit -> unit.kind().isPlace() && unit.region().equals(region))
                .isPresent();
        if (!known) {
            return List.of();
        }
        return choices(
                matterCode.isBlank()
                        ? organization.stationsIn(township).stream()
                                .filter(OrganizationUnit::fivePowers)
                                .toList()
                        : assignments.stationsFor(catalog.inForce(matterCode, region, clock.today()), township));
    }

    private static List<Choice> choices(List<OrganizationUnit> units) {
        return units.stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
    }
}
