package org.yidan.shared.personal;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.shared.Characters;

/**
 * Which fields hold personal data, by their names (those of forms are said by their modules), and how their values look to those who need not know them (RULES 9).
 */
@Component
public class Protected {

    private static final Pattern NUMBER = Pattern.compile("(phone|phoneNo|idNo|\\w*(Phone|PhoneNo|IdNo))");
    private static final Pattern IDENTITY = Pattern.compile("idNo|\\w*IdNo");
    private static final int SHOWN_DIGITS = 4;

    private final Set<String> ofCaller;
    private final Set<String> ofPerson;

    Protected(List<PersonalFields> modules) {
        this.ofCaller = all(modules, PersonalFields::ofCaller);
        this.ofPerson = all(modules, PersonalFields::ofPerson);
    }

    private static Set<String> all(List<PersonalFields> modules, Function<PersonalFields, Set<String>> which) {
        return modules.stream().map(which).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** A telephone or identity number, or who called. */
    public boolean is(String field) {
        return isOfCaller(field) || NUMBER.matcher(field).matches();
    }

    public boolean isOfCaller(String field) {
        return ofCaller.contains(field);
    }

    /** What names a person without being a number. */
    public boolean isOfPerson(String field) {
        return ofPerson.contains(field);
    }

    /** A telephone number those who take part work with; identity numbers and the caller's are masked to everybody on pages. */
    boolean isBusiness(String field) {
        return !isOfCaller(field) && !IDENTITY.matcher(field).matches();
    }

    /** The first character only. */
    public static String initial(String text) {
        return text.isEmpty() ? "" : Characters.first(text, 1) + "**";
    }

    /** A number with its last four digits only. */
    public static String masked(String number) {
        int hidden = Math.max(number.length() - SHOWN_DIGITS, 0);
        return hidden < SHOWN_DIGITS ? "*".repeat(SHOWN_DIGITS) : "*".repeat(hidden) + number.substring(hidden);
    }
}
