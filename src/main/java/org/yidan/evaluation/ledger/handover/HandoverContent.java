package org.yidan.evaluation.ledger.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.evaluation.ledger.LedgerEntry;
import org.yidan.evaluation.ledger.LedgerLife.Life;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** What a handover says of entries: as data for a program, and as rows of the form. */
@Component
class HandoverContent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Organization organization;

    HandoverContent(Organization organization) {
        this.organization = organization;
    }

    /** Everything as data, in UTC, with the whole life of each entry. */
    String data(Handover handover, String decidedBy, Instant decidedAt, List<Life> lives) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("form", "F-72");
        all.put("handoverNo", handover.handoverNo());
        all.put("region", handover.region());
        all.put("unit", handover.unitCode());
        all.put("unitName", name(handover.unitCode()));
        all.put("from", handover.firstDay().toString());
        all.put("to", handover.lastDay().toString());
        all.put("reason", handover.reason());
        all.put("onRequest", handover.onRequest());
        all.put("askedBy", handover.askedBy());
        all.put("askedAt", handover.askedAt().toString());
        all.put("approvedBy", decidedBy);
        all.put("approvedAt", decidedAt.toString());
        all.put("statement", Texts.kept("ledger.handover.statement"));
        all.put("entries", lives.stream().map(this::entry).toList());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a handover is plain", impossible);
        }
    }

    private Map<String, @Nullable Object> entry(Life life) {
        LedgerEntry first = life.first();
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("id", first.id());
        entry.put("recordedAt", first.recordedAt().toString());
        entry.put("unit", first.unitCode());
        entry.put("person", first.person());
        entry.put("case", first.businessKey());
        entry.put("step", first.node());
        entry.put("category", first.category());
        entry.put("rule", first.ruleId());
        entry.put("fact", first.fact());
        entry.put("deadline", at(first.deadline()));
        entry.put("actual", first.actual().toString());
        entry.put("severity", first.severity());
        entry.put("status", life.status().name());
        entry.put("life", life.later().stream().map(HandoverContent::stage).toList());
        return entry;
    }

    private static Map<String, @Nullable Object> stage(LedgerEntry later) {
        Map<String, @Nullable Object> stage = new LinkedHashMap<>();
        stage.put("id", later.id());
        stage.put("at", later.recordedAt().toString());
        stage.put("status", later.status().name());
        stage.put(
                "tolerance",
                later.tolerance() == null ? null : later.tolerance().name());
        stage.put("fact", later.fact());
        stage.put("by", later.recordedBy());
        stage.put("case", later.objectionNo());
        return stage;
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

    private String name(String unit) {
        return organization.find(unit).map(found -> found.name()).orElse(unit);
    }

    private static @Nullable String at(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
