package org.yidan.evaluation.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.shared.Worker;

/** Follows the sealed log on every node that is to, in a thread of its own; rebuilds first where that is set. */
@Component
class FactsWorker extends Worker {

    private final Facts facts;
    private final FactsSettings settings;

    FactsWorker(Facts facts, FactsSettings settings) {
        super("evaluation-facts", 1);
        this.facts = facts;
        this.settings = settings;
    }

    @Override
    protected List<Turn> turns() {
        if (settings.rebuild()) {
            facts.rebuild();
        }
        return settings.worker() ? List.of(new Turn(settings.each(), facts::follow)) : List.of();
    }
}
