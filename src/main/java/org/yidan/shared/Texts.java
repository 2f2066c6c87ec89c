package org.yidan.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Texts for people out of the message bundles {@code messages/<bundle>.properties} (Chinese, the default) and
 * {@code messages/<bundle>_en.properties}, in the language of the current request.
 */
public final class Texts {

    private static final ResourceBundle.Control CHINESE_BY_DEFAULT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text for {@code <bundle>.<key>}; a missing text shows its own code, which a test of the bundles finds. */
    public static String of(String code, Object... arguments) {
        return in(locale(), code, arguments);
    }

    /** The text of the first code there is one for; {@code otherwise} when there is none. */
    public static String first(String otherwise, String... codes) {
        return Arrays.stream(codes)
                .filter(code -> !of(code).equals(code))
                .findFirst()
                .map(Texts::of)
                .orElse(otherwise);
    }

    /** Whether the current request is answered in English. */
    public static boolean inEnglish() {
        return locale().equals(Locale.ENGLISH);
    }

    /** The Chinese text, whatever the present user reads: for what is kept in records. */
    public static String kept(String code, Object... arguments) {
        return in(Locale.SIMPLIFIED_CHINESE, code, arguments);
    }

    /** All texts of a bundle by key, as they are written, in the language of the current request. */
    public static Map<String, String> all(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle("messages." + bundle, locale(), CHINESE_BY_DEFAULT);
        Map<String, String> all = new TreeMap<>();
        texts.keySet().forEach(key -> all.put(key, texts.getString(key)));
        return all;
    }

    private static String in(Locale locale, String code, Object... arguments) {
        int dot = code.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not <bundle>.<key>: " + code);
        }
        try {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("messages." + code.substring(0, dot), locale, CHINESE_BY_DEFAULT);
            return new MessageFormat(bundle.getString(code.substring(dot + 1)), locale).format(arguments);
        } catch (MissingResourceException missing) {
            return code;
        }
    }

    private static Locale locale() {
        // Only an explicit English request gets English: jobs and scripts without a language speak Chinese.
        var context = LocaleContextHolder.getLocaleContext();
        Locale asked = context == null ? null : context.getLocale();
        return asked != null && asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
