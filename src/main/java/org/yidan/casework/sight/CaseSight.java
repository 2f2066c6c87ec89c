package org.yidan.casework.sight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseParties;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.OpenTask;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Refused;

/** Cases for those who may read them ({@link ReadableCases}); for everybody else they do not exist. And who of them takes part. */
@Component
public class CaseSight {

    private final CurrentUser user;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final CaseTasks tasks;
    private final CaseFileReaders readers;
    private final ReadableCases readable;

    CaseSight(
            CurrentUser user,
            CaseFiles files,
            CaseParties parties,
            CaseJournal journal,
            CaseTasks tasks,
            CaseFileReaders readers,
            ReadableCases readable) {
        this.user = user;
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.tasks = tasks;
        this.readers = readers;
        this.readable = readable;
    }

    /** The case, if the current user may see it; otherwise as if there were none. */
    public CaseFile see(String caseNo) {
        return find(caseNo).orElseThrow(() -> Refused.missing("casework.unknown", caseNo));
    }

    /** The case, if there is one and the current user may see it. */
    public Optional<CaseFile> find(String caseNo) {
        return files.find(caseNo).filter(file -> readable.mayRead(file.caseNo()));
    }

    /** A case with what the sight is told by, read once. */
    public record Reading(
            CaseFile file,
            Map<String, List<String>> parties,
            List<CaseAct> acts,
            List<OpenTask> tasks,
            boolean takesPart) {}

    /** The case with its parties, acts and open tasks, if the current user may see it; otherwise as if there were none. */
    public Reading read(String caseNo) {
        return reading(see(caseNo));
    }

    private Reading reading(CaseFile file) {
        Map<String, List<String>> of = parties.of(file.caseNo());
        List<CaseAct> acts = journal.acts(file.caseNo());
        List<OpenTask> open = tasks.open(file.caseNo());
        return new Reading(file, of, acts, open, takesPart(of, acts, open));
    }

    /** Whether one of the user's units is a party or acted, or the user acted or has a task in the case. */
    public boolean takesPart(CaseFile file) {
        return reading(file).takesPart();
    }

    private boolean takesPart(Map<String, List<String>> partiesOf, List<CaseAct> acts, List<OpenTask> open) {
        Set<String> own = readers.homes();
        return Stream.concat(
                                partiesOf.values().stream().flatMap(Collection::stream),
                                acts.stream().map(CaseAct::actingUnit).filter(Objects::nonNull))
                        .anyMatch(unit -> own.contains(readers.home(unit)))
                || acts.stream().anyMatch(act -> act.actor().equals(user.id()))
                || open.stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(OpenTask task) {
        return user.id().equals(task.assignee()) || task.groups().stream().anyMatch(user.groups()::contains);
    }
}
