package org.yidan.designer.release.difference;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yidan.shared.Texts;

/** Settings and values of files in the words of people. */
final class Said {

    private static final Pattern PROPERTY = Pattern.compile("(?:property|inputParameter|outputParameter)\\[([^]]+)]");
    private static final Pattern TIME = Pattern.compile("P(?:(\\d+)D|T(\\d+)([HM]))");
    private static final Set<String> CLOCKS = Set.of("ELAPSED", "WORKING_HOURS", "WORKING_DAYS", "LIST");

    private Said() {}

    /** What the setting at a path is called; its own name where nobody calls it otherwise. */
    static String setting(String path) {
        Matcher property = PROPERTY.matcher(path);
        String name = property.find()
                ? property.group(1)
                : path.replaceAll("\\[[^]]*]", "").replaceAll(".*[/@]", "").replaceAll("\\d+$", "");
        return Texts.first(name, "designer.setting." + name.replace(':', '.'));
    }

    /** Times and clocks in words, anything else as it is. */
    static String value(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            String amount = String.valueOf(time.group(1) == null ? time.group(2) : time.group(1));
            String unit = time.group(1) == null ? String.valueOf(time.group(3)) : "D";
            return Texts.of("designer.time." + unit, amount);
        }
        return CLOCKS.contains(text) ? Texts.of("designer.clock." + text) : text;
    }
}
