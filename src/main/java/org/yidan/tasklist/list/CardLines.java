package org.yidan.tasklist.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.CalendarYearMissing;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.shared.OfficeClock;
import org.yidan.tasklist.list.CardLine.Urgency;

/** Says for the cards of one page how near their deadlines are and whom they wait for: four statements, however many cards. */
@Service
public class CardLines {

    private final SeenTasks tasks;
    private final Officers officers;
    private final OfficeCalendar calendar;
    private final OfficeClock clock;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    CardLines(
            SeenTasks tasks,
            Officers officers,
            OfficeCalendar calendar,
            OfficeClock clock,
            CurrentUser user,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.officers = officers;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** One line for each of these tasks the user may see. */
    @Transactional(readOnly = true)
    public List<CardLine> of(List<String> ids) {
        List<SeenTask> seen = tasks.among(ids);
        Map<String, List<String>> posts = posts(seen);
        Map<String, String> names = officers.names(seen.stream()
                .map(SeenTask::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return seen.stream().map(task -> line(task, posts, names)).toList();
    }

    private CardLine line(SeenTask task, Map<String, List<String>> posts, Map<String, String> names) {
        Instant due = task.due();
        String holder = task.holder();
        Integer days = due == null ? null : workingDays(due);
        return new CardLine(
                task.id(),
                state(task, days),
                days,
                due,
                due != null && calendar.isProvisional(due),
                holder == null ? null : names.getOrDefault(holder, holder),
                user.id().equals(holder),
                posts.getOrDefault(task.id(), List.of()));
    }

    private Urgency state(SeenTask task, @Nullable Integer days) {
        Instant due = task.due();
        Instant now = clock.instant();
        if (due == null || days == null) {
            return Urgency.NONE;
        }
        if (!due.isAfter(now)) {
            return Urgency.OVERDUE;
        }
        if (dayOf(due).equals(clock.today())) {
            return Urgency.TODAY;
        }
        Instant reminder = task.reminder();
        return days <= 1 || (reminder != null && !reminder.isAfter(now)) ? Urgency.SOON : Urgency.LATER;
    }

    private int workingDays(Instant due) {
        LocalDate day = dayOf(due);
        LocalDate today = clock.today();
        try {
            return day.isBefore(today)
                    ? -calendar.workingDaysBetween(day, today)
                    : calendar.workingDaysBetween(today, day);
        } catch (CalendarYearMissing notYetLoaded) {
            // A far deadline in a year without a holiday table: calendar days say as much as anybody knows.
            return Math.toIntExact(day.toEpochDay() - today.toEpochDay());
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, OfficeClock.ZONE);
    }

    /** Names of the posts of tasks the engine has shown to the user already. */
    private Map<String, List<String>> posts(List<SeenTask> seen) {
        Map<String, List<String>> posts = new HashMap<>();
        if (!seen.isEmpty()) {
            jdbc.sql(
                            """
                            select distinct l.task_id_, g.name_ from act_ru_identitylink l
                              join act_id_group g on g.id_ = l.group_id_
                             where l.type_ = 'candidate' and l.task_id_ in (:tasks) order by 1, 2""")
                    .param("tasks", seen.stream().map(SeenTask::id).toList())
                    .query(row -> {
                        posts.computeIfAbsent(row.getString(1), task -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return posts;
    }
}
