package org.yidan.call.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.report.Caller;
import org.yidan.call.sight.CallReaders;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** What feedback and survey need not ask again: what was found and done, and whom to tell. {@code ${feedbackTexts.facts(execution)}}. */
@ProcessBean("feedbackTexts")
public class FeedbackTexts {

    /** The acts of which the last says what was done. */
    private static final Set<MatterCallStep> DONE =
            Set.of(MatterCallStep.HANDLE_MATTER, MatterCallStep.JOINT_TASK_FINISHED, MatterCallStep.REINSPECT);

    private final CurrentCall current;
    private final CaseJournal journal;
    private final CallReaders readers;
    private final Officers officers;
    private final Organization organization;

    FeedbackTexts(
            CurrentCall current,
            CaseJournal journal,
            CallReaders readers,
            Officers officers,
            Organization organization) {
        this.current = current;
        this.journal = journal;
        this.readers = readers;
        this.officers = officers;
        this.organization = organization;
    }

    /** What was found on site, as the first response says. */
    public @Nullable String facts(DelegateExecution execution) {
        return journal.last(current.of(execution).callNo(), MatterCallStep.FIRST_RESPONSE)
                .map(CaseAct::note)
                .orElse(null);
    }

    /** What was done, as the handling says. */
    public @Nullable String measures(DelegateExecution execution) {
        return journal.last(current.of(execution).callNo(), DONE)
                .map(FeedbackTexts::written)
                .orElse(null);
    }

    private static String written(CaseAct act) {
        return Stream.of(
                        Optional.ofNullable(act.note()),
                        Optional.ofNullable(act.answers().get("resultNote")))
                .flatMap(Optional::stream)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** Whom to tell and to ask, and how, as far as the reader may know. */
    public String caller(DelegateExecution execution) {
        Call call = current.of(execution);
        Caller caller = call.caller();
        String through = registrar(caller);
        if (caller.anonymous()) {
            return Texts.of("call.tell.ANONYMOUS", through);
        }
        if (caller.name() == null && caller.phone() == null) {
            return Texts.of("call.tell.OFFICER", through);
        }
        if (!readers.mayKnowCaller(call)) {
            return Texts.of("call.tell.PROTECTED", through);
        }
        String name = Optional.ofNullable(caller.name()).orElse(Texts.of("call.caller-not-named"));
        return caller.phone() == null
                ? Texts.of("call.tell.NO_PHONE", name, through)
                : Texts.of("call.tell.PHONE", name, caller.phone());
    }

    private String registrar(Caller caller) {
        String unit =
                organization.find(caller.unitCode()).map(OrganizationUnit::name).orElse("");
        String name = officers.names(Set.of(caller.userId())).getOrDefault(caller.userId(), "");
        return (unit + " " + name).strip();
    }
}
