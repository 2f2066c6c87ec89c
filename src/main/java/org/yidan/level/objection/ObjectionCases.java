package org.yidan.level.objection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.NewCase;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.AssignedDuty;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.level.steps.LevelObjectionStep;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/** Opens the case of an objection under its own number, links it to what it is about, and starts its process. */
@Component
public class ObjectionCases {

    private static final int LONGEST_TITLE = 120;

    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseLinks links;
    private final CaseJournal journal;
    private final CaseProcess process;
    private final Organization organization;

    ObjectionCases(
            CaseFiles files,
            CaseParties parties,
            CaseLinks links,
            CaseJournal journal,
            CaseProcess process,
            Organization organization) {
        this.files = files;
        this.parties = parties;
        this.links = links;
        this.journal = journal;
        this.process = process;
        this.organization = organization;
    }

    /** The file, with township, sender and staffing office as its parties. */
    public CaseFile open(ObjectedTask task, AssignedDuty duty) {
        String title = Texts.kept("level.title", duty.title());
        CaseFile file = files.open(new NewCase(
                CaseKind.LEVEL_OBJECTION,
                duty.region(),
                Characters.first(title, LONGEST_TITLE),
                duty.matter(),
                organization.townshipOf(task.unit()).orElse(null),
                duty.urgency(),
                duty.place()));
        parties.set(file.caseNo(), "objector", task.unit());
        parties.set(file.caseNo(), "sender", duty.sender());
        parties.set(file.caseNo(), "answering", organization.staffingOffice(duty.region()));
        links.link(task.businessKey(), file.caseNo(), Relation.LEVEL_OBJECTION);
        return file;
    }

    /** Begins the staffing office's limit. */
    public void start(CaseFile file, LevelObjection objection) {
        journal.note(
                file,
                StepEntry.of(
                                LevelObjectionStep.OBJECT_LEVEL,
                                objection.reason(),
                                objection.pressedBy(),
                                answers(objection))
                        .forUnit(objection.unitCode()));
        process.start(file, Map.of());
    }

    /** What was written, as the journal keeps it. */
    public Map<String, Object> answers(LevelObjection objection) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("reason", objection.reason());
        String basis = objection.basis();
        if (basis != null) {
            answers.put("basis", basis);
        }
        return answers;
    }
}
