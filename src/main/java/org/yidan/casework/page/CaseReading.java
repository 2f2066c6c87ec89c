package org.yidan.casework.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.office.KindNames;
import org.yidan.casework.sight.VisibleCase;

/** A case with what happened in it and what waits, read once for a page. */
public record CaseReading(
        VisibleCase seen,
        Map<String, List<String>> parties,
        List<CaseAct> acts,
        List<OpenTask> tasks,
        List<CaseLink> links,
        List<Lapse> lapses,
        CaseWords words) {

    /** Reads it, one statement each; the caller has asked the sight. */
    @Component
    static class Reader {

        private final CaseParties parties;
        private final CaseJournal journal;
        private final CaseTasks tasks;
        private final CaseLinks links;
        private final RecordedLapses lapses;
        private final KindNames kinds;

        Reader(
                CaseParties parties,
                CaseJournal journal,
                CaseTasks tasks,
                CaseLinks links,
                RecordedLapses lapses,
                KindNames kinds) {
            this.kinds = kinds;
            this.parties = parties;
            this.journal = journal;
            this.tasks = tasks;
            this.links = links;
            this.lapses = lapses;
        }

        CaseReading of(VisibleCase seen) {
            String no = seen.no();
            List<CaseAct> acts = journal.acts(no);
            List<OpenTask> open = tasks.open(no);
            return new CaseReading(
                    seen, parties.of(no), acts, open, links.of(no), lapses.about(no), words(seen.file(), acts, open));
        }

        /** By the newest model, and for steps it does not have (any more) by the model they were done in or wait in. */
        private CaseWords words(CaseFile file, List<CaseAct> acts, List<OpenTask> open) {
            Map<String, String> names = new HashMap<>();
            acts.forEach(act -> Optional.ofNullable(act.model()).ifPresent(of -> names.put(act.step(), of.label())));
            open.forEach(task -> names.put(task.step(), task.name()));
            names.putAll(tasks.stepNames(file.processKey()));
            return new CaseWords(file.kind(), kinds.of(file), names);
        }
    }
}
