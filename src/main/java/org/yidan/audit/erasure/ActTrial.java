package org.yidan.audit.erasure;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.erasure.CaseChanges.Waiting;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.shared.Sha256;
import org.yidan.shared.Texts;

/** Does an act for real in a transaction that is always undone, and says what was before and what came of it. */
@Component
class ActTrial {

    /** What it will do, and how the case stands now. */
    record Outcome(List<String> words, String mark) {}

    private final CaseChanges changes;
    private final CaseFiles files;
    private final EntityManager entities;
    private final TransactionTemplate separate;

    ActTrial(CaseChanges changes, CaseFiles files, EntityManager entities, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.files = files;
        this.entities = entities;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Outcome of(NewAct act) {
        return Objects.requireNonNull(separate.execute(status -> {
            status.setRollbackOnly();
            CaseFile file = files.locked(act.caseNo());
            file.requireOpen();
            List<Waiting> before = changes.waiting(file);
            String sentence = changes.sentence(act, file);
            changes.perform(act, file);
            entities.flush();
            return new Outcome(words(sentence, before, changes.waiting(file)), mark(before));
        }));
    }

    /** Equal as long as the case waits for the same until the same time. */
    String mark(CaseFile file) {
        return mark(changes.waiting(file));
    }

    private static String mark(List<Waiting> all) {
        return Sha256.of(all.toString());
    }

    private static List<String> words(String sentence, List<Waiting> before, List<Waiting> after) {
        Map<String, String> was = byId(before);
        Map<String, String> is = byId(after);
        List<String> words = new ArrayList<>(List.of(sentence));
        before.stream()
                .filter(one -> !is.containsKey(one.id()))
                .forEach(one -> words.add(Texts.kept("acts.ends", one.words())));
        after.forEach(one -> {
            String old = was.get(one.id());
            if (old == null) {
                words.add(Texts.kept("acts.begins", one.words()));
            } else if (old.equals(one.words())) {
                words.add(Texts.kept("acts.stays", one.words()));
            } else {
                words.add(Texts.kept("acts.changes", old, one.words()));
            }
        });
        return words;
    }

    private static Map<String, String> byId(List<Waiting> all) {
        return all.stream().collect(Collectors.toMap(Waiting::id, Waiting::words));
    }
}
