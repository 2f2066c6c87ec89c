package org.yidan.call.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Party;
import org.yidan.call.casefile.CaseFile.CallerShown;
import org.yidan.call.journal.StepEntry;
import org.yidan.call.sight.CallSight;
import org.yidan.organization.Officers;
import org.yidan.shared.Texts;

/** Puts the file of a call together for the current reader, and refuses who may not see the call. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class CaseFileDesk {

    private final CallSight sight;
    private final Acts.Reader acts;
    private final DeadlineBook deadlines;
    private final PinnedDuties duties;
    private final Officers officers;

    CaseFileDesk(CallSight sight, Acts.Reader acts, DeadlineBook deadlines, PinnedDuties duties, Officers officers) {
        this.sight = sight;
        this.acts = acts;
        this.deadlines = deadlines;
        this.duties = duties;
        this.officers = officers;
    }

    /** The file of the call with this number, as far as the current user may see it. */
    public CaseFile read(String callNo) {
        Call call = sight.see(callNo);
        Acts done = acts.of(call);
        boolean takesPart = sight.takesPart(call);
        return new CaseFile(
                call,
                shown(call, takesPart),
                duties.of(call, sight.own()),
                deadlines.of(call),
                done.dispatches(),
                done.steps(),
                done.files(),
                done.requests(),
                done.pauses(),
                done.rulings(),
                done.lapses(),
                names(call, done),
                takesPart && call.isOpen());
    }

    /** Whoever called is known to command centres only; others get a token they can speak of (DOMAIN 9). */
    private CallerShown shown(Call call, boolean takesPart) {
        String party = Optional.ofNullable(call.party()).map(Party::name).orElse("");
        boolean knowsCaller = sight.mayKnowCaller(call);
        String partyShown = takesPart || knowsCaller ? party : mask(party);
        if (call.caller().anonymous()) {
            return new CallerShown(Texts.of("call.caller-anonymous"), "", partyShown);
        }
        if (!knowsCaller) {
            String token = call.callNo().substring(call.callNo().length() - 5);
            return new CallerShown(Texts.of("call.caller-masked", token), "", partyShown);
        }
        return new CallerShown(named(call.caller().name()), phone(call), partyShown);
    }

    private static String phone(Call call) {
        return call.caller().encryptedPhone() == null ? "" : Texts.of("call.caller-phone-kept");
    }

    private static String named(@Nullable String name) {
        return name == null ? Texts.of("call.caller-not-named") : name;
    }

    private static String mask(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private Map<String, String> names(Call call, Acts done) {
        Set<String> people = done.people();
        people.add(call.caller().userId());
        Optional.ofNullable(call.handler()).ifPresent(people::add);
        Map<String, String> names = new HashMap<>(officers.names(people));
        names.put(StepEntry.SYSTEM, Texts.of("call.actor-system"));
        names.putAll(duties.unitNames(call, done));
        return names;
    }
}
