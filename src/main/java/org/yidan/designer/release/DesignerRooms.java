package org.yidan.designer.release;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The pages of the designers, as the navigation on top of each of them lists them; the template {@code designer/frame} asks it by name. */
@Component
public class DesignerRooms {

    /** A room; {@code key} is also that of its label. */
    public record Room(String key, String href) {}

    private enum Place {
        VERSIONS("/designer", true),
        DRAFTS("/designer/drafts", true),
        KINDS("/designer/kinds", false),
        REHEARSAL("/designer/rehearsal", true),
        REPLAY("/designer/replay", true),
        MIGRATION("/designer/migration", true),
        MODELER("/designer/modeler", false),
        GUIDE("/help/designer", true);

        private final String href;
        private final boolean forStaffingOffices;

        Place(String href, boolean forStaffingOffices) {
            this.href = href;
            this.forStaffingOffices = forStaffingOffices;
        }
    }

    /** The rooms that are open to the present user: a staffing office, who rehearses and releases, has no need of the tools. */
    public List<Room> open() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        boolean designs = user != null
                && user.getAuthorities().stream()
                        .map(group -> String.valueOf(group.getAuthority()))
                        .anyMatch(group -> group.equals("designer") || group.equals("camunda-admin"));
        return Stream.of(Place.values())
                .filter(place -> designs || place.forStaffingOffices)
                .map(place -> new Room(place.name().toLowerCase(Locale.ROOT), place.href))
                .toList();
    }
}
