package org.yidan.catalog.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a list file; their order in the file is free. */
enum MatterColumn {
    CODE(20),
    NAME(120),
    DOMAIN(20),
    LEAD_UNIT_TYPE(60),
    COOP_UNIT_TYPES(1000),
    LEAD_DUTY(1000),
    TOWNSHIP_DUTY(1000),
    LEGAL_BASIS(1000),
    DELEGATED(20),
    DELEGATED_FROM(60),
    JOINT(20),
    URGENCY_DEFAULT(20),
    ACCEPT_HOURS(10),
    HANDLE_DAYS(10),
    GUIDE(5000),
    REGION_SCOPE(20),
    VERIFIED(20),
    /** Optional: one of the list categories, TERRITORIAL when left out. */
    LIST_CATEGORY(20),
    /** Optional: codes of townships where the matter applies against its scope. */
    INCLUDED_TOWNSHIPS(1000),
    /** Optional: codes of townships where it does not apply against its scope. */
    EXCLUDED_TOWNSHIPS(1000);

    private final int maxLength;

    MatterColumn(int maxLength) {
        this.maxLength = maxLength;
    }

    int maxLength() {
        return maxLength;
    }

    boolean optional() {
        return compareTo(LIST_CATEGORY) >= 0;
    }

    /** As written in the head row. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MatterColumn> find(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findFirst();
    }
}
