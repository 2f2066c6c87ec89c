package org.yidan.casework.search;

import java.util.Map;
import java.util.Optional;

/** The cases of one module as rows the current user may see. */
public interface CaseSource {

    /**
     * Rows with the columns {@code no, kind, title, matter_code, matter_name, place, urgency, open, outcome, unit, opened_at},
     * sight applied; empty when this source has nothing of the kind asked for.
     */
    Optional<Rows> rows(CaseQuestion question);

    /** A select statement that ends with its conditions, and its named parameters. */
    record Rows(String sql, Map<String, Object> parameters) {}
}
