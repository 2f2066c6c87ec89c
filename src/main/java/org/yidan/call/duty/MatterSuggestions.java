package org.yidan.call.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.shared.OfficeClock;

/**
 * Which matters of the list a call may be about: those whose names share most pairs of characters with what was reported.
 * Chinese is written without spaces, so pairs of characters stand for words.
 */
@Component
public class MatterSuggestions {

    private static final int MOST_MATTERS = 2_000;
    private static final int MOST_SUGGESTIONS = 30;
    private static final int TITLE_WEIGHT = 3;

    private final MatterCatalog catalog;

    MatterSuggestions(MatterCatalog catalog) {
        this.catalog = catalog;
    }

    /** The best first; when nothing resembles the report, the beginning of the whole list. */
    public List<MatterEntry> of(Call call) {
        List<Scored> scored = scored(call);
        boolean resembling = !scored.isEmpty() && scored.get(0).score() > 0;
        return scored.stream()
                .filter(candidate -> !resembling || candidate.score() > 0)
                .limit(MOST_SUGGESTIONS)
                .map(Scored::entry)
                .toList();
    }

    /** The whole list of the day of submission, the best first. */
    public List<MatterEntry> all(Call call) {
        return scored(call).stream().map(Scored::entry).toList();
    }

    private List<Scored> scored(Call call) {
        LocalDate day = LocalDate.ofInstant(call.registeredAt(), OfficeClock.ZONE);
        List<MatterEntry> list = catalog.page(MatterFilter.all(call.region(), day), 0, MOST_MATTERS);
        Set<String> title = pairs(call.report().title());
        Set<String> description = pairs(call.report().description());
        return list.stream()
                .map(entry -> new Scored(entry, score(pairs(entry.name()), title, description)))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .toList();
    }

    private record Scored(MatterEntry entry, int score) {}

    private static int score(Set<String> name, Set<String> title, Set<String> description) {
        int score = 0;
        for (String pair : name) {
            score += title.contains(pair) ? TITLE_WEIGHT : 0;
            score += description.contains(pair) ? 1 : 0;
        }
        return score;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
