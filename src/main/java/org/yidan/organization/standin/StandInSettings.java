package org.yidan.organization.standin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.yidan.organization.Role;

/**
 * Who decides instead, by the role that cannot: the next posts in their order, each written {@code place.role}. Another holder
 * of the same post (a deputy) always comes first and is not written.
 *
 * @param order next posts by role id, for example {@code unit-leader: [sender.unit-leader, government.county-gov]}
 */
@ConfigurationProperties("yidan.stand-ins")
public record StandInSettings(Map<String, List<String>> order) {

    /** Where the next post is, seen from the unit that cannot decide. */
    enum Place {
        /** The unit itself. */
        OWN,
        /** The department that sends the station. */
        SENDER,
        /** The township the unit lies in. */
        TOWNSHIP,
        COUNTY_CENTER,
        STAFFING_OFFICE,
        JUSTICE_OFFICE,
        GOVERNMENT
    }

    /** One next post. */
    record Next(Place place, Role role) {}

    /** The orders by role; refuses a word that is none at the start. */
    Map<Role, List<Next>> byRole() {
        Map<Role, List<Next>> byRole = new EnumMap<>(Role.class);
        order.forEach((role, posts) -> {
            List<Next> next = new ArrayList<>();
            posts.forEach(post -> next.add(next(post)));
            byRole.put(role(role), List.copyOf(next));
        });
        return byRole;
    }

    private static Next next(String post) {
        int dot = post.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("yidan.stand-ins.order: not place.role: " + post);
        }
        String place = post.substring(0, dot).strip().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        return new Next(Place.valueOf(place), role(post.substring(dot + 1).strip()));
    }

    private static Role role(String id) {
        return Role.of(id)
                .orElseThrow(() -> new IllegalArgumentException("yidan.stand-ins.order: no such role: " + id));
    }
}
