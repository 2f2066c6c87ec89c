package org.yidan.call.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.Calls;
import org.yidan.call.Urgency;
import org.yidan.call.duty.Assignments;
import org.yidan.call.duty.ListedMatters;
import org.yidan.call.duty.MatterChoice;
import org.yidan.call.intake.VerifyCall.RefusalGround;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** The township's intake (RULES A2, A3): matches the matter, accepts, refuses, merges, or asks for more facts. */
@Service
@Transactional
public class IntakeDesk {

    private final ListedMatters matters;
    private final Assignments assignments;
    private final Organization organization;
    private final Calls calls;
    private final CaseJournal journal;
    private final ReadableCases readable;
    private final NearbyCalls nearby;

    IntakeDesk(
            ListedMatters matters,
            Assignments assignments,
            Organization organization,
            Calls calls,
            CaseJournal journal,
            ReadableCases readable,
            NearbyCalls nearby) {
        this.readable = readable;
        this.nearby = nearby;
        this.matters = matters;
        this.assignments = assignments;
        this.organization = organization;
        this.calls = calls;
        this.journal = journal;
    }

    /** Matches the call to the list of the day of its submission, or finds it outside the list. */
    public void match(Call call, MatterChoice choice, FormSubmission sent) {
        if (choice.code() == null && !choice.unlisted()) {
            throw Refused.invalid("call.matter-missing");
        }
        matters.match(call, choice);
        assignments.checkOwnStation(call);
        Matched result = choice.unlisted() ? Matched.UNLISTED : Matched.MATCHED;
        journal.done(call.file(), sent.entry(result, choice.unlistedReason()));
    }

    /** Decides; says with what outcome the call ends here, or nothing when it goes on. */
    public Optional<CallOutcome> verify(Call call, VerifyCall command, FormSubmission sent) {
        changeUrgency(call, command.newUrgency(), command.urgencyReason());
        Optional<CallOutcome> ended =
                switch (command.decision()) {
                    case ACCEPT -> accept(call, false);
                    case OWN_LEVEL -> acceptAtOwnLevel(call);
                    case SUPPLEMENT -> askForMore(command);
                    case REFUSE -> Optional.of(refuse(command));
                    case MERGE -> Optional.of(merge(call, command));
                };
        journal.done(call.file(), sent.entry(command.decision(), command.reason()));
        return ended;
    }

    /** The decisions that {@link #verify} would take of this call now. */
    @Transactional(readOnly = true)
    public List<VerifyCall.Decision> possible(Call call) {
        return Arrays.stream(VerifyCall.Decision.values())
                .filter(decision -> switch (decision) {
                    case ACCEPT -> !call.matter().missing();
                    case OWN_LEVEL -> !call.matter().missing() && assignments.atOwnLevel(call);
                    case MERGE -> !nearby.duplicatesOf(call).isEmpty();
                    case SUPPLEMENT, REFUSE -> true;
                })
                .toList();
    }

    private static void changeUrgency(Call call, @Nullable Urgency changed, @Nullable String reason) {
        if (changed == null || changed == call.urgency()) {
            return;
        }
        call.changeUrgency(changed, required(reason, "urgency-change-without-reason"));
    }

    private static Optional<CallOutcome> accept(Call call, boolean atOwnLevel) {
        if (call.matter().missing()) {
            throw Refused.conflict("call.matter-missing");
        }
        call.accept(atOwnLevel);
        return Optional.empty();
    }

    private Optional<CallOutcome> acceptAtOwnLevel(Call call) {
        if (!assignments.atOwnLevel(call)) {
            throw assignments
                    .leadOf(call)
                    .map(lead -> Refused.invalid(
                            "call.not-own-level", organization.unit(lead).name()))
                    .orElseGet(() -> Refused.invalid("call.not-own-level-unlisted"));
        }
        return accept(call, true);
    }

    private static Optional<CallOutcome> askForMore(VerifyCall command) {
        required(command.reason(), "intake-without-reason");
        return Optional.empty();
    }

    private static CallOutcome refuse(VerifyCall command) {
        required(command.reason(), "intake-without-reason");
        RefusalGround ground = command.refusalGround();
        if (ground == null) {
            throw Refused.invalid("call.refusal-without-ground");
        }
        if (ground == RefusalGround.LEGAL_CHANNEL) {
            return CallOutcome.REFERRED;
        }
        required(command.transferLetterNo(), "transfer-without-letter");
        return CallOutcome.TRANSFERRED;
    }

    private CallOutcome merge(Call call, VerifyCall command) {
        required(command.reason(), "intake-without-reason");
        Call main = mainCall(call, required(command.mergeInto(), "merge-without-call"));
        if (!main.mayTakeIn(call)) {
            throw Refused.invalid("call.merge-not-alike", main.callNo());
        }
        call.mergeInto(main.callNo());
        return CallOutcome.MERGED;
    }

    /** A call the user may see, or one that is offered as it lies near by; for any other number there is none. */
    private Call mainCall(Call call, String callNo) {
        return calls.findByCallNo(callNo)
                .filter(main ->
                        readable.mayRead(callNo) || nearby.duplicatesOf(call).contains(main))
                .orElseThrow(() -> Refused.missing("call.unknown", callNo));
    }

    /** More facts from the caller. */
    public void supplement(Call call, String supplement, FormSubmission sent) {
        journal.done(call.file(), sent.entry(Supplement.SUPPLEMENTED, supplement));
    }

    /** No more facts came in time: the call counts as withdrawn (RULES AG1). */
    public CallOutcome lapse(Call call) {
        journal.done(call.file(), StepEntry.bySystem(Supplement.LAPSED, null));
        return CallOutcome.WITHDRAWN;
    }

    private static String required(@Nullable String value, String refusal) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid("call." + refusal);
        }
        return value;
    }

    /** Whether the list has the matter. */
    private enum Matched implements StepResult {
        MATCHED,
        UNLISTED;

        @Override
        public Step step() {
            return MatterCallStep.MATCH_MATTER;
        }
    }

    /** What came of the wish for more. */
    private enum Supplement implements StepResult {
        SUPPLEMENTED,
        LAPSED;

        @Override
        public Step step() {
            return MatterCallStep.SUPPLEMENT_CALL;
        }
    }
}
