package org.yidan.enforcement.process.penalty.decision;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.decision.CollectiveDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The discussion of the leaders (UserTask_DiscussCollectively). */
@ProcessBean("discussCollectively")
class DiscussCollectivelyListener implements TaskListener {

    private final SentForm sent;
    private final CollectiveDesk desk;

    DiscussCollectivelyListener(SentForm sent, CollectiveDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        List<String> leaders =
                answers.text("leaders", 2, 500).lines().map(String::strip).toList();
        CollectiveDesk.Opinion opinion = answers.choice("collectiveOpinion", CollectiveDesk.Opinion.class);
        String record = answers.text("discussionRecord", 10, 4000);
        desk.discuss(caseNo, leaders, opinion, record, sent.of(answers));
    }
}
