package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch said on the day it was issued, for its paper F-02: later acts move the limit, change the role or bind the call
 * to another version of the list, the paper stays as it was.
 *
 * @param role in which role the unit got the call
 * @param entryId the pinned entry, null outside the list
 */
@Embeddable
public record IssuedTerms(
        @Column(name = "issued_role", updatable = false) String role,
        @Column(name = "issued_urgency", updatable = false) String urgency,
        @Column(name = "issued_coop_units", updatable = false) @JdbcTypeCode(SqlTypes.ARRAY) List<String> coopUnits,
        @Column(name = "issued_handle_due", updatable = false) Instant handleDue,
        @Column(name = "issued_entry_id", updatable = false) @Nullable Long entryId,
        @Column(name = "issued_version", updatable = false) String version,
        @Column(name = "issued_matter_name", updatable = false) @Nullable String matterName) {

    public IssuedTerms {
        coopUnits = List.copyOf(coopUnits);
    }

    /** The same with these co-operating units, before the dispatch is issued. */
    public IssuedTerms with(List<String> units) {
        return new IssuedTerms(role, urgency, units, handleDue, entryId, version, matterName);
    }

    /** The terms of a dispatch about this matter. */
    public static IssuedTerms of(
            String role, String urgency, List<String> coopUnits, Instant handleDue, PinnedMatter matter) {
        return new IssuedTerms(
                role, urgency, coopUnits, handleDue, matter.entryId(), matter.catalogueVersion(), matter.name());
    }
}
