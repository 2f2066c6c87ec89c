package org.yidan.evaluation.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.evaluation.quality.FigureObjection.Answer;
import org.yidan.evaluation.quality.steps.QualityAssessmentStep;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Objections of units to frozen rows, until the last minute of the limit, and the staffing office's answer to each. */
@Service
@Transactional
public class FigureObjections {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 2000;

    private static final QualityAssessmentStep LIMIT = QualityAssessmentStep.OBJECT_TO_FIGURES;

    private final AssessmentRuns runs;
    private final AssessmentCount count;
    private final AssessmentSight sight;
    private final CaseRecords records;
    private final CaseAttachments attachments;
    private final JdbcClient jdbc;

    FigureObjections(
            AssessmentRuns runs,
            AssessmentCount count,
            AssessmentSight sight,
            CaseRecords records,
            CaseAttachments attachments,
            JdbcClient jdbc) {
        this.runs = runs;
        this.count = count;
        this.sight = sight;
        this.records = records;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) {}

    /** Until when units may object; empty when they may not, or not any more. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(String caseNo) {
        return records.byNo(caseNo).running(LIMIT, null).map(CaseDeadline::due).filter(due -> !records.now()
                .isAfter(due));
    }

    /** The objections of a run, oldest first. */
    @Transactional(readOnly = true)
    public List<FigureObjection> of(String caseNo) {
        return jdbc.sql("select * from assessment_objection where case_no = ? order by id")
                .param(caseNo)
                .query(Rows.of(FigureObjection.class))
                .list();
    }

    /** Somebody who speaks for the unit of the row objects to it, once. */
    public void object(long rowId, String reason, @Nullable Sent file) {
        AssessedRow row = runs.row(rowId);
        CaseRecord record = records.locked(row.caseNo());
        if (!sight.speaksFor(row)) {
            throw Refused.forbidden("assessment.objection-not-yours");
        }
        if (until(row.caseNo()).isEmpty()) {
            throw Refused.conflict("assessment.objection-late");
        }
        String said = requireText(reason);
        if (row.replaces() != null || of(row.caseNo()).stream().anyMatch(one -> one.rowId() == rowId)) {
            throw Refused.conflict("assessment.objection-twice");
        }
        Long fileId = file == null
                ? null
                : attachments
                        .add(record.file(), LIMIT.key(), file.name(), file.content(), sight.user())
                        .id();
        jdbc.sql(
                        """
                        insert into assessment_objection (row_id, case_no, unit, reason, file_id, objected_by, objected_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(rowId, row.caseNo(), row.unit(), said, fileId, sight.user(), AssessmentRuns.utc(records.now()))
                .update();
        record.note(StepEntry.of(LIMIT, said, sight.user(), Map.of("matterCode", row.matterCode()))
                .forUnit(row.unit()));
    }

    /**
     * The staffing office answers. A correction counts the row anew from the record as it is now, without the cases that do not belong
     * to it; no figure is typed in.
     */
    public void answer(long objectionId, Answer answer, String reason, Set<String> leftOut) {
        FigureObjection objection = byId(objectionId);
        CaseRecord record = records.locked(objection.caseNo());
        AssessmentRun run = runs.byNo(objection.caseNo());
        if (!sight.assesses(run.region())) {
            throw Refused.forbidden("assessment.staffing-office-only");
        }
        if (!byId(objectionId).open() || run.state() != AssessmentRun.State.FROZEN) {
            throw Refused.conflict("assessment.objection-answered");
        }
        String said = requireText(reason);
        Long corrected = answer == Answer.CORRECTED ? correct(run, runs.row(objection.rowId()), leftOut) : null;
        jdbc.sql(
                        """
                        update assessment_objection set answer = ?, answer_reason = ?, answered_by = ?, answered_at = ?, new_row = ?
                         where id = ?""")
                .params(answer.name(), said, sight.user(), AssessmentRuns.utc(records.now()), corrected, objectionId)
                .update();
        record.note(StepEntry.of(answer, said, sight.user(), Map.of("leftOut", List.copyOf(leftOut)))
                .forUnit(objection.unit()));
    }

    private long correct(AssessmentRun run, AssessedRow old, Set<String> leftOut) {
        AssessedRow corrected = count.corrected(run, old, leftOut);
        if (corrected.line().equals(old.line())) {
            throw Refused.conflict("assessment.correction-changes-nothing");
        }
        runs.add(List.of(corrected));
        return runs.replacing(old.id()).id();
    }

    /** The limit is over; whether objections wait for their answer. */
    public boolean close(CaseFile file) {
        records.of(file).end(LIMIT, null);
        return of(file.caseNo()).stream().anyMatch(FigureObjection::open);
    }

    /** The step is done; refused while an objection is not answered. */
    public void answered(CaseFile file, String note, FormSubmission sent) {
        long open = of(file.caseNo()).stream().filter(FigureObjection::open).count();
        if (open > 0) {
            throw Refused.conflict("assessment.objections-open", open);
        }
        records.of(file).done(sent.entry(QualityAssessmentStep.ANSWER_OBJECTIONS, note));
    }

    private FigureObjection byId(long id) {
        return jdbc.sql("select * from assessment_objection where id = ?")
                .param(id)
                .query(Rows.of(FigureObjection.class))
                .optional()
                .orElseThrow(() -> Refused.missing("assessment.objection-unknown", id));
    }

    private static String requireText(String text) {
        String said = text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw Refused.invalid("assessment.objection-length", SHORTEST, LONGEST);
        }
        return said;
    }
}
