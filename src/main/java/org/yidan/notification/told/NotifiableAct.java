package org.yidan.notification.told;

import static org.yidan.notification.NoticeKind.RETURN;
import static org.yidan.notification.NoticeKind.RULING;
import static org.yidan.notification.NoticeKind.SUPERVISION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.journal.StepEntry;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.evaluation.quality.steps.QualityAssessmentStep;
import org.yidan.level.steps.LevelObjectionStep;
import org.yidan.notification.NoticeKind;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** The acts of journals people are told of, by step and result; an empty list of results means any. */
enum NotifiableAct {
    FIRST_LEVEL(MatterCallStep.SHOW_RED_CARD, SUPERVISION, "first-level", Whom.LEAD, "OVERDUE"),
    SECOND_LEVEL(MatterCallStep.RAISE_SECOND_LEVEL, SUPERVISION, "second-level", Whom.LEAD, "OVERDUE"),
    THIRD_LEVEL(MatterCallStep.RAISE_THIRD_LEVEL, SUPERVISION, "third-level", Whom.LEAD, "OVERDUE"),
    SUPERVISED(MatterCallStep.SUPERVISE, SUPERVISION, "supervised", Whom.LEAD),
    REWORK_SUPERVISED(MatterCallStep.SUPERVISE_REWORK, SUPERVISION, "supervised", Whom.LEAD),
    INSTRUCTED(MatterCallStep.REPORT_TO_GOVERNMENT, SUPERVISION, "instructed", Whom.LEAD),
    NO_SHOW(JointEnforcementStep.RECORD_NO_SHOW, SUPERVISION, "no-show", Whom.ACTING_UNIT),
    RETURNED(MatterCallStep.ACCEPT_DISPATCH, RETURN, "returned", Whom.SENDERS, "RETURNED"),
    DISPUTED(MatterCallStep.ACCEPT_DISPATCH, RETURN, "disputed", Whom.SENDERS, "DISPUTED"),
    RETURN_ACCEPTED(MatterCallStep.DECIDE_RETURN, RETURN, "accepted", Whom.RETURNERS, "REDISPATCH"),
    RETURN_REJECTED(MatterCallStep.DECIDE_RETURN, RETURN, "rejected", Whom.RETURNERS, "REJECT"),
    POWER_RETURNED(PowerReturnStep.APPROVE_RETURN, RETURN, "power-decided", Whom.PARTIES),
    POWER_RETURN_REJECTED(PowerReturnStep.REJECT_RETURN, RETURN, "power-rejected", Whom.PARTIES),
    POWER_RETURN_ANNOUNCED(PowerReturnStep.ANNOUNCE_RETURN, RETURN, "power-announced", Whom.PARTIES),
    LEVEL_OBJECTED(LevelObjectionStep.OBJECT_LEVEL, RETURN, "level-objected", Whom.PARTIES, "PRESSED"),
    LEVEL_ANSWERED(LevelObjectionStep.ANSWER_LEVEL_OBJECTION, RETURN, "level-answered", Whom.PARTIES),
    FIGURES_TOLD(QualityAssessmentStep.TELL_UNITS, RETURN, "figures-told", Whom.PARTIES),
    OBJECTION_ANSWERED(QualityAssessmentStep.ANSWER_OBJECTION, RETURN, "figures-answered", Whom.ACTING_UNIT),
    FIGURES_PUBLISHED(QualityAssessmentStep.PUBLISH_FIGURES, RETURN, "figures-published", Whom.PARTIES),
    RULED(RulingStep.ISSUE_RULING, RULING, "ruled", Whom.RULED_ON);

    /** Who is told. */
    enum Whom {
        /** Leader and handlers of the responsible unit. */
        LEAD,
        /** Leaders of all units that take part in the case. */
        PARTIES,
        /** Leader of the unit the act concerns. */
        ACTING_UNIT,
        /** The caller and the centre that dispatched. */
        SENDERS,
        /** Clerks and leader of the unit that returned. */
        RETURNERS,
        /** Of a call: its unit so far and the caller; of the ruling itself: the unit it names. */
        RULED_ON
    }

    private final Step step;
    private final NoticeKind kind;
    private final String code;
    private final Whom whom;
    private final List<String> results;

    NotifiableAct(Step step, NoticeKind kind, String code, Whom whom, String... results) {
        this.step = step;
        this.kind = kind;
        this.code = code;
        this.whom = whom;
        this.results = List.of(results);
    }

    static Optional<NotifiableAct> of(StepEntry entry) {
        return Arrays.stream(values())
                .filter(act -> act.step.equals(entry.step()))
                .filter(act -> act.results.isEmpty() || act.results.contains(entry.result()))
                .findFirst();
    }

    NoticeKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    Whom whom() {
        return whom;
    }
}
