package org.yidan.engine.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of forms are Markdown, and what people typed is put into them: here it becomes text again, so that a heading or a link
 * in a title shows as the characters it was typed with (CommonMark lets every mark be escaped by a backslash).
 */
final class PlainMarkdown {

    /** Marks that mean something anywhere in a line, and the colon or dot that makes an address a link. */
    private static final Pattern ANYWHERE =
            Pattern.compile("[\\\\`*_\\[\\]<>~|&@]|:(?=//)|(?<=\\bwww)\\.", Pattern.CASE_INSENSITIVE);

    /** Marks that mean something at the beginning of a line, after any blanks: these would make it code. */
    private static final Pattern AT_BEGINNING = Pattern.compile("^\\s*(?:([#+=-])|(\\d+)([.)]))?");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern BOLD = Pattern.compile("^\\*\\*([^*]+)\\*\\*");
    private static final String POINT = "- ";

    private PlainMarkdown() {}

    /** Every mark shows as itself. Codes, which conditions compare, stay as they are. */
    static String plain(String text) {
        return CODE.matcher(text).matches()
                ? text
                : text.lines().map(PlainMarkdown::line).collect(Collectors.joining("\n"));
    }

    /** A text composed by the server: points and a bold beginning of a line are its own, all else shows as itself. */
    static String composed(String text) {
        return text.lines().map(PlainMarkdown::composedLine).collect(Collectors.joining("\n"));
    }

    private static String composedLine(String line) {
        if (line.startsWith(POINT)) {
            return POINT + line(line.substring(POINT.length()));
        }
        Matcher bold = BOLD.matcher(line);
        return bold.lookingAt() ? "**" + marks(bold.group(1)) + "**" + marks(line.substring(bold.end())) : line(line);
    }

    private static String line(String line) {
        Matcher beginning = AT_BEGINNING.matcher(line);
        if (!beginning.lookingAt()) {
            return marks(line);
        }
        String rest = marks(line.substring(beginning.end()));
        if (beginning.group(1) != null) {
            return "\\" + beginning.group(1) + rest;
        }
        return beginning.group(2) == null ? rest : beginning.group(2) + "\\" + beginning.group(3) + rest;
    }

    private static String marks(String text) {
        return ANYWHERE.matcher(text).replaceAll("\\\\$0");
    }
}
