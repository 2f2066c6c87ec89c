package org.yidan.call.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.casefile.CallPart.CallerShown;
import org.yidan.call.casefile.CallPart.MatterShown;
import org.yidan.call.report.Party;
import org.yidan.call.sight.CallReaders;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.Texts;
import org.yidan.shared.web.Reading;

/**
 * What depends on who reads: whoever called is known to command centres only, and of the duties in the pinned list one is the
 * reader's own.
 */
@Component
class ShownToReader {

    private static final int TOKEN_LENGTH = 5;

    private final CallReaders readers;
    private final MatterCatalog catalog;

    ShownToReader(CallReaders readers, MatterCatalog catalog) {
        this.readers = readers;
        this.catalog = catalog;
    }

    /** Others than the command centres get a token they can speak of (RULES 9). */
    CallerShown caller(Call call, boolean takesPart) {
        boolean knowsCaller = readers.mayKnowCaller(call);
        String party = Optional.ofNullable(call.party()).map(Party::name).orElse("");
        String partyShown = takesPart || knowsCaller ? party : mask(party);
        if (call.caller().anonymous()) {
            return new CallerShown(Texts.of("call.caller-anonymous"), "", partyShown);
        }
        if (!knowsCaller) {
            String token = call.callNo().substring(call.callNo().length() - TOKEN_LENGTH);
            return new CallerShown(Texts.of("call.caller-masked", token), "", partyShown);
        }
        Reading.showedPersonalData();
        String phone = call.caller().phone();
        return new CallerShown(named(call.caller().name()), phone == null ? "" : phone, partyShown);
    }

    private static String named(@Nullable String name) {
        return name == null ? Texts.of("call.caller-not-named") : name;
    }

    private static String mask(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The pinned entry, null outside the list. */
    @Nullable
    MatterShown matter(Call call) {
        Long entryId = call.matter().entryId();
        if (entryId == null) {
            return null;
        }
        MatterEntry entry = catalog.entry(entryId);
        return new MatterShown(
                entry.code(),
                entry.name(),
                call.matter().catalogueVersion(),
                entry.leadDuty(),
                entry.townshipDuty(),
                entry.legalBasis(),
                entry.guideSteps(),
                ownDuty(call, entry));
    }

    private @Nullable String ownDuty(Call call, MatterEntry entry) {
        if (readers.leads(call)) {
            return entry.leadDuty();
        }
        return readers.isOfTownship(call) ? entry.townshipDuty() : null;
    }
}
