package org.yidan.powerreturn.process;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.FormAnswers;
import org.yidan.powerreturn.review.Opinion.Verdict;
import org.yidan.shared.PhoneNumbers;
import org.yidan.shared.Refused;

/** What several forms of a return have in common. */
public final class ReturnForms {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private ReturnForms() {}

    /** One of the codes ticked in a list; refuses what is none. */
    public static <E extends Enum<E>> E code(String ticked, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(ticked))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("powerreturn.code-unknown", ticked));
    }

    /** The opinion of a unit that was asked; it cannot choose silence. */
    public static Verdict opinion(FormAnswers answers) {
        Verdict verdict = answers.choice("opinion", Verdict.class);
        if (verdict == Verdict.SILENT || verdict == Verdict.NO_ANSWER) {
            throw Refused.invalid("powerreturn.code-unknown", verdict.name());
        }
        return verdict;
    }

    /** What the county government heard; silence is recorded by the system only. */
    public static Verdict heard(Verdict verdict) {
        if (verdict == Verdict.SILENT) {
            throw Refused.invalid("powerreturn.code-unknown", verdict.name());
        }
        return verdict;
    }

    /** The reason, without which only agreement is accepted. */
    public static @Nullable String opinionReason(FormAnswers answers, Verdict verdict) {
        return verdict == Verdict.AGREE
                ? answers.optionalText("opinionReason", 2000).orElse(null)
                : answers.text("opinionReason", 5, 2000);
    }

    /** Non-empty lines. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A telephone number, by the one rule of the office. */
    public static String phone(FormAnswers answers) {
        String phone = answers.text("contactPhone", 5, 30).replace(" ", "");
        if (!PhoneNumbers.isPhone(phone)) {
            throw Refused.invalid("powerreturn.phone-malformed", phone);
        }
        return phone;
    }

    /** The address of the public notice. */
    public static String address(FormAnswers answers) {
        return matching(answers.text("noticeUrl", 8, 400), ADDRESS, "address-malformed");
    }

    private static String matching(String text, Pattern pattern, String key) {
        if (!pattern.matcher(text).matches()) {
            throw Refused.invalid("powerreturn." + key, text);
        }
        return text;
    }
}
