package org.yidan.call.outlook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.Calls;
import org.yidan.call.report.Place;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.Texts;

/** Open calls that may tell of the same event: same matter, near in place and time (RULES 1.6). */
@Service
public class SimilarCalls {

    private static final int MOST_SHOWN = 5;

    private final Calls calls;
    private final ReadableCases readable;
    private final CallSettings settings;
    private final CaseClock clock;

    SimilarCalls(Calls calls, ReadableCases readable, CallSettings settings, CaseClock clock) {
        this.calls = calls;
        this.readable = readable;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is open already.
     *
     * @param seen those the caller may see, the newest first, five at most
     * @param others how many more of those there are; of calls the caller may not see not even the number is told
     */
    public record Similar(List<Seen> seen, int others) {}

    /**
     * One the caller may see.
     *
     * @param place township and address in words
     * @param mayAdd whether one's unit takes part, so that photos and a note may be added to it
     */
    public record Seen(
            String callNo, String title, String place, Instant registeredAt, String status, boolean mayAdd) {}

    /** Open calls of the matter within the radius, or at the same address in words, of the last days. */
    @Transactional(readOnly = true)
    public Similar of(String region, String matterCode, Place place) {
        Instant since = clock.now().minus(settings.duplicateWindow());
        List<Call> near = calls.openOfMatterSince(region, matterCode, since).stream()
                .filter(call -> sameSpot(call.place(), place))
                .filter(call -> readable.mayRead(call.callNo()))
                .sorted(Comparator.comparing(Call::registeredAt).reversed())
                .toList();
        List<Seen> seen = near.stream().limit(MOST_SHOWN).map(this::shown).toList();
        return new Similar(seen, near.size() - seen.size());
    }

    private boolean sameSpot(Place one, Place other) {
        double metres = one.metresTo(other);
        if (Double.isFinite(metres)) {
            return metres <= settings.duplicateMetres();
        }
        return one.areaCode().equals(other.areaCode()) && Addresses.alike(one.address(), other.address());
    }

    private Seen shown(Call call) {
        return new Seen(
                call.callNo(),
                call.report().title(),
                call.place().address(),
                call.registeredAt(),
                Texts.of("pages.calls.status." + call.status().name()),
                readable.takesPart(call.file()));
    }
}
