package org.yidan.call.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.Registration;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.attachments.WaitingFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** Registers calls (RULES A1): checks what was entered, pins the list of the day and gives the number. */
@Service
@Transactional
public class CallDesk {

    static final MatterCallStep STEP = MatterCallStep.REGISTER_CALL;

    private final RegistrationRules rules;
    private final Calls calls;
    private final WaitingFiles files;
    private final CaseJournal journal;
    private final CaseFiles cases;
    private final Nameable named;

    CallDesk(
            RegistrationRules rules,
            Calls calls,
            WaitingFiles files,
            CaseJournal journal,
            CaseFiles cases,
            Nameable named) {
        this.named = named;
        this.rules = rules;
        this.calls = calls;
        this.files = files;
        this.journal = journal;
        this.cases = cases;
    }

    /**
     * Registers a call; refuses with {@link Refused} what breaks a rule. The number is drawn last, as it locks its day's
     * counter until the transaction ends. Personal data goes encrypted into the record and nowhere else.
     */
    public Call register(RegisterCall command) {
        checkRelated(command.report().relatedCall());
        Registration registration = rules.checked(command);
        Call call = calls.save(new Call(cases.open(registration.file()), command.processInstanceId(), registration));
        files.attach(call.file(), STEP, command.fileIds(), command.actor());
        Registered result = registration.repeatOf() == null ? Registered.REGISTERED : Registered.REPEATED;
        journal.note(call.file(), StepEntry.of(result, null, command.actor(), Map.of()));
        return call;
    }

    private void checkRelated(@Nullable String relatedCall) {
        if (relatedCall != null) {
            named.file(relatedCall, CaseKind.CALL);
        }
    }

    /** Whether the matter was called before. */
    private enum Registered implements StepResult {
        REGISTERED,
        REPEATED;

        @Override
        public Step step() {
            return MatterCallStep.REGISTER_CALL;
        }
    }
}
