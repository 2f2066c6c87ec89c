package org.yidan.home;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.search.CaseLine;
import org.yidan.casework.search.CasePage;
import org.yidan.casework.search.CaseQuestion;
import org.yidan.casework.search.CaseSearch;
import org.yidan.engine.CurrentUser;
import org.yidan.notification.inbox.Inbox;
import org.yidan.notification.inbox.Notice;
import org.yidan.notification.inbox.NoticePage;
import org.yidan.notification.inbox.NoticeQuestion;
import org.yidan.tasklist.list.CardLine;
import org.yidan.tasklist.list.CardLines;
import org.yidan.tasklist.list.WaitingTasks;
import org.yidan.tasklist.list.WaitingTasks.Beginning;
import org.yidan.tasklist.list.WaitingTasks.Waiting;
import org.yidan.tasklist.list.WaitingTasks.WaitingTask;

/** Puts the page together on which staff begin their day: the first few of everything, and how much there is. Changes nothing. */
@Service
@Transactional(readOnly = true)
class HomeDesk {

    private static final int TASKS = 8;
    private static final int CALLS = 8;
    private static final int NOTICES = 5;

    private final WaitingTasks tasks;
    private final CardLines lines;
    private final CaseSearch search;
    private final CallPlaces places;
    private final Inbox inbox;
    private final CurrentUser user;

    HomeDesk(WaitingTasks tasks, CardLines lines, CaseSearch search, CallPlaces places, Inbox inbox, CurrentUser user) {
        this.tasks = tasks;
        this.lines = lines;
        this.search = search;
        this.places = places;
        this.inbox = inbox;
        this.user = user;
    }

    /**
     * The page.
     *
     * @param lines how near their deadlines the tasks are, by id of the task
     * @param moreCalls whether there are calls beyond those listed
     * @param places where the calls are now, by number
     */
    record View(
            Waiting mine,
            Waiting ofUnit,
            Map<String, CardLine> lines,
            List<CaseLine> calls,
            boolean moreCalls,
            Map<String, List<CallPlaces.Place>> places,
            List<Notice> notices,
            boolean moreNotices,
            List<Beginning> beginnings) {}

    public View read() {
        Waiting mine = tasks.mine(TASKS);
        Waiting ofUnit = tasks.ofUnit(TASKS);
        Map<String, CardLine> due = lines
                .of(Stream.concat(mine.first().stream(), ofUnit.first().stream())
                        .map(WaitingTask::id)
                        .toList())
                .stream()
                .collect(Collectors.toMap(CardLine::id, Function.identity()));
        CasePage found = search.find(new CaseQuestion(null, "CALL", "OPEN", null, null, null, null, true, null));
        List<CaseLine> calls = found.lines().stream().limit(CALLS).toList();
        NoticePage unread = inbox.page(user.id(), new NoticeQuestion(true, null, 0, NOTICES));
        return new View(
                mine,
                ofUnit,
                due,
                calls,
                found.more() || found.lines().size() > CALLS,
                places.of(calls.stream().map(CaseLine::no).toList()),
                unread.notices(),
                unread.more(),
                tasks.beginnings());
    }
}
