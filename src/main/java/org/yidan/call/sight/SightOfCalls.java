package org.yidan.call.sight;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.call.Calls;
import org.yidan.casework.sight.SightOfCases;
import org.yidan.casework.sight.VisibleCase;

/** The sight of {@link CallSight} for what calls and cases have in common. */
@Component
class SightOfCalls implements SightOfCases {

    private static final String PREFIX = "HJ-";

    private final Calls calls;
    private final CallSight sight;

    SightOfCalls(Calls calls, CallSight sight) {
        this.calls = calls;
        this.sight = sight;
    }

    @Override
    public Optional<VisibleCase> find(String caseNo) {
        return Optional.of(caseNo)
                .filter(no -> no.startsWith(PREFIX))
                .flatMap(calls::findByCallNo)
                .filter(sight::maySee)
                .map(call ->
                        new VisibleCase(call.callNo(), "CALL", call.region(), call.isOpen(), sight.takesPart(call)));
    }
}
