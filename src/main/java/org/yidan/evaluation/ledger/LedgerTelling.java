package org.yidan.evaluation.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.evaluation.ledger.LedgerEntry.Later;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/**
 * Tells units of the entries about them: a case and a task of its own for each, so that each has its own answer. Each entry in a
 * transaction of its own; which node does it is settled by the database, that has one stage of an entry once.
 */
@Component
public class LedgerTelling {

    private static final Logger log = LoggerFactory.getLogger(LedgerTelling.class);
    private static final int AT_ONCE = 200;
    private static final int LONGEST_TITLE = 120;

    private final JdbcClient jdbc;
    private final LedgerLife life;
    private final CaseRecords records;
    private final CaseLinks links;
    private final CaseProcess process;
    private final Organization organization;
    private final TransactionTemplate transaction;

    LedgerTelling(
            JdbcClient jdbc,
            LedgerLife life,
            CaseRecords records,
            CaseLinks links,
            CaseProcess process,
            Organization organization,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.life = life;
        this.records = records;
        this.links = links;
        this.process = process;
        this.organization = organization;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells of what was not told yet, oldest first. */
    void tellAll() {
        List<Long> waiting = jdbc.sql(
                        """
                        select e.id from ledger_entry e
                          join organization_unit u on u.code = e.unit_code
                         where e.concerns is null
                           and not exists (select from ledger_entry l where l.concerns = e.id and l.status = 'NOTIFIED')
                         order by e.id limit ?""")
                .param(AT_ONCE)
                .query(Long.class)
                .list();
        for (Long id : waiting) {
            try {
                tell(id);
            } catch (DataAccessException | DomainException failed) {
                log.warn("entry {} could not be told; the next turn tries again", id, failed);
            }
        }
    }

    /** Tells the unit of this entry; gives the number of the case. */
    public String tell(long id) {
        return Objects.requireNonNull(
                transaction.execute(status -> open(life.of(id).first())));
    }

    private String open(LedgerEntry first) {
        Optional<CaseFile> about = records.find(first.businessKey()).map(CaseRecord::file);
        String category = Texts.kept("pages.calls.lapse." + first.category());
        String unit = organization.unit(first.unitCode()).name();
        CaseRecord told = records.open(new NewCase(
                CaseKind.LEDGER_OBJECTION,
                first.region(),
                Characters.first(Texts.kept("ledger.title", unit, category), LONGEST_TITLE),
                about.map(LedgerTelling::matter).orElse(null),
                organization.townshipOf(first.unitCode()).orElse(null),
                NewCase.ORDINARY,
                null));
        told.setParty("told", first.unitCode());
        if (about.isPresent()) {
            links.link(first.businessKey(), told.caseNo(), Relation.LEDGER_OBJECTION);
        }
        life.add(
                first,
                new Later(
                        LedgerStatus.NOTIFIED,
                        Texts.kept("ledger.fact.told", unit, told.caseNo()),
                        StepEntry.SYSTEM,
                        told.caseNo(),
                        null));
        process.start(told.file(), Map.of());
        return told.caseNo();
    }

    private static @Nullable PinnedCaseMatter matter(CaseFile file) {
        String code = file.matterCode();
        String name = file.matterName();
        Long entry = file.entryId();
        String version = file.versionNo();
        return code == null || name == null || entry == null || version == null
                ? null
                : new PinnedCaseMatter(code, name, entry, version);
    }
}
