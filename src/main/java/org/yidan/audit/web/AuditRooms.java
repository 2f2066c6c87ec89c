package org.yidan.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The pages of the audit desk, as the navigation on top of each of them lists them; the template {@code audit/frame} asks it by name. */
@Component
public class AuditRooms {

    private static final Set<String> PLATFORM = Set.of("auditor", "camunda-admin");
    private static final List<String> POSTS = List.of(".auditor", ".discipline-viewer");

    /** A room; {@code key} is also that of its label. */
    public record Room(String key, String href) {}

    private enum Place {
        OVERVIEW("/audit", For.DESK),
        CASES("/audit/cases", For.DESK),
        PEOPLE("/audit/people", For.DESK),
        SYSTEM("/audit/system", For.DESK),
        READS("/audit/reads", For.DESK),
        LEDGER("/audit/ledger", For.DESK),
        MOMENT("/audit/moment", For.DESK),
        EXPORTS("/audit/exports", For.DESK),
        BUNDLES("/audit/bundles", For.DESK),
        PROOF("/audit/proof", For.DESK),
        ACTS("/audit/acts", For.PLATFORM),
        LOG_INS("/audit/log-ins", For.PLATFORM);

        private final String href;
        private final For who;

        Place(String href, For who) {
            this.href = href;
            this.who = who;
        }
    }

    private enum For {
        DESK,
        PLATFORM
    }

    /** The rooms that are open to the present user. */
    public List<Room> open() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        Set<String> groups = user == null
                ? Set.of()
                : user.getAuthorities().stream()
                        .map(group -> String.valueOf(group.getAuthority()))
                        .collect(Collectors.toSet());
        boolean platform = groups.stream().anyMatch(PLATFORM::contains);
        boolean desk = platform || groups.stream().anyMatch(group -> POSTS.stream().anyMatch(group::endsWith));
        return Stream.of(Place.values())
                .filter(place -> platform || (desk && place.who == For.DESK))
                .map(place -> new Room(place.name().toLowerCase(Locale.ROOT).replace('_', '-'), place.href))
                .toList();
    }
}
