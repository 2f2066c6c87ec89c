package org.yidan.notification.told;

import static org.yidan.notification.NoticeKind.RETURN;
import static org.yidan.notification.NoticeKind.RULING;
import static org.yidan.notification.NoticeKind.SUPERVISION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yidan.casework.journal.StepEntry;
import org.yidan.notification.NoticeKind;

/** The acts of journals people are told of, by step and result; an empty list of results means any. */
enum ToldAct {
    FIRST_LEVEL("showRedCard", SUPERVISION, "first-level", Whom.LEAD, "OVERDUE"),
    SECOND_LEVEL("raiseSecondLevel", SUPERVISION, "second-level", Whom.LEAD, "OVERDUE"),
    THIRD_LEVEL("raiseThirdLevel", SUPERVISION, "third-level", Whom.LEAD, "OVERDUE"),
    SUPERVISED("supervise", SUPERVISION, "supervised", Whom.LEAD),
    REWORK_SUPERVISED("superviseRework", SUPERVISION, "supervised", Whom.LEAD),
    INSTRUCTED("reportToGovernment", SUPERVISION, "instructed", Whom.LEAD),
    NO_SHOW("recordNoShow", SUPERVISION, "no-show", Whom.ACTING_UNIT),
    RETURNED("acceptDispatch", RETURN, "returned", Whom.SENDERS, "RETURNED"),
    DISPUTED("acceptDispatch", RETURN, "disputed", Whom.SENDERS, "DISPUTED"),
    RETURN_ACCEPTED("decideReturn", RETURN, "accepted", Whom.RETURNERS, "REDISPATCH"),
    RETURN_REJECTED("decideReturn", RETURN, "rejected", Whom.RETURNERS, "REJECT"),
    POWER_RETURNED("approveReturn", RETURN, "power-decided", Whom.PARTIES),
    POWER_RETURN_REJECTED("rejectReturn", RETURN, "power-rejected", Whom.PARTIES),
    POWER_RETURN_ANNOUNCED("announceReturn", RETURN, "power-announced", Whom.PARTIES),
    LEVEL_OBJECTED("objectLevel", RETURN, "level-objected", Whom.PARTIES, "PRESSED"),
    LEVEL_ANSWERED("answerLevelObjection", RETURN, "level-answered", Whom.PARTIES),
    RULED("issueRuling", RULING, "ruled", Whom.RULED_ON);

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

    private final String step;
    private final NoticeKind kind;
    private final String code;
    private final Whom whom;
    private final List<String> results;

    ToldAct(String step, NoticeKind kind, String code, Whom whom, String... results) {
        this.step = step;
        this.kind = kind;
        this.code = code;
        this.whom = whom;
        this.results = List.of(results);
    }

    static Optional<ToldAct> of(StepEntry entry) {
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
