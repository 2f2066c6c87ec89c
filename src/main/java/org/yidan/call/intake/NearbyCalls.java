package org.yidan.call.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.Calls;

/** Open calls that may tell of the same event: same matter, near in place and time (RULES 1.6). */
@Component
public class NearbyCalls {

    private final Calls calls;
    private final CallSettings settings;

    NearbyCalls(Calls calls, CallSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    /** Empty while the matter is not known. */
    public List<Call> duplicatesOf(Call call) {
        String matterCode = call.matter().code();
        if (matterCode == null) {
            return List.of();
        }
        return calls
                .openOfMatterSince(
                        call.region(), matterCode, call.report().occurredAt().minus(settings.duplicateWindow()))
                .stream()
                .filter(other -> !other.callNo().equals(call.callNo()) && sameSpot(call, other))
                .toList();
    }

    /** Without a position on both sides, the same address in words counts. */
    private boolean sameSpot(Call one, Call other) {
        return one.place().metresTo(other.place()) <= settings.duplicateMetres()
                || (one.place().areaCode().equals(other.place().areaCode())
                        && one.place().address().equals(other.place().address()));
    }
}
