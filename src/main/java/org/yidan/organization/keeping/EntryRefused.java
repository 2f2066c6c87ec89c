package org.yidan.organization.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** What was entered about people or units breaks rules; all of them at once, each at its field. */
public final class EntryRefused extends DomainException {

    private final List<Fault> faults;

    private EntryRefused(List<Fault> faults) {
        super(Kind.INVALID, faults.get(0).code());
        this.faults = List.copyOf(faults);
    }

    /**
     * A field and what is wrong with it.
     *
     * @param code of the rule
     */
    public record Fault(String field, String code, String message) {}

    /** One field by a rule of {@code messages/organization}. */
    public static EntryRefused at(String field, String key, Object... arguments) {
        String code = "organization." + key;
        return new EntryRefused(List.of(new Fault(field, code, Texts.of(code, arguments))));
    }

    public List<Fault> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return faults.stream().map(Fault::message).collect(Collectors.joining("；"));
    }

    /** Collects faults of one entry. */
    static final class Collected {

        private final List<Fault> faults = new ArrayList<>();

        Collected require(boolean kept, String field, String key, Object... arguments) {
            if (!kept) {
                String code = "organization." + key;
                faults.add(new Fault(field, code, Texts.of(code, arguments)));
            }
            return this;
        }

        boolean none() {
            return faults.isEmpty();
        }

        /** Refuses if there is any. */
        void refuse() {
            if (!faults.isEmpty()) {
                throw new EntryRefused(faults);
            }
        }
    }
}
