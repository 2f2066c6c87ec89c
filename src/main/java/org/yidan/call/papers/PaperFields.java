package org.yidan.call.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.report.IssuedTerms;
import org.yidan.call.report.Party;
import org.yidan.call.sight.CallReaders;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;

/**
 * What every paper of a call says of it; the party is masked for readers who neither take part nor command (RULES 9).
 */
@Component
class PaperFields {

    private static final int TOKEN_LENGTH = 5;

    private final ReadableCases readable;
    private final CallReaders readers;
    private final MatterCatalog catalog;

    PaperFields(ReadableCases readable, CallReaders readers, MatterCatalog catalog) {
        this.readable = readable;
        this.readers = readers;
        this.catalog = catalog;
    }

    /** A new, open map of content with the facts of the call in it. */
    Map<String, Object> of(Call call) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("callNo", call.callNo());
        facts.put("title", call.report().title());
        facts.put("description", call.report().description());
        facts.put("occurredAt", call.report().occurredAt().toString());
        facts.put("registeredAt", call.registeredAt().toString());
        facts.put("place", call.place().address());
        facts.put("callingUnit", call.caller().unitCode());
        facts.put("callerToken", call.callNo().substring(call.callNo().length() - TOKEN_LENGTH));
        put(facts, "township", call.township());
        put(
                facts,
                "party",
                Optional.ofNullable(call.party())
                        .map(Party::name)
                        .map(name -> shown(call, name))
                        .orElse(null));
        return facts;
    }

    /** The same with matter, version and urgency as the dispatch said; a call without any says them itself. */
    Map<String, Object> of(Call call, Optional<Dispatch> dispatch) {
        Map<String, Object> facts = of(call);
        Optional<IssuedTerms> issued = dispatch.map(Dispatch::issuedTerms);
        facts.put(
                "urgency",
                issued.map(IssuedTerms::urgency).orElse(call.urgency().label()));
        facts.put(
                "version", issued.map(IssuedTerms::version).orElse(call.matter().catalogueVersion()));
        put(facts, "matterName", issued.map(IssuedTerms::matterName).orElse(null));
        put(
                facts,
                "matterCode",
                issued.map(IssuedTerms::entryId)
                        .map(catalog::entry)
                        .map(MatterEntry::code)
                        .orElse(null));
        return facts;
    }

    private String shown(Call call, String name) {
        boolean known = readable.takesPart(call.file()) || readers.mayKnowCaller(call);
        return known || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    static void put(Map<String, Object> content, String key, @Nullable Object value) {
        if (value != null) {
            content.put(key, value);
        }
    }
}
