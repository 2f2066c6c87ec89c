package org.yidan.notification.reminder;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.notification.NotificationSettings;
import org.yidan.shared.OfficeClock;

/**
 * Looks at tasks whose next level is due and tells their holders once per level and due date. A level passed while nobody
 * looked is not made up for: the highest reached is told.
 */
@Service
@Transactional
public class ReminderDesk {

    private final WatchedTasks tasks;
    private final NotificationSettings settings;
    private final OfficeClock clock;

    ReminderDesk(WatchedTasks tasks, NotificationSettings settings, OfficeClock clock) {
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /** One turn of at most a batch; gives the number of tasks looked at. */
    public int look() {
        Instant now = clock.instant();
        List<Long> due = tasks.due(now, settings.batch());
        if (due.isEmpty()) {
            return 0;
        }
        Set<Long> gone = new HashSet<>(due);
        for (RunningTask task : tasks.open(due)) {
            gone.remove(task.eventId());
            task.reached(now).ifPresent(mark -> tasks.remind(task, mark, now));
            tasks.lookAgain(task.eventId(), task.nextLook(now).orElse(null));
        }
        gone.forEach(event -> tasks.lookAgain(event, null));
        return due.size();
    }
}
