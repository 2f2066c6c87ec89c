package org.yidan.audit.reads;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.shared.Characters;
import org.yidan.shared.personal.PersonalData;

/**
 * Writes down what was asked. Codes, days and numbers of cases stay as they are; whatever else was typed may be a name or a
 * telephone number and is encrypted in its place, so that auditors can read it and a copy of the database cannot.
 */
@Component
public class ReadQuery {

    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 20;
    private static final String SEALED = "sealed:";
    /** No run of digits that could be a telephone or identity number; those of case numbers are kept apart by hyphens. */
    private static final Pattern CODE = Pattern.compile("(?!.*\\d{9})[A-Za-z0-9_.:,|/-]{0,64}");

    private static final Pattern KEPT = Pattern.compile(SEALED + "([A-Za-z0-9_-]+)");
    private static final Set<String> NEVER = Set.of("_csrf", "api_key", "password");

    private final PersonalData personal;

    ReadQuery(PersonalData personal) {
        this.personal = personal;
    }

    /** The parameters with values as they are kept, in the order of their names; null where there are none. */
    public @Nullable String kept(Map<String, String[]> parameters) {
        String kept = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(one -> !NEVER.contains(one.getKey()))
                        .flatMap(one -> Arrays.stream(one.getValue())
                                .filter(value -> !value.isBlank())
                                .map(value -> kept(one.getKey()) + "=" + kept(value)))
                        .limit(MOST_VALUES)
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    private String kept(String typed) {
        String value = Characters.first(typed.strip(), LONGEST_VALUE);
        return CODE.matcher(value).matches()
                ? value
                : SEALED + Base64.getUrlEncoder().withoutPadding().encodeToString(personal.encrypt(value));
    }

    /** What was kept, in clear: for auditors. */
    public String shown(String kept) {
        return KEPT.matcher(kept).replaceAll(found -> Matcher.quoteReplacement(opened(found.group(1))));
    }

    private String opened(String sealed) {
        return String.valueOf(
                personal.decrypt(Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII))));
    }
}
