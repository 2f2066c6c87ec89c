package org.yidan.casework;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases and acts on them, each act in a transaction of its own. */
@Component
public class CaseStories {

    public static final String REGION = "420381";
    public static final String LEAD = "420381-CG";

    private final CaseFiles files;
    private final CaseParties parties;
    private final TransactionTemplate transaction;

    CaseStories(CaseFiles files, CaseParties parties, PlatformTransactionManager transactions) {
        this.files = files;
        this.parties = parties;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A joint task whose lead is the city management. */
    public String opened(String title) {
        return in(() -> {
            CaseFile file = files.open(
                    new NewCase(CaseKind.JOINT_TASK, REGION, title, null, "420381001", NewCase.ORDINARY, "均州路街道均州一路"));
            parties.set(file.caseNo(), "lead", LEAD);
            parties.set(file.caseNo(), "township", "420381001");
            return file.caseNo();
        });
    }

    /** Acts on the locked case. */
    public void on(String caseNo, Consumer<CaseFile> act) {
        in(() -> {
            act.accept(files.locked(caseNo));
            return caseNo;
        });
    }

    public <T> T in(Supplier<T> act) {
        return transaction.execute(status -> act.get());
    }
}
