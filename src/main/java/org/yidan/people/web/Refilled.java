package org.yidan.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.shared.DomainException;

/**
 * A form that was refused, to be shown again as it was filled in.
 *
 * @param form which of the page
 * @param message what is said above it
 * @param faults by field
 */
public record Refilled(String form, Map<String, String> values, String message, Map<String, String> faults) {

    static Refilled of(String form, Map<String, String> values, DomainException refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (refused instanceof EntryRefused entry) {
            entry.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault.message()));
        } else if (refused.code().startsWith("engine.password")) {
            faults.put("password", String.valueOf(refused.getMessage()));
        }
        // A password is never sent back.
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.remove("password");
        return new Refilled(form, kept, String.valueOf(refused.getMessage()), faults);
    }

    /** What stands in a field of a form, if it is this one. */
    public @Nullable String value(String form, String field) {
        return this.form.equals(form) ? values.get(field) : null;
    }

    /** What is wrong with a field of a form, if it is this one. */
    public @Nullable String fault(String form, String field) {
        return this.form.equals(form) ? faults.get(field) : null;
    }
}
