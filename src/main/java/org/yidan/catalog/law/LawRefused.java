package org.yidan.catalog.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** What was entered about a law breaks rules: all of them at once, each at its field. */
public final class LawRefused extends DomainException {

    private final transient Map<String, String> faults;
    private final String message;

    private LawRefused(String code, Map<String, String> faults) {
        super(Kind.INVALID, code);
        this.faults = Map.copyOf(faults);
        this.message = String.join("；", faults.values());
    }

    /** What is wrong, by field. */
    public Map<String, String> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** Collects what is wrong with one entry. */
    static final class Collected {

        private final List<String> codes = new ArrayList<>();
        private final Map<String, String> faults = new LinkedHashMap<>();

        Collected require(boolean kept, String field, String key, Object... arguments) {
            if (!kept && !faults.containsKey(field)) {
                codes.add(key);
                faults.put(field, Texts.of(key, arguments));
            }
            return this;
        }

        /** Refuses if there is any. */
        void refuse() {
            if (!codes.isEmpty()) {
                throw new LawRefused(codes.get(0), faults);
            }
        }
    }
}
