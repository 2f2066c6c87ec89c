package org.yidan.evaluation.ledger.handover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.evaluation.ledger.LedgerEntry;
import org.yidan.evaluation.ledger.LedgerLife.Life;
import org.yidan.shared.Texts;

/** What a handover says of entries: as data for a program, and as rows of the form. */
@Component
class HandoverContent {

    private static final String DATA =
            """
            select jsonb_pretty(jsonb_build_object('form', 'F-72', 'statement', cast(:statement as text),
                       'approved_by', cast(:by as text), 'approved_at', cast(:at as text)) || to_jsonb(h)
                   || jsonb_build_object('entries', (
                       select jsonb_agg(to_jsonb(e) || jsonb_build_object('life', coalesce((
                                  select jsonb_agg(to_jsonb(l) order by l.id) from ledger_entry l where l.concerns = e.id), '[]'))
                              order by e.recorded_at, e.id)
                         from ledger_state e where e.id in (:ids))))
              from ledger_handover h where h.handover_no = :no""";

    private final JdbcClient jdbc;

    HandoverContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything as data, with the whole life of each entry, as the rows have it. */
    String data(Handover handover, String decidedBy, Instant decidedAt, List<Life> lives) {
        return jdbc.sql(DATA)
                .param("no", handover.handoverNo())
                .param("by", decidedBy)
                .param("at", decidedAt.toString())
                .param("statement", Texts.kept("ledger.handover.statement"))
                .param("ids", lives.stream().map(life -> life.first().id()).toList())
                .query(String.class)
                .single();
    }

    /** The rows of the form. */
    Map<String, Object> form(Handover handover, String decidedBy, List<Life> lives) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("unit", handover.unitCode());
        form.put("from", handover.firstDay().toString());
        form.put("to", handover.lastDay().toString());
        form.put("reason", handover.reason());
        form.put("askedBy", handover.askedBy());
        form.put("askedAt", handover.askedAt().toString());
        form.put("origin", Texts.kept("ledger.handover." + (handover.onRequest() ? "on-request" : "made")));
        form.put("approvedBy", decidedBy);
        form.put("statement", Texts.kept("ledger.handover.statement"));
        form.put("rows", lives.stream().map(HandoverContent::row).toList());
        return form;
    }

    private static Map<String, Object> row(Life life) {
        LedgerEntry first = life.first();
        Instant deadline = first.deadline();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("no", first.id());
        row.put("case", first.businessKey());
        row.put("category", Texts.kept("pages.calls.lapse." + first.category()));
        row.put("fact", first.fact());
        row.put("rule", Texts.kept("ledger.rule." + first.ruleId()));
        row.put("deadline", deadline == null ? "—" : DutyLapses.minute(deadline));
        row.put("actual", DutyLapses.minute(first.actual()));
        row.put("severity", first.severity());
        row.put("status", Texts.kept("pages.calls.lapse-status." + life.status()));
        row.put("tolerance", life.tolerated().map(LedgerEntry::fact).orElse(""));
        return row;
    }
}
