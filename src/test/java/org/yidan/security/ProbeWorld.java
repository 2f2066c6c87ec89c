package org.yidan.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.scenario.AdjustmentStories;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.DraftGround;
import org.yidan.catalog.drafting.NewDraft;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.penalty.PenaltyStories;
import org.yidan.notification.fanout.FanOut;
import org.yidan.powerreturn.ReturnStories;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.support.SecondOfficers;

/** A small day of work in two counties for random probes: calls and cases of all kinds with photos, papers, notices and drafts. */
@Component
class ProbeWorld {

    static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final Instant MORNING = Instant.parse("2026-06-10T01:00:00Z");
    private static final String OTHER_CALLER = "420322100.caller";
    private static final String EDITOR = "t.prober";

    private final CallStories calls;
    private final JointStories joint;
    private final PenaltyStories penalties;
    private final ReturnStories returns;
    private final AdjustmentStories adjustments;
    private final SecondOfficers seconds;
    private final CaseFiles files;
    private final CaseAttachments attachments;
    private final DraftDesk drafts;
    private final FanOut fanOut;
    private final DelegatedMatters delegated;
    private final ReturnTownships returning;
    private final MatterCatalog catalog;
    private final JdbcClient jdbc;
    private final Map<Long, String> draftRegions = new HashMap<>();
    private long lastCall;
    private long lastCase;
    private long lastEvent;
    private int told;

    ProbeWorld(
            CallStories calls,
            JointStories joint,
            PenaltyStories penalties,
            ReturnStories returns,
            AdjustmentStories adjustments,
            SecondOfficers seconds,
            CaseFiles files,
            CaseAttachments attachments,
            DraftDesk drafts,
            FanOut fanOut,
            DelegatedMatters delegated,
            ReturnTownships returning,
            MatterCatalog catalog,
            JdbcClient jdbc) {
        this.calls = calls;
        this.joint = joint;
        this.penalties = penalties;
        this.returns = returns;
        this.adjustments = adjustments;
        this.seconds = seconds;
        this.files = files;
        this.attachments = attachments;
        this.drafts = drafts;
        this.fanOut = fanOut;
        this.delegated = delegated;
        this.returning = returning;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    void build() {
        jdbc.sql("update notice_event set state = 'TOLD', look_at = null where state <> 'TOLD' or look_at is not null")
                .update();
        lastCall = highest("call");
        lastCase = highest("case_file");
        lastEvent = highest("notice_event");
        seconds.leaveOnePersonPerPost();
        calls.clock.moveTo(MORNING);
        callsOfOneCounty();
        callsOfTheOther();
        cases();
        openDraft("420381", "探测草稿一县");
        openDraft("420322", "探测草稿二县");
        calls.clock.reset();
        photos();
        fanOut.run();
    }

    /** What others may trip over is taken away. */
    void end() {
        calls.clock.reset();
        seconds.comeBack();
        draftRegions.keySet().forEach(draft -> drafts.withdraw(draft, EDITOR));
        draftRegions.clear();
    }

    private void callsOfOneCounty() {
        for (String street : List.of("420381001", "420381002", "420381101")) {
            raised(street + ".caller", CallStories.MARKET, street);
            String verified = raised(street + ".caller", CallStories.MARKET, street);
            calls.step(verified, "VerifyAndAccept");
        }
        for (int i = 0; i < 40; i++) {
            String place =
                    List.of("420381001", "420381002", "420381003", "420381101").get(i % 4);
            raised(place + ".caller", i % 4 == 0 ? CallStories.STREET : CallStories.MARKET, place);
        }
        String own = raised("420381001.caller", CallStories.STREET, "420381001");
        calls.driver.complete(own, "VerifyAndAccept", Map.of("intakeDecision", "OWN_LEVEL"));
        dispatched();
        responded();
        handled(CallStories.json(CallStories.SC_HANDLER));
        handled(CallStories.json(CallStories.SC_HANDLER, "420381-sc.unit-leader"));
        String disputed = dispatched();
        calls.step(disputed, "AcceptDispatch", CallStories.RETURN);
        calls.step(disputed, "DecideReturn");
        calls.step(disputed, "AcceptDispatch", CallStories.RETURN);
        raised("420381003.caller", CallStories.CRITICAL, "420381003");
    }

    private String dispatched() {
        String callNo = raised(CallStories.CALLER, CallStories.MARKET, "420381001");
        calls.step(callNo, "VerifyAndAccept");
        calls.step(callNo, "ApproveUpwardCall");
        calls.step(callNo, "DispatchCall");
        return callNo;
    }

    private String responded() {
        String callNo = dispatched();
        calls.sign(callNo, CallStories.SC_HANDLER);
        calls.respond(callNo, CallStories.SC_HANDLER);
        return callNo;
    }

    /** Waits for the signature; when the leader was on site himself, the next post signs and so sees the call. */
    private void handled(String persons) {
        String callNo = responded();
        calls.handle(callNo, CallStories.SC_HANDLER, "persons", persons);
        calls.step(callNo, "Cooperate");
    }

    private void callsOfTheOther() {
        for (int i = 0; i < 20; i++) {
            String callNo = raised(OTHER_CALLER, CallStories.MARKET, "420322100");
            if (i % 3 > 0) {
                calls.step(callNo, "VerifyAndAccept");
            }
            if (i % 3 > 1) {
                calls.step(callNo, "ApproveUpwardCall");
                calls.step(callNo, "DispatchCall");
            }
        }
    }

    private String raised(String caller, String matter, String area) {
        told++;
        return calls.calledBy(
                caller,
                matter,
                "occurredAt",
                calls.inMinutes(-20),
                "areaCode",
                area,
                "address",
                "探测路" + told + "号",
                "lat",
                null,
                "lng",
                null);
    }

    private void cases() {
        JointStories.Street street = new JointStories.Street("420381002", "随机探测摊点");
        joint.planned(street, JointStories.MARKET);
        penalties.filed();
        penalties.townshipCase();
        returns.accepted(carried("420381", "420381005"), "420381005");
        returns.applied(carried(ReturnStories.REGION, ReturnStories.TOWN), ReturnStories.TOWN);
        for (String region : List.of("420381", "420322")) {
            MatterEntry led = ledByCity(region);
            adjustments.proposed(
                    region + "-cg.unit-leader", "CHANGE_LIMIT", led.code(), "handleDays", led.handleDays() + 1);
        }
    }

    /** A matter the township carries by delegation on the day and that nobody takes back, whatever others did to the list. */
    private String carried(String region, String township) {
        return delegated.of(region, township).stream()
                .map(MatterEntry::code)
                .filter(code -> returning.openCase(region, code, township).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private MatterEntry ledByCity(String region) {
        return catalog.page(MatterFilter.all(region, DAY), 0, 500).stream()
                .filter(entry -> entry.leadUnitType().equals(AdjustmentStories.CG))
                .findFirst()
                .orElseThrow();
    }

    private void openDraft(String region, String title) {
        draftRegions.put(
                drafts.open(new NewDraft(region, title, LocalDate.of(2030, 1, 7), EDITOR, DraftGround.SAFETY)), region);
    }

    private void photos() {
        callNos().forEach(callNo -> calls.photo(callNo, CallStories.SC_HANDLER));
        byte[] paper = "%PDF-1.4\n%probe\n".getBytes(StandardCharsets.US_ASCII);
        caseNos().stream()
                .filter(caseNo -> files.byNo(caseNo).isOpen())
                .forEach(caseNo -> returns.in(
                        () -> attachments.add(files.byNo(caseNo), "registerReturn", "探测.pdf", paper, EDITOR)));
    }

    List<String> callNos() {
        return jdbc.sql("select call_no from call where id > ? order by id")
                .param(lastCall)
                .query(String.class)
                .list();
    }

    List<String> caseNos() {
        return jdbc.sql("select case_no from case_file where kind <> 'CALL' and id > ? order by id")
                .param(lastCase)
                .query(String.class)
                .list();
    }

    List<String> numbers() {
        List<String> all = new ArrayList<>(callNos());
        all.addAll(caseNos());
        return all;
    }

    List<Long> noticeEvents() {
        return jdbc.sql("select id from notice_event where id > ? and state = 'TOLD' order by id")
                .param(lastEvent)
                .query(Long.class)
                .list();
    }

    Map<String, String> draftTitles() {
        return Map.of("420381", "探测草稿一县", "420322", "探测草稿二县");
    }

    private long highest(String table) {
        return jdbc.sql("select coalesce(max(id), 0) from " + table)
                .query(Long.class)
                .single();
    }
}
