package org.yidan.printing.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.InModel;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.office.OfficeOpening;
import org.yidan.casework.page.PartsDesk;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.sight.CaseSight;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.engine.steps.StepTable;
import org.yidan.printing.record.PaperRecord.About;
import org.yidan.printing.record.PaperRecord.Reader;
import org.yidan.shared.Sha256;
import org.yidan.shared.Texts;

/** The forms of steps that only a model names, as papers: in the words of the form that was sent, in the order they were sent. */
@Component
public class StepPaperSource {

    private static final String FORM_NO = "STEP";
    private static final String MARK = "S";

    private final CaseJournal journal;
    private final StepTable steps;
    private final CaseSight sight;
    private final PartsDesk parts;
    private final CaseFiles files;

    StepPaperSource(CaseJournal journal, StepTable steps, CaseSight sight, PartsDesk parts, CaseFiles files) {
        this.files = files;
        this.journal = journal;
        this.steps = steps;
        this.sight = sight;
        this.parts = parts;
    }

    /** The papers of the case, oldest first; the reader's right is the caller's care. */
    public List<PrintedDocument> list(String caseNo) {
        List<PrintedDocument> papers = new ArrayList<>();
        for (CaseAct act : acts(caseNo)) {
            int no = papers.size() + 1;
            papers.add(new PrintedDocument(MARK + no, FORM_NO, title(act), number(caseNo, no), act.finishedAt()));
        }
        return papers;
    }

    /** Whether a paper of this id is one of these. */
    public boolean has(String id) {
        return id.matches(MARK + "\\d{1,4}");
    }

    /** The paper for the current user; refuses who may not see the case as the page of the case does. */
    public Optional<PaperRecord> see(String caseNo, String id) {
        VisibleCase seen = sight.see(caseNo);
        int no = Integer.parseInt(id.substring(MARK.length()));
        List<CaseAct> acts = acts(caseNo);
        return no < 1 || no > acts.size() ? Optional.empty() : Optional.of(record(seen, no, acts));
    }

    /** Acts are only ever added, so each keeps its place. */
    private List<CaseAct> acts(String caseNo) {
        String process = files.find(caseNo).map(CaseFile::processKey).orElse("");
        return journal.acts(caseNo).stream()
                .filter(act -> act.model() != null && !act.actor().equals(StepEntry.SYSTEM))
                .filter(act -> steps.in(process, act.step()).ofModel())
                .toList();
    }

    private PaperRecord record(VisibleCase seen, int no, List<CaseAct> acts) {
        CaseFile file = seen.file();
        CaseAct act = acts.get(no - 1);
        Map<String, String> answers = answers(seen, acts.subList(0, no - 1), act);
        String matter = model(act).matterCode();
        return new PaperRecord(
                MARK + no,
                file.caseNo(),
                FORM_NO,
                "",
                title(act),
                number(file.caseNo(), no),
                Objects.requireNonNullElse(act.actingUnit(), file.region()),
                null,
                act.actor(),
                act.finishedAt(),
                Map.of("answers", answers),
                new About(
                        file.region(),
                        file.title(),
                        matter,
                        Objects.equals(matter, file.matterCode()) ? file.matterName() : null,
                        file.versionNo(),
                        file.township(),
                        file.place()),
                Sha256.of(file.caseNo() + act.step() + act.finishedAt() + answers),
                seen.takesPart() ? Reader.PARTY : Reader.OVERSEER);
    }

    /** Act and form are written together: the n-th of this step by this user is his n-th form of it. */
    private Map<String, String> answers(VisibleCase seen, List<CaseAct> before, CaseAct act) {
        boolean start = act.result().equals(OfficeOpening.STARTED);
        String step = start ? Texts.of("pages.page.start-form") : model(act).label();
        long earlier = before.stream()
                .filter(one -> isSame(act, model(one).label(), one.actor()))
                .count();
        Map<String, String> answers = new LinkedHashMap<>();
        parts.forms(seen).stream()
                .filter(form -> form.step().equals(step) && form.sentBy().equals(act.actor()))
                .skip(earlier)
                .findFirst()
                .ifPresent(form -> form.answers().forEach(answer -> answers.put(answer.label(), answer.text())));
        return answers;
    }

    private static boolean isSame(CaseAct act, String label, String actor) {
        return label.equals(model(act).label()) && actor.equals(act.actor());
    }

    private static InModel model(CaseAct act) {
        return Objects.requireNonNull(act.model());
    }

    private static String title(CaseAct act) {
        return Texts.kept("printing.step-paper", model(act).label());
    }

    private static String number(String caseNo, int no) {
        return caseNo + "-" + no;
    }
}
