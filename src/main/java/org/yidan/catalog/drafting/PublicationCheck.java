package org.yidan.catalog.drafting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.NoDepartmentResponsible;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.catalog.publishing.UpcomingEntries;

/** What must hold of an approved draft at the moment it is published; asked while nobody else publishes in the region. */
@Component
class PublicationCheck {

    private final UnderlyingList base;
    private final TermsCheck termsCheck;
    private final LegalBasisWatch legalBasis;
    private final ResponsibleUnits responsibleUnits;
    private final UpcomingEntries upcoming;
    private final OfficeCalendar calendar;

    PublicationCheck(
            UnderlyingList base,
            TermsCheck termsCheck,
            LegalBasisWatch legalBasis,
            ResponsibleUnits responsibleUnits,
            UpcomingEntries upcoming,
            OfficeCalendar calendar) {
        this.base = base;
        this.termsCheck = termsCheck;
        this.legalBasis = legalBasis;
        this.responsibleUnits = responsibleUnits;
        this.upcoming = upcoming;
        this.calendar = calendar;
    }

    void check(Draft draft) {
        if (draft.changes().isEmpty()) {
            throw DraftRefused.empty(draft);
        }
        requireAllowedDay(draft);
        draft.changes().forEach(change -> requireUpToDate(draft, change));
        draft.changes().forEach(change -> change.put()
                .forEach(terms -> requireWhole(draft.region(), draft.effectiveFrom(), change.before(), terms)));
    }

    /** A working day (RULES 6.2), except for a correction of a version of that day, the end of a law, and safety. */
    private void requireAllowedDay(Draft draft) {
        LocalDate day = draft.effectiveFrom();
        if (draft.ground().needsWorkingDay()
                && !upcoming.versionOn(draft.region(), day)
                && !calendar.isWorkingDay(day)) {
            throw DraftRefused.notAWorkingDay(day, calendar.nextWorkingDay(day));
        }
    }

    private void requireUpToDate(Draft draft, ListChange change) {
        ListChange now = base.of(draft.region(), change.code(), draft.effectiveFrom());
        if (!now.sameBaseAs(change)) {
            throw DraftRefused.outdated(change.code(), change.name(), draft.effectiveFrom());
        }
    }

    /** Refuses terms that could not stand on the region's list from that day on. */
    void requireWhole(String region, LocalDate day, @Nullable MatterTerms before, MatterTerms terms) {
        base.requireSameMatter(region, before, terms);
        termsCheck.check(region, terms);
        if (terms.guideSteps().isEmpty()) {
            throw DraftRefused.guideMissing(terms.code());
        }
        List<String> notInForce = legalBasis.notInForce(terms.legalBasis(), day);
        if (!notInForce.isEmpty()) {
            throw DraftRefused.basisNotInForce(terms.code(), String.join("、", notInForce), day);
        }
        if (responsibleUnits.fallbackUnitType(terms, region).isEmpty()) {
            throw new NoDepartmentResponsible(terms.code());
        }
    }
}
