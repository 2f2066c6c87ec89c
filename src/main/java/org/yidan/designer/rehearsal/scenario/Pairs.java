package org.yidan.designer.rehearsal.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yidan.shared.Refused;

/** Cells with several things: parted by semicolons or lines, {@code name=value} each; a backslash stands before what is meant literally. */
final class Pairs {

    private Pairs() {}

    /** The things of a cell. */
    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                i++;
                part.append(cell.charAt(i) == 'n' ? '\n' : cell.charAt(i));
            } else if (c == ';' || c == '；' || c == '\n') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** What a cell says of what. */
    static Map<String, String> of(String cell) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String part : parts(cell)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw Refused.invalid("designer.scenario-no-pair", part);
            }
            String name = part.substring(0, equals).strip();
            if (pairs.put(name, part.substring(equals + 1).strip()) != null) {
                throw Refused.invalid("designer.scenario-pair-twice", name);
            }
        }
        return pairs;
    }

    /** A value as a cell may hold it. */
    static String literal(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace("；", "\\；")
                .replace("\n", "\\n");
    }
}
