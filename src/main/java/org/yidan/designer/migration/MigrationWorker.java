package org.yidan.designer.migration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.shared.Worker;

/** Works on what is open, on every node; after a crash whoever is left goes on. A thread of its own, as it may take minutes. */
@Component
class MigrationWorker extends Worker {

    private final MigrationRunner runner;
    private final MigrationSettings settings;

    MigrationWorker(MigrationRunner runner, MigrationSettings settings) {
        super("migration", 1);
        this.runner = runner;
        this.settings = settings;
    }

    @Override
    protected List<Turn> turns() {
        return settings.worker() ? List.of(new Turn(settings.poll(), runner::workOnAll)) : List.of();
    }
}
