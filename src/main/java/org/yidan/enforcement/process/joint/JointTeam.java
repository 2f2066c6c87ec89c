package org.yidan.enforcement.process.joint;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.joint.result.ArchiveDesk;
import org.yidan.engine.ProcessBean;

/** The units that parallel steps of a joint task are for, in a fixed order. */
@ProcessBean("jointTeam")
public class JointTeam {

    private final CurrentCase current;
    private final Participants participants;
    private final ArchiveDesk archive;

    JointTeam(CurrentCase current, Participants participants, ArchiveDesk archive) {
        this.current = current;
        this.participants = participants;
        this.archive = archive;
    }

    /** Every unit of the plan, the lead first. */
    public List<String> invited(DelegateExecution execution) {
        return participants.of(file(execution).caseNo()).stream()
                .map(Participant::unitCode)
                .toList();
    }

    /** The subjects that may inspect and punish. */
    public List<String> inspecting(DelegateExecution execution) {
        return participants.qualified(file(execution).caseNo()).stream()
                .map(Participant::unitCode)
                .toList();
    }

    /** Who has papers to file and decisions to publish. */
    public List<String> publishing(DelegateExecution execution) {
        return archive.units(file(execution));
    }

    private CaseFile file(DelegateExecution execution) {
        return current.of(execution);
    }
}
