package org.yidan.catalog.drafting;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.NoListInForce;
import org.yidan.catalog.publishing.ListPublisher;
import org.yidan.catalog.publishing.UpcomingEntries;
import org.yidan.organization.Organization;

/** What a draft stands on: the list as it is known now. */
@Component
class UnderlyingList {

    private final MatterCatalog catalog;
    private final UpcomingEntries upcoming;
    private final ListPublisher publisher;
    private final Organization organization;
    private final JdbcClient jdbc;

    UnderlyingList(
            MatterCatalog catalog,
            UpcomingEntries upcoming,
            ListPublisher publisher,
            Organization organization,
            JdbcClient jdbc) {
        this.organization = organization;
        this.catalog = catalog;
        this.upcoming = upcoming;
        this.publisher = publisher;
        this.jdbc = jdbc;
    }

    /** What people call the region. */
    String nameOf(String region) {
        return organization.regionName(region);
    }

    /** A region gets its first list by the import, not by a draft. */
    void requireList(String region, LocalDate day) {
        if (!publisher.hasList(region)) {
            throw new NoListInForce(nameOf(region), day);
        }
    }

    /** How the matter stands on that day, as a change that says nothing yet. */
    ListChange of(String region, String code, LocalDate day) {
        Optional<MatterEntry> entry = catalog.find(code, region, day);
        LocalDate until = entry.isPresent()
                ? entry.get().validTo()
                : upcoming.nextBegin(code, region, day).orElse(null);
        MatterTerms terms = entry.map(MatterEntry::terms).orElse(null);
        return new ListChange(code, terms, terms, until);
    }

    /**
     * A code is for life and never given to another matter (RULES 6.2): the domain stays, and a matter that is not on
     * the list but was, here or in another region, must come back under its name.
     */
    void requireSameMatter(String region, @Nullable MatterTerms before, MatterTerms terms) {
        if (before != null) {
            if (!before.domain().equals(terms.domain())) {
                throw DraftRefused.anotherMatter(terms.code(), before.name());
            }
            return;
        }
        last(region, terms.code()).ifPresent(last -> {
            if (!last.name().equals(terms.name()) || !last.domain().equals(terms.domain())) {
                throw DraftRefused.anotherMatter(terms.code(), last.name());
            }
        });
    }

    /** What the code last stood for, in the region itself or else in another. */
    private Optional<MatterTerms> last(String region, String code) {
        return jdbc.sql(
                        """
                        select id from matter_entry where matter_code = :code
                        order by region = :region desc, upper_inf(recorded) desc, lower(valid) desc, id desc limit 1""")
                .param("code", code)
                .param("region", region)
                .query(Long.class)
                .optional()
                .map(id -> catalog.entry(id).terms());
    }
}
