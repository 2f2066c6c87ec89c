package org.yidan.evaluation.ledger.handover;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.audit.seal.LogKeys;
import org.yidan.evaluation.ledger.LedgerLife;
import org.yidan.evaluation.ledger.LedgerLife.Life;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.BusinessNumbers;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
import org.yidan.shared.Sha256;
import org.yidan.shared.Texts;

/**
 * Hands entries to discipline inspection (F-72): it asks, or the inspectors do on their own; somebody else approves, and what goes
 * out is kept with the platform's signature. Discipline inspection sees what went to it, its own requests, and nothing else.
 */
@Service
@Transactional
public class ClueDesk {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    private static final String PREFIX = "XS";
    private static final String LINES =
            """
            select h.*, d.approved, d.decided_by, d.decided_at, d.note, d.entries
              from ledger_handover h left join ledger_handover_decision d using (handover_no)""";

    private final JdbcClient jdbc;
    private final HandoverSight sight;
    private final HandoverContent contents;
    private final LedgerLife life;
    private final HandoverPaper paper;
    private final LogKeys keys;
    private final BusinessNumbers numbers;

    ClueDesk(
            JdbcClient jdbc,
            HandoverSight sight,
            HandoverContent contents,
            LedgerLife life,
            HandoverPaper paper,
            LogKeys keys,
            BusinessNumbers numbers) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.contents = contents;
        this.life = life;
        this.paper = paper;
        this.keys = keys;
        this.numbers = numbers;
    }

    /** What went out: the data, the form, and the signature over both. */
    public record Out(String data, byte[] pdf, String signature) {}

    /** Asks for the entries of a unit of one's region between two days; gives the number. */
    public String ask(String unitCode, LocalDate from, LocalDate to, String reason) {
        OrganizationUnit unit = sight.unit(unitCode);
        boolean onRequest = sight.requireAsker(unit.region());
        String why = checked(reason);
        if (from.isAfter(to)) {
            throw Refused.invalid("ledger.handover.days");
        }
        String no = numbers.next(PREFIX, unit.region(), sight.today());
        jdbc.sql("insert into ledger_handover values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        no,
                        unit.region(),
                        unitCode,
                        from,
                        to,
                        why,
                        onRequest,
                        sight.userId(),
                        Timestamp.from(sight.now()))
                .update();
        return no;
    }

    /** Somebody else of the inspectors or the government approves or refuses; approved, it goes out as it stands now. */
    public void decide(String no, boolean approve, String note) {
        Handover handover = see(no);
        sight.requireDecider(handover);
        String why = checked(note);
        if (!handover.open()) {
            throw Refused.conflict("ledger.handover.decided", no);
        }
        Instant at = sight.now();
        List<Life> lives = approve ? entries(handover) : List.of();
        if (approve && lives.isEmpty()) {
            throw Refused.conflict("ledger.handover.empty");
        }
        Optional<Out> out = approve ? Optional.of(out(handover, at, lives)) : Optional.empty();
        jdbc.sql("insert into ledger_handover_decision values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        no,
                        approve,
                        sight.userId(),
                        Timestamp.from(at),
                        why,
                        lives.size(),
                        out.map(Out::data).orElse(null),
                        out.map(Out::pdf).orElse(null),
                        out.map(Out::signature).orElse(null))
                .update();
    }

    private Out out(Handover handover, Instant at, List<Life> lives) {
        String data = contents.data(handover, sight.userId(), at, lives);
        String hash = Sha256.of(data);
        if (!keys.canSign()) {
            throw Refused.conflict("ledger.handover.no-key");
        }
        byte[] pdf = paper.pdf(handover, at, contents.form(handover, sight.userId(), lives), hash);
        String signed = keys.note(
                String.join("\n", keys.origin() + "/handover", handover.handoverNo(), hash, Sha256.of(pdf), ""), at);
        return new Out(data, pdf, signed);
    }

    /** The entries of the unit in these days that count, oldest first. */
    private List<Life> entries(Handover handover) {
        return jdbc
                .sql(
                        """
                        select id from evaluation_ledger
                         where unit = ? and recorded_at >= ? and recorded_at < ? order by recorded_at, id""")
                .params(
                        handover.unitCode(),
                        start(handover.firstDay()),
                        start(handover.lastDay().plusDays(1)))
                .query(Long.class)
                .list()
                .stream()
                .map(life::of)
                .toList();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(OfficeClock.ZONE).toInstant());
    }

    /** Those the present user may see, newest first. */
    @Transactional(readOnly = true)
    public List<Handover> list() {
        Set<String> regions = sight.requireRegions();
        return jdbc
                .sql(LINES + " where h.region in (:regions) order by h.asked_at desc, h.handover_no desc limit 200")
                .param("regions", regions)
                .query(Rows.of(Handover.class))
                .list()
                .stream()
                .filter(sight::sees)
                .toList();
    }

    /** One of them; for whoever may not see it as if there were none. */
    @Transactional(readOnly = true)
    public Handover see(String no) {
        sight.requireRegions();
        return jdbc.sql(LINES + " where h.handover_no = ?")
                .param(no)
                .query(Rows.of(Handover.class))
                .optional()
                .filter(sight::sees)
                .orElseThrow(() -> Refused.missing("ledger.handover.unknown", no));
    }

    /** What went out with it. */
    @Transactional(readOnly = true)
    public Out out(String no) {
        if (!see(no).out()) {
            throw Refused.missing("ledger.handover.unknown", no);
        }
        return jdbc.sql("select data, pdf, signature from ledger_handover_decision where handover_no = ?")
                .param(no)
                .query((row, n) -> new Out(row.getString(1), row.getBytes(2), row.getString(3)))
                .single();
    }

    /** All of it in one file: form, data, signature, the keys to check it with and how. */
    @Transactional(readOnly = true)
    public byte[] bundle(String no) {
        Out out = out(no);
        return HandoverZip.of(
                no, out, keys.text(), Texts.kept("ledger.handover.readme", no).getBytes(StandardCharsets.UTF_8));
    }

    private static String checked(String reason) {
        String why = reason.strip();
        if (Characters.count(why) < SHORTEST || Characters.count(why) > LONGEST) {
            throw Refused.invalid("ledger.handover.reason", SHORTEST, LONGEST);
        }
        return why;
    }
}
