package org.yidan.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.TimeLimit;

/**
 * One step of a guide (说明书, RULES 7.2), read from its line:
 * {@code 【配合：县农业农村局】到场取样｜时限：3个工作日｜表单：现场检查记录｜证据：照片}. A line that says nothing of it is a step of the lead, or of the
 * township where it begins with the township's people, and its time node is what its sentence names.
 *
 * @param no from 1, in the order of the guide
 * @param unitType the co-operating unit that is meant; null for each of them, and for other actors
 * @param limit how long after the receipt it has to be done; null where the step names no time
 */
public record GuideStep(
        int no,
        String text,
        Actor actor,
        @Nullable String unitType,
        @Nullable TimeLimit limit,
        @Nullable String form,
        @Nullable String evidence) {

    /** Who does a step. */
    public enum Actor {
        LEAD,
        COOPERATING,
        TOWNSHIP
    }

    private static final Pattern MARK = Pattern.compile("^【(牵头|配合|乡镇)[^：:】]*(?:[：:]([^】]+))?】");
    private static final Pattern PART = Pattern.compile("(时限|表单|证据)[：:](.+)");
    private static final Pattern TOWNSHIP_BEGINS = Pattern.compile("^(乡镇|街道|镇街|网格|村|社区)");
    private static final Pattern NODE = Pattern.compile("([0-9]+|[一二三四五六七八九十两]+)\\s*个?(工作小时|工作日|小时|分钟|日|天)");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<String, Actor> ACTORS =
            Map.of("牵头", Actor.LEAD, "配合", Actor.COOPERATING, "乡镇", Actor.TOWNSHIP);

    /** Reads a line; {@code townshipLeads} where the sentences of the township are those of the lead. */
    static GuideStep of(int no, String line, boolean townshipLeads) {
        Matcher mark = MARK.matcher(line);
        boolean marked = mark.find();
        List<String> parts =
                List.of((marked ? line.substring(mark.end()) : line).strip().split("\\s*[｜|]\\s*"));
        String text = parts.get(0);
        boolean township = !townshipLeads && TOWNSHIP_BEGINS.matcher(text).find();
        Actor unmarked = township ? Actor.TOWNSHIP : Actor.LEAD;
        Actor actor = marked ? ACTORS.getOrDefault(mark.group(1), Actor.LEAD) : unmarked;
        String time = part(parts, "时限");
        return new GuideStep(
                no,
                text,
                actor,
                marked && actor == Actor.COOPERATING ? stripped(mark.group(2)) : null,
                limit(time == null ? text : time),
                part(parts, "表单"),
                part(parts, "证据"));
    }

    private static @Nullable String part(List<String> parts, String name) {
        return parts.stream()
                .skip(1)
                .map(PART::matcher)
                .filter(found -> found.matches() && found.group(1).equals(name))
                .map(found -> found.group(2).strip())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static @Nullable TimeLimit limit(String text) {
        Matcher node = NODE.matcher(text);
        if (!node.find()) {
            return null;
        }
        int amount = number(node.group(1));
        return switch (node.group(2)) {
            case "工作日" -> TimeLimit.workingDays(amount);
            case "工作小时" -> TimeLimit.workingHours(amount);
            case "小时" -> TimeLimit.elapsedHours(amount);
            case "分钟" -> new TimeLimit(
                    ClockKind.ELAPSED, BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(60), 2, RoundingMode.UP));
            default -> TimeLimit.elapsedDays(amount);
        };
    }

    /** Up to ninety-nine, in figures or as written out. */
    private static int number(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits.substring(0, Math.min(3, digits.length())));
        }
        String said = digits.replace('两', '二');
        int ten = said.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(said.charAt(said.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(said.charAt(ten - 1));
        int ones = ten == said.length() - 1 ? 0 : DIGITS.indexOf(said.charAt(ten + 1));
        return Math.max(0, tens) * 10 + Math.max(0, ones);
    }
}
