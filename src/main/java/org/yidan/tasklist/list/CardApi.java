package org.yidan.tasklist.list;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist asks for beside the engine's list: the cards of one page at once, the counts of its filters, and what to leave out for this user. */
@RestController
@RequestMapping("/api/tasks")
class CardApi {

    /** Tasklist shows 15 on a page; more than this many is no page. */
    private static final int MOST_CARDS = 100;

    private final CardLines lines;
    private final Entitlements entitlements;
    private final FilterCounts counts;

    CardApi(CardLines lines, Entitlements entitlements, FilterCounts counts) {
        this.counts = counts;
        this.lines = lines;
        this.entitlements = entitlements;
    }

    /** The user's rights over the task list itself and the other web applications. */
    record Rights(boolean administers, List<String> applications) {}

    @GetMapping("/cards")
    List<CardLine> cards(@RequestParam List<String> ids) {
        return lines.of(ids.stream().distinct().limit(MOST_CARDS).toList());
    }

    @GetMapping("/rights")
    Rights rights() {
        return new Rights(entitlements.administers(), entitlements.applications());
    }

    @GetMapping("/counts")
    Map<String, Long> counts() {
        return counts.all();
    }
}
