package org.yidan.call.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.report.PinnedMatter;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Pins the matter of a call to the list in force on the day of its submission (RULES 6.1). */
@Component
public class ListedMatters {

    private final MatterCatalog catalog;

    ListedMatters(MatterCatalog catalog) {
        this.catalog = catalog;
    }

    /** Pins a choice by the list of that day; refuses a matter not in force, and a choice that is both or gives no reason. */
    public PinnedMatter pin(MatterChoice choice, String region, LocalDate day) {
        String version = catalog.versionInForce(region, day);
        String code = choice.code();
        if (choice.unlisted()) {
            return outside(choice, version);
        }
        if (code == null) {
            return PinnedMatter.toBeMatched(version);
        }
        MatterEntry entry = catalog.inForce(code, region, day);
        return new PinnedMatter(entry.code(), entry.id(), entry.name(), version, false, null);
    }

    private static PinnedMatter outside(MatterChoice choice, String version) {
        if (choice.code() != null) {
            throw Refused.invalid("call.matter-and-unlisted");
        }
        String reason = choice.unlistedReason();
        if (reason == null || reason.isBlank()) {
            throw Refused.invalid("call.unlisted-without-reason");
        }
        return PinnedMatter.outsideTheList(version, reason);
    }

    /** Completes or corrects the matter of a running call, by the list of the day on which it was submitted. */
    public void match(Call call, MatterChoice choice) {
        call.match(pin(choice, call.region(), dayOf(call.registeredAt())));
    }

    /** The pinned entry; empty outside the list and before the matter is matched. */
    public Optional<MatterEntry> entryOf(PinnedMatter matter) {
        return Optional.ofNullable(matter.entryId()).map(catalog::entry);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, OfficeClock.ZONE);
    }
}
