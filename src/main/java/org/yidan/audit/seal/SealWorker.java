package org.yidan.audit.seal;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.shared.Worker;

/** Sequences each second and hands checkpoints out, on every node, in threads of its own: a witness may be slow. */
@Component
class SealWorker extends Worker {

    private final Sequencer sequencer;
    private final Anchors anchors;
    private final SealSettings settings;

    SealWorker(Sequencer sequencer, Anchors anchors, SealSettings settings) {
        super("sealed-log", 2);
        this.sequencer = sequencer;
        this.anchors = anchors;
        this.settings = settings;
    }

    @Override
    protected List<Turn> turns() {
        return settings.worker()
                ? List.of(
                        new Turn(Duration.ofSeconds(1), sequencer::takeAll),
                        new Turn(Duration.ofMinutes(1), anchors::takeOut))
                : List.of();
    }
}
