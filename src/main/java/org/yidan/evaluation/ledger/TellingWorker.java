package org.yidan.evaluation.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.shared.Worker;

/** Tells units of new entries, again and again, on every node. */
@Component
class TellingWorker extends Worker {

    private final LedgerTelling telling;
    private final LedgerSettings settings;

    TellingWorker(LedgerTelling telling, LedgerSettings settings) {
        super("ledger", 1);
        this.telling = telling;
        this.settings = settings;
    }

    @Override
    protected List<Turn> turns() {
        return settings.worker() ? List.of(new Turn(settings.poll(), telling::tellAll)) : List.of();
    }
}
