package org.yidan.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.audit.proof.HandoverProof;
import org.yidan.audit.seal.LogKeys;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.engine.Browser;
import org.yidan.evaluation.ledger.handover.ClueDesk;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.ProcessDriver;
import org.yidan.support.YidanTest;

/** Entries go to discipline inspection (F-72): asked for, approved by somebody else, signed; it sees that and nothing else. */
@YidanTest
class LedgerHandoverTest {

    private static final String UNIT = "420381-QX";
    private static final String DISCIPLINE = "420381-gov.discipline-viewer";
    private static final String INSPECTOR = "420381-gov.inspector";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WHY = "核查该单位履职情况，调取问责线索。";

    @LocalServerPort
    int port;

    @Autowired
    ClueDesk desk;

    @Autowired
    LogKeys keys;

    @Autowired
    ProcessDriver driver;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatDisciplineInspectionAskedForGoesOutSignedAndOneFlippedByteIsFound() throws IOException {
        long id = entry();
        String no = ask(DISCIPLINE);
        assertThatThrownBy(() -> decide(DISCIPLINE, no)).satisfies(refusal(Kind.FORBIDDEN, "engine.not-allowed"));
        Browser discipline = Browser.loggedIn(port, DISCIPLINE, "yidan");
        assertThat(discipline.page("/evaluation/handovers/" + no + ".zip").statusCode())
                .as("nothing before it is approved")
                .isEqualTo(404);

        decide(INSPECTOR, no);
        assertThatThrownBy(() -> decide(INSPECTOR, no)).satisfies(refusal(Kind.CONFLICT, "ledger.handover.decided"));

        byte[] zip = discipline.bytes("/evaluation/handovers/" + no + ".zip");
        Map<String, byte[]> parts = parts(zip);
        String data = new String(parts.get("data.json"), StandardCharsets.UTF_8);
        assertThat(data).contains("\"id\": " + id, "\"unit_code\": \"" + UNIT + "\"", "不作处分建议");
        assertThat(new String(parts.get(no + ".pdf"), 0, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF");
        assertThat(HandoverProof.of(parts).check(keys.all())).isEmpty();
        for (String name : new String[] {"data.json", no + ".pdf", "signature.txt"}) {
            Map<String, byte[]> flipped = new HashMap<>(parts);
            byte[] bytes = parts.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            flipped.put(name, bytes);
            assertThat(HandoverProof.of(flipped).check(keys.all())).as(name).isPresent();
        }
        assertThat(discipline.page("/evaluation/handovers").body())
                .contains(no, "已移交 1 条")
                .doesNotContain("??");
        assertThatThrownBy(() -> jdbc.sql("update ledger_handover_decision set note = 'x'")
                        .update())
                .hasStackTraceContaining("permission denied for table");
    }

    @Test
    void disciplineInspectionSeesOnlyWhatWentToIt() {
        entry();
        String made = ask(INSPECTOR);
        assertThatThrownBy(() -> decide(INSPECTOR, made)).satisfies(refusal(Kind.FORBIDDEN, "ledger.handover.own"));
        Browser discipline = Browser.loggedIn(port, DISCIPLINE, "yidan");
        assertThat(discipline.page("/evaluation/handovers").body()).doesNotContain(made);
        decide("420381-gov.county-gov", made);
        assertThat(discipline.page("/evaluation/handovers").body()).contains(made);
        for (String closed : new String[] {"/evaluation/ledger", "/audit", "/audit/ledger"}) {
            assertThat(discipline.page(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(Browser.loggedIn(port, "420322-gov.discipline-viewer", "yidan")
                        .page("/evaluation/handovers/" + made + ".zip")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.loggedIn(port, "420381-sc.unit-leader", "yidan")
                        .page("/evaluation/handovers")
                        .statusCode())
                .isEqualTo(403);
    }

    private String ask(String user) {
        return driver.as(user, () -> desk.ask(UNIT, DAY, LocalDate.of(2026, 12, 31), WHY));
    }

    private void decide(String user, String no) {
        driver.as(user, () -> {
            desk.decide(no, true, "同意移交，事实清楚。");
            return null;
        });
    }

    private long entry() {
        transaction.executeWithoutResult(status -> events.publishEvent(new DutyLapsed(
                "HJ-420381-20260302-91101",
                "420381",
                UNIT,
                null,
                MatterCallStep.ACCEPT_DISPATCH,
                Category.WRONG_RETURN,
                2,
                "气象局退回呼叫，经裁定理由不成立。",
                null,
                Instant.parse("2026-03-02T04:00:00Z"))));
        return jdbc.sql("select max(id) from ledger_entry where unit_code = ?")
                .param(UNIT)
                .query(Long.class)
                .single();
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
