package org.yidan.audit.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.seal.Checkpoints.Head;
import org.yidan.shared.Rows;

/** Takes the newest head of the log to every place outside that is due, and keeps what is answered. One node at a time. */
@Component
class Anchors {

    private static final Logger log = LoggerFactory.getLogger(Anchors.class);

    private final List<Anchor> places = new ArrayList<>();
    private final Checkpoints checkpoints;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Anchors(
            SealSettings settings,
            Tiles tiles,
            Checkpoints checkpoints,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<JavaMailSender> mail) {
        this.checkpoints = checkpoints;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        if (settings.folder() != null) {
            places.add(new KeptAnchors.InFolder(settings.folder(), settings.anchorEach()));
        }
        settings.mails().forEach(to -> places.add(new KeptAnchors.ByMail(to, settings.mailFrom(), mail)));
        settings.witnesses()
                .forEach(witness -> places.add(new WitnessAnchor(
                        witness.name(), witness.url(), NoteKey.parse(witness.key()), settings.anchorEach(), tiles)));
        if (settings.timeStampAuthority() != null) {
            places.add(new StampAnchor(
                    settings.timeStampAuthority().toString(), settings.timeStampAuthority(), settings.anchorEach()));
        }
    }

    /** Takes it out where it is due; a place that does not answer is asked again the next time. */
    void takeOut() {
        places.forEach(this::takeTo);
    }

    void takeTo(Anchor place) {
        checkpoints.newest().ifPresent(head -> transaction.executeWithoutResult(status -> takeOnce(place, head)));
    }

    private record Last(long treeSize, boolean due) {}

    private void takeOnce(Anchor place, Head head) {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('yidan anchor ' || ?))")
                .param(place.kind() + " " + place.target())
                .query(Boolean.class)
                .single();
        Last last = jdbc.sql(
                        """
                        select coalesce(max(tree_size), 0) as tree_size,
                               coalesce(max(at) < clock_timestamp() - ? * interval '1 s', true) as due
                          from seal_anchor where kind = ? and target = ?""")
                .params(place.each().toSeconds(), place.kind().name(), place.target())
                .query(Rows.of(Last.class))
                .single();
        if (!mine || !last.due()) {
            return;
        }
        try {
            byte[] answer = place.take(head, last.treeSize());
            jdbc.sql(
                            """
                            insert into seal_anchor (tree_size, kind, target, confirmed, answer, at)
                            values (?, ?, ?, ?, ?, clock_timestamp())""")
                    .params(
                            head.treeSize(),
                            place.kind().name(),
                            place.target(),
                            place.kind().confirms(),
                            answer)
                    .update();
        } catch (IOException failed) {
            log.warn(
                    "checkpoint {} did not get to {} {}: {}",
                    head.treeSize(),
                    place.kind(),
                    place.target(),
                    failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
