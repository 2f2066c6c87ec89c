package org.yidan.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yidan.audit.desk.Questions;

/** The pages of the audit desk, as the navigation on top of each of them lists them; the template {@code audit/frame} asks it by name. */
@Component
public class AuditRooms {

    private static final Set<String> PLATFORM = Set.of("auditor", "camunda-admin");
    private static final List<String> POSTS = List.of(".auditor");

    /** A room; {@code key} is also that of its label. */
    public record Room(String key, String href) {}

    private enum Place {
        OVERVIEW("/audit", false),
        CASES("/audit/cases", false),
        PEOPLE("/audit/people", false),
        SYSTEM("/audit/system", false),
        READS("/audit/reads", false),
        LEDGER("/audit/ledger", false),
        MOMENT("/audit/moment", false),
        EXPORTS("/audit/exports", false),
        BUNDLES("/audit/bundles", false),
        PROOF("/audit/proof", false),
        ACTS("/audit/acts", true),
        LOG_INS("/audit/log-ins", true);

        private final String href;
        private final boolean forPlatform;

        Place(String href, boolean forPlatform) {
            this.href = href;
            this.forPlatform = forPlatform;
        }
    }

    private final Questions questions;

    AuditRooms(Questions questions) {
        this.questions = questions;
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
        boolean desk =
                platform || groups.stream().anyMatch(group -> POSTS.stream().anyMatch(group::endsWith));
        return Stream.of(Place.values())
                .filter(place -> platform || (desk && !place.forPlatform))
                .filter(place -> place != Place.READS || !questions.of("reads").isEmpty())
                .map(place -> new Room(place.name().toLowerCase(Locale.ROOT).replace('_', '-'), place.href))
                .toList();
    }
}
