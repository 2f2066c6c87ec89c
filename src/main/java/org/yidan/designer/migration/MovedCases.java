package org.yidan.designer.migration;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.steps.CommonStep;
import org.yidan.shared.Texts;

/** Writes the move into the journal of the case. By the office: who proposes or confirms it takes no part in the case. */
@Component
class MovedCases {

    private final CaseFiles files;
    private final CaseJournal journal;

    MovedCases(CaseFiles files, CaseJournal journal) {
        this.files = files;
        this.journal = journal;
    }

    void moved(MigrationRun run, MigrationItem item) {
        String note = Texts.kept("migration.journal", run.sourceLabel(), run.targetLabel(), String.valueOf(run.id()));
        files.find(item.caseNo())
                .ifPresent(file -> journal.note(
                        file,
                        StepEntry.of(
                                CommonStep.MOVE_TO_VERSION,
                                note,
                                StepEntry.SYSTEM,
                                Map.of("from", run.sourceId(), "to", run.targetId(), "migration", run.id()))));
    }
}
