package org.yidan.notification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.engine.CurrentUser;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.inbox.Inbox;
import org.yidan.notification.inbox.Notice;
import org.yidan.notification.inbox.NoticePage;
import org.yidan.notification.inbox.NoticeQuestion;
import org.yidan.notification.inbox.NoticeText;
import org.yidan.notification.preference.Preference;
import org.yidan.notification.preference.PreferenceDesk;

/** One's own notices and settings, for the bell in Tasklist and other programs. */
@RestController
@RequestMapping("/api/notices")
class NoticeApi {

    private final Inbox inbox;
    private final PreferenceDesk preferences;
    private final CurrentUser user;

    NoticeApi(Inbox inbox, PreferenceDesk preferences, CurrentUser user) {
        this.inbox = inbox;
        this.preferences = preferences;
        this.user = user;
    }

    /** A notice as sent; {@code reason} is a colleague's own words. */
    record Line(
            long id,
            NoticeKind kind,
            String code,
            String text,
            @Nullable String reason,
            @Nullable String caseNo,
            @Nullable String matter,
            @Nullable String urgency,
            @Nullable Instant due,
            Instant toldAt,
            boolean read,
            @Nullable String taskId,
            String casePath) {

        static Line of(Notice notice) {
            NoticeText event = notice.event();
            return new Line(
                    notice.id(),
                    event.kind(),
                    event.code(),
                    event.text(),
                    event.reason(),
                    event.businessKey(),
                    event.matterName(),
                    event.urgency(),
                    event.due(),
                    notice.toldAt(),
                    notice.read(),
                    event.taskId(),
                    event.casePath());
        }
    }

    record Page(List<Line> notices, int page, boolean more, int unread) {}

    record Count(int unread) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable NoticeKind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        NoticePage found = inbox.page(user.id(), new NoticeQuestion(unread, kind, page, size));
        return new Page(
                found.notices().stream().map(Line::of).toList(), found.number(), found.more(), inbox.unread(user.id()));
    }

    /** The number of unread notices (100 means 100 or more); 304 while it is the one the caller knows. */
    @GetMapping("/count")
    ResponseEntity<Count> count() {
        int unread = inbox.unread(user.id());
        return ResponseEntity.ok().eTag("\"" + unread + "\"").body(new Count(unread));
    }

    @PostMapping("/{id}/read")
    Count read(@PathVariable long id) {
        inbox.read(user.id(), id);
        return new Count(inbox.unread(user.id()));
    }

    @PostMapping("/read-all")
    Count readAll() {
        inbox.readAll(user.id());
        return new Count(0);
    }

    @GetMapping("/settings")
    Preference settings() {
        return preferences.of(user.id());
    }

    @PutMapping("/settings")
    Preference change(@RequestBody Preference wanted) {
        preferences.set(user.id(), wanted);
        return preferences.of(user.id());
    }
}
