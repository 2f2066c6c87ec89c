package org.yidan.designer.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.IsoTime;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A timer or a date is a word of the calendar or written as ISO 8601. */
public final class TimerReadable implements Rule {

    @Override
    public String id() {
        return "timer-readable";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag timer : model.each("timerEventDefinition")) {
                Tag time = time(timer);
                if (time == null || time.text().isEmpty()) {
                    out.error("timer-readable.empty", model.file(), timer);
                } else if (!isReadable(time.name(), time.text())) {
                    out.error("timer-readable", model.file(), timer, time.text());
                }
            }
            for (Tag task : model.userTasks()) {
                for (String attribute : List.of("dueDate", "followUpDate")) {
                    if (task.has(attribute) && !isReadable("timeDate", task.get(attribute))) {
                        out.error("timer-readable.date", model.file(), task, task.get(attribute));
                    }
                }
            }
        }
    }

    private static @Nullable Tag time(Tag timer) {
        for (String name : List.of("timeDate", "timeDuration", "timeCycle")) {
            Tag time = timer.first(name);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static boolean isReadable(String kind, String text) {
        if (Expressions.isIn(text)) {
            return isInstant(Expressions.whole(text)) == kind.equals("timeDate") || isOpen(text);
        }
        return switch (kind) {
            case "timeDuration" -> IsoTime.isDuration(text);
            case "timeCycle" -> IsoTime.isCycle(text);
            default -> IsoTime.isDate(text);
        };
    }

    /** A word of the calendar says an instant, never a duration. */
    private static boolean isInstant(@Nullable Expr expression) {
        return expression instanceof Expr.Call call
                && call.base() instanceof Expr.Name bean
                && bean.name().equals("limits");
    }

    /** A variable or another word may be either. */
    private static boolean isOpen(String text) {
        Expr read = Expressions.whole(text);
        return !isInstant(read) && !(read instanceof Expr.Text) && !(read instanceof Expr.Amount);
    }
}
