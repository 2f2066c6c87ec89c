package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.result.ArchiveDesk;
import org.yidan.enforcement.joint.result.ConclusionDesk;
import org.yidan.engine.ProcessBean;

/** Tells the call and begins the limits of publicity (ServiceTask_AnswerCall). */
@ProcessBean("answerCall")
class AnswerCallDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ConclusionDesk desk;
    private final ArchiveDesk archive;

    AnswerCallDelegate(CurrentCase current, ConclusionDesk desk, ArchiveDesk archive) {
        this.current = current;
        this.desk = desk;
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        desk.answerCall(file);
        archive.begin(file);
    }
}
