package org.yidan.evaluation.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The pages of the evaluation, as the navigation on top of each of them lists them; the template {@code evaluation/frame} asks it by name. */
@Component
public class EvaluationRooms {

    private static final Set<String> READERS = Set.of("staff", "auditor", "camunda-admin");
    /** Everybody with a unit but discipline inspection, which sees what was handed to it. */
    private static final Set<String> STAFF = Set.of(
            "holders-unit-leader",
            "holders-unit-clerk",
            "holders-unit-handler",
            "holders-township-leader",
            "holders-township-dispatcher",
            "holders-county-dispatcher",
            "holders-staffing-office",
            "holders-justice-office",
            "holders-county-gov",
            "holders-inspector",
            "holders-auditor",
            "auditor",
            "camunda-admin");

    private static final Set<String> HAND_OVER = Set.of(
            "holders-auditor",
            "holders-county-gov",
            "holders-discipline-viewer",
            "holders-inspector",
            "auditor",
            "camunda-admin");

    private static final Set<String> KEEPERS =
            Set.of("holders-staffing-office", "holders-inspector", "holders-auditor", "auditor", "camunda-admin");

    /** A room; {@code key} is also that of its label. */
    public record Room(String key, String href) {}

    /** In the order shown, each with the groups it is offered to; what a page shows to whom is asked there. */
    private enum Place {
        BOARD("/evaluation", READERS),
        BULLETINS("/evaluation/bulletins", READERS),
        ASSESSMENTS("/evaluation/assessments", READERS),
        MUTUAL("/evaluation/mutual", STAFF),
        LEDGER("/evaluation/ledger", STAFF),
        HANDOVERS("/evaluation/handovers", HAND_OVER),
        EXCLUSIONS("/evaluation/exclusions", KEEPERS);

        private final String href;
        private final Set<String> groups;

        Place(String href, Set<String> groups) {
            this.href = href;
            this.groups = groups;
        }
    }

    /** The rooms that are offered to the present user. */
    public List<Room> open() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        Set<String> held = user == null
                ? Set.of()
                : user.getAuthorities().stream()
                        .map(group -> String.valueOf(group.getAuthority()))
                        .collect(Collectors.toSet());
        return Stream.of(Place.values())
                .filter(place -> place.groups.stream().anyMatch(held::contains))
                .map(place -> new Room(place.name().toLowerCase(Locale.ROOT).replace('_', '-'), place.href))
                .toList();
    }
}
