package org.yidan.call.steps;

import static org.yidan.casework.steps.StepFacts.by;
import static org.yidan.casework.steps.StepFacts.byOffice;
import static org.yidan.casework.steps.StepFacts.noted;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.StepFacts;
import org.yidan.casework.steps.WorkList;

/** The steps of a matter call, and the acts its journal notes beside them. */
public enum MatterCallStep implements CaseStep {
    MATCH_MATTER(by("intake").in(WorkList.INTAKE)),
    VERIFY_AND_ACCEPT(by("intake").in(WorkList.INTAKE), PublicStage.TAKEN_IN),
    VERIFY_AFTERWARDS(by("intake").byItsForm().in(WorkList.INTAKE).as("MADE_UP"), Trait.OWED),
    SUPPLEMENT_CALL(by("caller").in(WorkList.SUPPLEMENT), PublicStage.SUPPLEMENTED),
    APPROVE_UPWARD_CALL(by("upward-approver").in(WorkList.APPROVAL)),
    APPROVE_AFTERWARDS(by("upward-approver").byItsForm().in(WorkList.APPROVAL).as("MADE_UP"), Trait.OWED),
    ASSIGN_INTERIM(by("interim-assigner").in(WorkList.RULING).as("ASSIGNED")),
    DISPATCH_CALL(by("dispatcher").in(WorkList.DISPATCH).as("PREPARED")),
    DECIDE_RETURN(by("dispatcher").in(WorkList.DISPATCH)),
    ACCEPT_DISPATCH(by("lead.unit-clerk").in(WorkList.RECEIPT), PublicStage.SIGNED, Trait.OF_THE_OWNER),
    FIRST_RESPONSE(
            by("lead.unit-handler").in(WorkList.TREATMENT),
            PublicStage.ON_SITE,
            Trait.OF_THE_OWNER,
            Trait.TREATMENT,
            Trait.WATCHED),
    HANDLE_MATTER(by("lead.unit-handler").in(WorkList.TREATMENT), Trait.TURN, Trait.TREATMENT),
    REINSPECT(by("lead.unit-handler").in(WorkList.TREATMENT), Trait.OF_THE_OWNER, Trait.TURN, Trait.TREATMENT),
    GIVE_FEEDBACK(by("lead.unit-handler").in(WorkList.TREATMENT), PublicStage.ANSWERED),
    COOPERATE(by("cooperating.unit-handler").in(WorkList.TREATMENT), Trait.OF_THE_OWNER),
    CONFIRM_NOT_TRUE(by("township-leader").in(WorkList.APPROVAL), Trait.OF_THE_OWNER, Trait.TURN),
    APPROVE_RESULT(by("lead.unit-leader").in(WorkList.APPROVAL), Trait.OF_THE_OWNER, Trait.TURN),
    ANSWER_SUPERVISION(by("lead.unit-leader").byItsForm().in(WorkList.ANSWER).as("ANSWERED"), Trait.OF_THE_OWNER),
    SUPERVISE(by("inspector").in(WorkList.SUPERVISION).as("SUPERVISED"), Trait.OF_THE_OWNER),
    SUPERVISE_REWORK(by("inspector").in(WorkList.SUPERVISION)),
    REPORT_TO_GOVERNMENT(by("county-gov").byItsForm().in(WorkList.SUPERVISION).as("INSTRUCTED"), Trait.OF_THE_OWNER),
    VERIFY_ON_SITE(by("verifier").in(WorkList.VERIFICATION), PublicStage.VERIFIED),
    SURVEY_CALLER(by("surveyor").in(WorkList.SURVEY)),
    SURVEY_AFTER_CASE(by("surveyor").in(WorkList.SURVEY)),
    REVIEW_UNREASONABLE(by("county-dispatcher").in(WorkList.SURVEY)),
    NOTIFY_LEAD(by("county-dispatcher").in(WorkList.DISPATCH).as("NOTIFIED"), Trait.OWED),
    CLASSIFY_UNLISTED(by("staffing-office").byItsForm().in(WorkList.RULING), Trait.OWED),
    REGISTER_CALL(byOffice(), PublicStage.REGISTERED),
    FORWARD_UNAPPROVED(byOffice()),
    LAPSE_CALL(byOffice()),
    ISSUE_DISPATCH(byOffice(), PublicStage.DISPATCHED),
    REMIND_CLERK(byOffice().as("REMINDED")),
    ESCALATE_TO_LEADER(byOffice().as("ESCALATED")),
    SIGN_BY_SYSTEM(byOffice(), PublicStage.SIGNED),
    REQUEST_JOINT_TASK(byOffice().as("REQUESTED")),
    OFFER_COOP_DUTY(byOffice().at("UserTask_Cooperate")),
    REQUEST_CRIME_TRANSFER(byOffice().as("REQUESTED")),
    REQUEST_PENALTY_CASE(byOffice().as("REQUESTED")),
    REMIND_HANDLER(byOffice().as("REMINDED")),
    SHOW_YELLOW_CARD(byOffice().as("WARNED")),
    SHOW_RED_CARD(byOffice()),
    RAISE_SECOND_LEVEL(byOffice()),
    RAISE_THIRD_LEVEL(byOffice()),
    VERIFY_BY_DEFAULT(byOffice().as("NOT_VERIFIED"), PublicStage.VERIFIED),
    CLOSE_SURVEY(byOffice().as("NOT_REACHED")),
    TAKE_RATING(byOffice().as("RATING_TAKEN")),
    ORDER_REWORK(byOffice(), PublicStage.REOPENED, Trait.TURN),
    ARCHIVE_CALL(byOffice(), PublicStage.CLOSED),
    NOTE_PAPERS_LATE(byOffice().as("LATE")),
    REQUEST_RULING(byOffice().as("REQUESTED")),
    APPLY_RULING(byOffice()),
    ANNOUNCE_REDISPATCH(byOffice().at("Throw_CallRedispatched")),
    PROPOSE_ADJUSTMENT(byOffice().as("PROPOSED")),
    STOP_CALL(byOffice(), PublicStage.CLOSED),
    ADD_TO_CALL(noted().as("ADDED")),
    INFORM_TOWNSHIP(noted().as("EXTENDED")),
    ACCEPT_DISPATCH_BY_LEADER(noted()),
    COMPLETE_PAPERS(noted()),
    JOINT_TASK_FINISHED(noted()),
    CASE_FILED(noted().as("FILED")),
    CASE_NOT_FILED(noted().as("NOT_FILED")),
    CASE_CLOSED(noted().as("CASE_CLOSED")),
    CRIME_TRANSFER_DECIDED(noted()),
    ADJUSTMENT_OPENED(noted().as("OPENED")),
    RATE_CALL(noted());

    /** Key of the process. */
    public static final String PROCESS = "matter-call";

    /** What else is true of some steps. */
    public enum Trait {
        /** Of the unit that has the call, or of those who judge its work: its limit ends when another unit gets the call. */
        OF_THE_OWNER,
        /** Whoever did it treated the matter, and may not judge the work. */
        TREATMENT,
        /** Whose turn it is after the handling: the last of these acts says. */
        TURN,
        /** Runs beside the way of the call and outlives its closing. */
        OWED,
        /** No timer follows it: the platform itself tells the ledger when it is overdue. */
        WATCHED
    }

    private final StepFacts facts;
    private final @Nullable PublicStage stage;
    private final Set<Trait> traits;

    MatterCallStep(StepFacts facts, Trait... traits) {
        this(facts, null, traits);
    }

    MatterCallStep(StepFacts facts, @Nullable PublicStage stage, Trait... traits) {
        this.facts = facts;
        this.stage = stage;
        this.traits = Set.of(traits);
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public StepFacts facts() {
        return facts;
    }

    @Override
    public boolean watched() {
        return traits.contains(Trait.WATCHED);
    }

    /** The stage people outside may know of; empty for what is internal. */
    public Optional<PublicStage> stage() {
        return Optional.ofNullable(stage);
    }

    /** The steps of which this is true. */
    public static Set<MatterCallStep> with(Trait trait) {
        return Arrays.stream(values())
                .filter(step -> step.traits.contains(trait))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MatterCallStep.class)));
    }
}
