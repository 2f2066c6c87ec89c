package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallReplies;
import org.yidan.call.Calls;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.NewCase;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.files.FileCheck;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.shared.OfficeClock;
import org.yidan.support.Photos;
import org.yidan.support.ProcessDriver;
import org.yidan.support.SecondOfficers;

/** Tells calls step by step: each step is answered as {@link CallAnswers} would, unless the scenario says otherwise. */
@Component
public class CallStories {

    /** A working Tuesday, nine o'clock in Asia/Shanghai. */
    public static final Instant TUE_2026_03_10_0900 =
            OffsetDateTime.parse(CallAnswers.MORNING).toInstant();

    /** Led by the market supervision of the county, the township co-operates; ordinary, 8 working hours, 10 working days. */
    public static final String MARKET = "SY-SC-011";
    /** Led by the street's own enforcement centre, delegated by urban management. */
    public static final String STREET = "SY-CG-001";
    /** Critical, led by the county's ecology branch. */
    public static final String CRITICAL = "SY-HB-010";
    /** Needs joint enforcement; led by urban management, streets only. */
    public static final String JOINT = "SY-SC-004";

    public static final String CALLER = "420381001.caller";
    public static final String SC_HANDLER = "420381-sc.unit-handler";
    public static final String SC_OFFICER = "420381-sc.law-officer";

    public static final Object[] RETURN = {
        "acceptDecision",
        "RETURN",
        "returnReason",
        "NOT_OUR_DUTY",
        "returnBasis",
        "三定规定第四条未列此职责",
        "proposedUnit",
        "420381-CG"
    };

    public final ProcessDriver driver;
    public final Calls calls;
    public final OfficeClock clock;
    public final JdbcClient jdbc;
    private final SecondOfficers officers;
    public final CallReplies replies;
    private final CaseFiles files;
    private final CaseLinks links;
    private final CaseAttachments photos;
    private final FileCheck check;

    CallStories(
            ProcessDriver driver,
            Calls calls,
            OfficeClock clock,
            JdbcClient jdbc,
            SecondOfficers officers,
            CallReplies replies,
            CaseFiles files,
            CaseLinks links,
            CaseAttachments photos,
            FileCheck check) {
        this.links = links;
        this.photos = photos;
        this.check = check;
        this.officers = officers;
        this.replies = replies;
        this.files = files;
        this.driver = driver;
        this.calls = calls;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public void beginOn(Instant instant) {
        clock.moveTo(instant);
    }

    /** A grid worker calls; changes are field, value, field, value. */
    public String called(String matterCode, Object... changes) {
        return calledBy(CALLER, matterCode, changes);
    }

    public String calledBy(String userId, String matterCode, Object... changes) {
        Map<String, Object> answers = CallAnswers.start(matterCode);
        for (int i = 0; i < changes.length; i += 2) {
            answers.put((String) changes[i], changes[i + 1]);
        }
        answers.values().removeIf(Objects::isNull);
        return driver.start("matter-call", userId, answers);
    }

    public void step(String callNo, String stem, Object... changes) {
        driver.complete(callNo, stem, CallAnswers.of(stem, changes));
    }

    /** A call of the market matter, dispatched and waiting for the signature. */
    public String dispatched() {
        String callNo = called(MARKET);
        step(callNo, "VerifyAndAccept");
        step(callNo, "ApproveUpwardCall");
        step(callNo, "DispatchCall");
        return callNo;
    }

    /** Signed for by the market supervision, whose handler has arrived on site. */
    public String responded() {
        String callNo = dispatched();
        sign(callNo, SC_HANDLER);
        respond(callNo, SC_HANDLER);
        return callNo;
    }

    public void sign(String callNo, String handler) {
        step(
                callNo,
                "AcceptDispatch",
                "acceptDecision",
                "SIGN",
                "handler",
                handler,
                "handlerPhone",
                "13800000001",
                "plannedVisitAt",
                inMinutes(60));
    }

    public void respond(String callNo, String handler) {
        step(
                callNo,
                "FirstResponse",
                "arrivedAt",
                inMinutes(0),
                "lat",
                32.5403,
                "lng",
                111.5133,
                "persons",
                json(handler),
                "responseNote",
                "已到现场核查，摊主在场。");
    }

    /** Handles the call with all steps of the guide done and these changes. */
    public void handle(String callNo, String handler, Object... changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "stepsDone", json("1", "2", "3", "4", "5"),
                "persons", json(handler),
                "measures", "责令当场下架过期食品并登记销毁。",
                "result", "RESOLVED",
                "measure", "NONE"));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put((String) changes[i], changes[i + 1]);
        }
        driver.complete(callNo, "HandleMatter", answers);
    }

    /** From the first response to the approved result, without anything special. */
    public String approved() {
        String callNo = responded();
        handle(callNo, SC_HANDLER);
        step(callNo, "Cooperate");
        step(callNo, "ApproveResult");
        return callNo;
    }

    /** A second officer with the same post, made when first asked for: separation of duties needs two people. */
    public String secondOfficer(String unitCode, String role) {
        return officers.second(unitCode, role);
    }

    /** Opens a case of this kind, as the process that a call asks does. */
    public String opened(String callNo, CaseKind kind) {
        Call call = record(callNo);
        return files.open(new NewCase(
                        kind, call.region(), call.report().title(), null, call.township(), NewCase.ORDINARY, null))
                .caseNo();
    }

    /** Returned, told to sign, and returned again: units dispute whose duty the call of the market matter is. */
    public String disputed() {
        String callNo = dispatched();
        step(callNo, "AcceptDispatch", RETURN);
        step(callNo, "DecideReturn");
        step(callNo, "AcceptDispatch", RETURN);
        return callNo;
    }

    /** The number of the ruling a call led to. */
    public String rulingOf(String callNo) {
        return links.of(callNo).stream()
                .filter(link -> link.relation() == Relation.RULING)
                .map(CaseLink::other)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public void photo(String callNo, String userId) {
        photos.add(record(callNo).file(), "handleMatter", check.check("photo.jpg", Photos.jpeg()), userId);
    }

    /** A list as Tasklist's forms send it. */
    public static String json(String... values) {
        return "[\"" + String.join("\",\"", values) + "\"]";
    }

    public String inMinutes(int minutes) {
        return clock.instant()
                .plusSeconds(60L * minutes)
                .atZone(OfficeClock.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    public Call record(String callNo) {
        return calls.byNo(callNo);
    }

    /** The steps whose limits are running. */
    public List<String> runningLimits(String callNo) {
        return jdbc.sql(
                        """
                        select step from case_deadline d
                         where d.case_no = ? and d.met_at is null order by step""")
                .param(callNo)
                .query(String.class)
                .list();
    }

    /** The record is closed with this outcome, and its process has ended at that event. */
    public void assertClosed(String callNo, CallOutcome outcome, String endEvent) {
        assertThat(record(callNo).outcome()).isEqualTo(outcome);
        assertThat(driver.passed(callNo)).contains(endEvent);
        assertThat(driver.ended(callNo)).as("process of %s ended", callNo).isTrue();
        assertThat(count("select count(*) from case_deadline d where d.case_no = ? and d.met_at is null", callNo))
                .as("open deadlines")
                .isZero();
    }

    public int count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Integer.class).single();
    }

    /** The categories in the accountability ledger for this call, in order. */
    public List<String> ledger(String callNo) {
        return jdbc.sql("select category from ledger_entry where business_key = ? order by id")
                .param(callNo)
                .query(String.class)
                .list();
    }
}
