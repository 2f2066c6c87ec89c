package org.yidan.enforcement.joint.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.joint.JointLapses;
import org.yidan.enforcement.joint.Participant.Status;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.SharedResult;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/** What invited units answer (RULES B3): they enforce with their own power, only assist, or refuse and say why. */
@Service
@Transactional
public class ParticipationDesk {

    private static final JointEnforcementStep STEP = JointEnforcementStep.CONFIRM_PARTICIPATION;

    private final CaseRecords records;
    private final SubjectCompetence subjects;
    private final Participants participants;
    private final Nameable nameable;
    private final PlanDesk plans;
    private final JointLapses lapses;

    ParticipationDesk(
            CaseRecords records,
            SubjectCompetence subjects,
            Participants participants,
            Nameable nameable,
            PlanDesk plans,
            JointLapses lapses) {
        this.records = records;
        this.subjects = subjects;
        this.participants = participants;
        this.nameable = nameable;
        this.plans = plans;
        this.lapses = lapses;
    }

    /** How a unit takes part. */
    public enum Participation implements SharedResult {
        ENFORCE(Status.CONFIRMED),
        ASSIST(Status.ASSISTS),
        REFUSE(Status.REFUSED);

        private final Status status;

        Participation(Status status) {
            this.status = status;
        }

        @Override
        public Set<JointEnforcementStep> steps() {
            return Set.of(JointEnforcementStep.CONFIRM_PARTICIPATION, JointEnforcementStep.ANSWER_NO_SHOW);
        }
    }

    /**
     * The answer of a unit.
     *
     * @param matterCode the matter whose power it uses; needed to enforce
     * @param officers user ids it sends; needed to enforce
     * @param recused user ids that stay away
     * @param reason needed for a refusal
     */
    public record Answer(
            Participation participation,
            @Nullable String matterCode,
            List<String> officers,
            List<String> recused,
            @Nullable String reason) {

        public Answer {
            officers = List.copyOf(officers);
            recused = List.copyOf(recused);
        }
    }

    /** Keeps the answer; who enforces names a matter it is competent for on the day of the action, and its officers. */
    public void answer(CaseFile open, String unit, Step step, Answer answer, FormSubmission sent) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        boolean enforces = answer.participation() == Participation.ENFORCE;
        String matter = answer.matterCode();
        if (enforces) {
            if (matter == null) {
                throw Refused.invalid("enforcement.own-matter-missing");
            }
            subjects.require(unit, matter, record.region(), file.township(), plans.day(file));
            if (answer.officers().isEmpty()) {
                throw Refused.invalid("enforcement.people-missing");
            }
        } else if (answer.participation() == Participation.REFUSE && answer.reason() == null) {
            throw Refused.invalid("enforcement.refusal-without-reason");
        }
        Stream.concat(answer.officers().stream(), answer.recused().stream())
                .forEach(user -> nameable.person(record.region(), user));
        participants.answer(
                record.caseNo(),
                unit,
                new Participants.Answer(
                        answer.participation().status,
                        enforces ? matter : null,
                        enforces ? answer.officers() : List.of(),
                        answer.recused(),
                        answer.reason(),
                        sent.actor(),
                        records.now()));
        record.done(sent.entry(answer.participation().at(step), answer.reason()).forUnit(unit));
    }

    /** The unit did not answer in time: recorded, told to the ledger, and its leader is asked. */
    public void noShow(CaseFile open, String unit) {
        CaseRecord record = records.locked(open);
        CaseFile file = record.file();
        Instant due = record.running(STEP, unit).map(deadline -> deadline.due()).orElse(null);
        participants.noShow(record.caseNo(), unit);
        lapses.tell(file, unit, STEP, Category.NO_SHOW, "no-show", due);
        record.done(
                StepEntry.bySystem(JointEnforcementStep.RECORD_NO_SHOW, null).forUnit(unit));
        record.end(STEP, unit);
    }
}
