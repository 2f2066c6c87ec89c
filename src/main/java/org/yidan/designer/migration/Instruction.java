package org.yidan.designer.migration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where what waits at an element of the old version goes to in the new one.
 *
 * @param renewed whether its timer or message is made again by the new version; otherwise it stays as it is
 */
public record Instruction(String source, String target, boolean renewed) {

    private static final Pattern KEPT = Pattern.compile("(\\S+) > (\\S+)( \\*)?");

    /** As it is kept. */
    public String kept() {
        return source + " > " + target + (renewed ? " *" : "");
    }

    static Instruction of(String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalArgumentException(kept);
        }
        return new Instruction(parts.group(1), parts.group(2), parts.group(3) != null);
    }
}
