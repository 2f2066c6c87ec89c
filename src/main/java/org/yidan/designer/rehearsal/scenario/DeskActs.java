package org.yidan.designer.rehearsal.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.level.LevelDesk;

/** What people do beside the forms of their tasks, and a scenario may say: send a paper along, object that a task is not their level's. */
@Component
class DeskActs {

    private static final byte[] PAPER = "%PDF-1.4\n%rehearsal\n".getBytes(StandardCharsets.US_ASCII);

    private final CaseFiles files;
    private final CaseAttachments attachments;
    private final LevelDesk level;

    DeskActs(CaseFiles files, CaseAttachments attachments, LevelDesk level) {
        this.files = files;
        this.attachments = attachments;
        this.level = level;
    }

    boolean attach(String caseNo, String step, String person) {
        attachments.add(files.byNo(caseNo), step, "附件.pdf", PAPER, person);
        return true;
    }

    boolean object(String taskId, Map<String, ?> answers) {
        Object basis = answers.get("basis");
        level.press(taskId, String.valueOf(answers.get("reason")), basis == null ? null : basis.toString());
        return true;
    }
}
