package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.enforcement.joint.measure.Measures;
import org.yidan.enforcement.joint.site.Violations;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Walks joint tasks of a street: its enforcement center leads, the market supervision takes part with its own power. */
@Component
public class JointStories {

    /** A working Tuesday, nine o'clock in Asia/Shanghai. */
    public static final Instant TUE_2026_03_10_0900 =
            OffsetDateTime.parse("2026-03-10T09:00:00+08:00").toInstant();

    /** Stalls on the street without a licence; delegated to the township, three working days. */
    public static final String STALLS = "SY-SC-003";
    /** Business without a licence; the market supervision's own. */
    public static final String NO_LICENCE = "SY-SC-007";

    public static final String MARKET = "420381-SC";
    public static final String CITY = "420381-CG";

    public final ProcessDriver driver;
    public final OfficeClock clock;
    public final JdbcClient jdbc;
    public final CaseFiles files;
    public final CaseJournal journal;
    public final CaseDocuments documents;
    public final Participants participants;
    public final JointTasks tasks;
    public final Violations violations;
    public final Measures measures;

    JointStories(
            ProcessDriver driver,
            OfficeClock clock,
            JdbcClient jdbc,
            CaseFiles files,
            CaseJournal journal,
            CaseDocuments documents,
            Participants participants,
            JointTasks tasks,
            Violations violations,
            Measures measures) {
        this.driver = driver;
        this.clock = clock;
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
        this.documents = documents;
        this.participants = participants;
        this.tasks = tasks;
        this.violations = violations;
        this.measures = measures;
    }

    /** A street with its own enforcement center, and the name its test gives to the object. */
    public record Street(String township, String object) {

        public String center() {
            return township + "-EC";
        }

        public String user(String role) {
            return center().toLowerCase(Locale.ROOT) + "." + role;
        }
    }

    /** The center's leader plans an action. */
    public String set(Street street, Object... changes) {
        return driver.start(
                "joint-enforcement",
                street.user("unit-leader"),
                with(
                        changes,
                        "planKind",
                        "SPECIAL",
                        "title",
                        "占道经营专项行动",
                        "matterCode",
                        STALLS,
                        "townshipName",
                        street.township(),
                        "place",
                        "均州一路",
                        "urgency",
                        "一般",
                        "planReason",
                        "群众多次反映夜间占道经营"));
    }

    public void receive(String taskNo, Street street) {
        driver.complete(taskNo, "ReceiveJointTask", with(new Object[0], "handler", street.user("unit-handler")));
    }

    public void plan(String taskNo, Street street, List<String> units, Object... changes) {
        driver.complete(taskNo, "PlanJointAction", plan(street, units, changes));
    }

    public Map<String, Object> plan(Street street, List<String> units, Object... changes) {
        String items = Stream.concat(Stream.of(street.center()), units.stream())
                .map(unit -> unit + "｜经营场所和证照｜")
                .collect(Collectors.joining("\n"));
        return with(
                changes,
                "plannedAt",
                inHours(1),
                "risk",
                "LOW",
                "objectLines",
                street.object() + "｜均州一路12号｜个体",
                "invitedUnits",
                json(units.toArray(String[]::new)),
                "checkLines",
                items,
                "safetyNote",
                "注意交通安全");
    }

    /** Set, received and planned with these units; waits for their answers. */
    public String planned(Street street, String... units) {
        String taskNo = set(street);
        receive(taskNo, street);
        plan(taskNo, street, List.of(units));
        return taskNo;
    }

    /** The unit enforces under this matter with its handler and its law officer. */
    public void confirm(String taskNo, String unit, String matter, Object... changes) {
        String prefix = unit.toLowerCase(Locale.ROOT) + ".";
        complete(
                taskNo,
                "ConfirmParticipation",
                unit,
                with(
                        changes,
                        "participation",
                        "ENFORCE",
                        "ownMatter",
                        matter,
                        "officers",
                        json(prefix + "unit-handler", prefix + "law-officer")));
    }

    /** Center and market supervision are on their way with two officers each; it is eleven o'clock. */
    public String onSite(Street street) {
        String taskNo = planned(street, MARKET);
        confirm(taskNo, street.center(), STALLS);
        confirm(taskNo, MARKET, NO_LICENCE);
        clock.advance(java.time.Duration.ofHours(2));
        return taskNo;
    }

    public void inspect(String taskNo, String unit, boolean violation, Object... changes) {
        complete(taskNo, "OnSiteInspection", unit, inspection(taskNo, unit, violation, changes));
    }

    public Map<String, Object> inspection(String taskNo, String unit, boolean violation, Object... changes) {
        String results = jdbc
                .sql("select no from joint_check_item where task_no = ? and unit_code = ? order by no")
                .params(taskNo, unit)
                .query(Integer.class)
                .list()
                .stream()
                .map(no -> no + (violation ? "｜不合格｜" : "｜合格｜"))
                .collect(Collectors.joining("\n"));
        return with(
                changes,
                "objectNo",
                "1",
                "violationFound",
                violation ? "YES" : "NO",
                "startedAt",
                inHours(-1),
                "endedAt",
                inHours(0),
                "persons",
                officers(unit),
                "cardShown",
                true,
                "partyName",
                "李四" + taskNo,
                "partyType",
                "CITIZEN",
                "partySign",
                "SIGNED",
                "facts",
                "现场摆摊占用人行道约五平方米。",
                "checkResults",
                results,
                "cameraRefs",
                "ZFJLY-0001");
    }

    /** Disposes of the violation with these measures, joined by commas. */
    public void dispose(String taskNo, String unit, String matter, String measures, Object... changes) {
        complete(taskNo, "OnSiteDisposition", unit, disposition(unit, matter, measures, changes));
    }

    public Map<String, Object> disposition(String unit, String matter, String measures, Object... changes) {
        return with(
                changes,
                "violationMatter",
                matter,
                "facts",
                "占用人行道摆摊经营，影响通行。",
                "measures",
                json(measures.isEmpty() ? new String[0] : measures.split(",")),
                "persons",
                officers(unit));
    }

    /** Everything after the last inspection: report, archive by every unit, end. */
    public void finish(String taskNo, String... units) {
        driver.complete(taskNo, "ConsolidateResult", with(new Object[0], "summary", "联合检查已经完成，结果见各主体记录。"));
        for (String unit : units) {
            complete(taskNo, "ArchivePublish", unit, with(new Object[0], "publishedOn", "2026-03-10"));
        }
    }

    /** Reports and lets the unit say that nothing was to be published. */
    public void finishWithoutPublishing(String taskNo, String unit) {
        driver.complete(taskNo, "ConsolidateResult", with(new Object[0], "summary", "联合检查已经完成，结果见各主体记录。"));
        complete(taskNo, "ArchivePublish", unit, with(new Object[0], "notPublishedReason", "没有应当公示的决定"));
    }

    public Task task(String taskNo, String stem, String unit) {
        List<Task> open = driver.open(taskNo, stem).stream()
                .filter(task -> driver.holderOf(task).startsWith(unit.toLowerCase(Locale.ROOT) + "."))
                .toList();
        assertThat(open).as("%s of %s", stem, unit).hasSize(1);
        return open.get(0);
    }

    public void complete(String taskNo, String stem, String unit, Map<String, Object> answers) {
        Task task = task(taskNo, stem, unit);
        driver.completeAs(driver.holderOf(task), task, answers);
    }

    public static String officers(String unit) {
        String prefix = unit.toLowerCase(Locale.ROOT) + ".";
        return json(prefix + "unit-handler", prefix + "law-officer");
    }

    public CaseFile file(String taskNo) {
        return files.byNo(taskNo);
    }

    public List<String> documentsOf(String taskNo) {
        return documents.of(taskNo).stream().map(IssuedDocument::formNo).toList();
    }

    public List<String> acts(String taskNo) {
        return journal.acts(taskNo).stream().map(CaseAct::step).distinct().toList();
    }

    public List<String> ledger(String taskNo) {
        return jdbc.sql("select category from ledger_entry where business_key = ? order by id")
                .param(taskNo)
                .query(String.class)
                .list();
    }

    public String inHours(int hours) {
        return clock.instant()
                .plus(hours, ChronoUnit.HOURS)
                .atZone(OfficeClock.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    public static String json(String... values) {
        return Stream.of(values).map(value -> '"' + value + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** Answers by field and value; the changes win, and a change to null leaves a field out. */
    public static Map<String, Object> with(Object[] changes, Object... usual) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < usual.length; i += 2) {
            answers.put((String) usual[i], usual[i + 1]);
        }
        for (int i = 0; i < changes.length; i += 2) {
            answers.put((String) changes[i], changes[i + 1]);
        }
        answers.values().removeIf(Objects::isNull);
        return answers;
    }
}
