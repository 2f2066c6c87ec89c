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
 * @param first the first of them that the form has, where reading goes on; empty if it is none of a field
 */
public record Refilled(
        String form, Map<String, String> values, String message, Map<String, String> faults, String first) {

    static Refilled of(String form, Map<String, String> values, DomainException refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (refused instanceof EntryRefused entry) {
            entry.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault.message()));
        } else if (refused.code().startsWith("engine.password")) {
            faults.put("password", String.valueOf(refused.getMessage()));
        }
        String first =
                faults.keySet().stream().filter(values::containsKey).findFirst().orElse("");
        // A password is never sent back.
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.remove("password");
        return new Refilled(form, kept, String.valueOf(refused.getMessage()), faults, first);
    }

    /** What stands in a field of a form, if it is this one. */
    public @Nullable String value(String form, String field) {
        return this.form.equals(form) ? values.get(field) : null;
    }

    /** Whether the page is read on at this field of the form. */
    public boolean startsAt(String form, String field) {
        return this.form.equals(form) && first.equals(field);
    }

    /** Where the form is on the page. */
    public String anchor() {
        return first.isEmpty() ? form + "-refused" : form + "-" + first;
    }

    /** What is wrong with a field of a form, if it is this one. */
    public @Nullable String fault(String form, String field) {
        return this.form.equals(form) ? faults.get(field) : null;
    }
}
