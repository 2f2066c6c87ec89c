package org.yidan.designer.replay;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** One way to ask closed cases again; begun anew for each replay, as it remembers answers. */
interface Asking {

    /** Asks some cases and adds what it finds. */
    void ask(Cases cases, Found found);

    /** Some cases by their numbers. */
    record Cases(Map<String, ClosedCase> byNo) {

        ClosedCase of(String caseNo) {
            return Objects.requireNonNull(byNo.get(caseNo), caseNo);
        }

        Set<String> numbers() {
            return byNo.keySet();
        }

        /** All numbers, for taking away those that have something on record. */
        Set<String> silent() {
            return new TreeSet<>(byNo.keySet());
        }
    }
}
