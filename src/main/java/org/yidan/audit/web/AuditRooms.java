package org.yidan.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.audit.desk.DeskSight;
import org.yidan.audit.desk.Questions;

/** The pages of the audit desk, as the navigation on top of each of them lists them; the template {@code audit/frame} asks it by name. */
@Component
public class AuditRooms {

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
    private final DeskSight sight;

    AuditRooms(Questions questions, DeskSight sight) {
        this.questions = questions;
        this.sight = sight;
    }

    /** Whether the present user finds what auditors do on other pages, too. */
    public boolean isAtDesk() {
        return sight.isAtDesk();
    }

    /** Whether he may be given what is registered as personal. */
    public boolean seesAll() {
        return sight.isAll();
    }

    /** The rooms that are open to the present user. */
    public List<Room> open() {
        boolean platform = seesAll();
        return Stream.of(Place.values())
                .filter(place -> platform || (isAtDesk() && !place.forPlatform))
                .filter(place -> place != Place.READS || !questions.of("reads").isEmpty())
                .map(place -> new Room(place.name().toLowerCase(Locale.ROOT).replace('_', '-'), place.href))
                .toList();
    }
}
