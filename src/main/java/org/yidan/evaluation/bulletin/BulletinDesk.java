package org.yidan.evaluation.bulletin;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.documents.DocumentNumbers;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.board.FigureTable;
import org.yidan.evaluation.bulletin.Bulletin.Part;
import org.yidan.evaluation.bulletin.Bulletin.Said;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.organization.Post;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
import org.yidan.shared.Sha256;

/** Keeps bulletins: who oversees a region makes, words and issues them; every unit of the region reads what was issued. */
@Service
@Transactional
public class BulletinDesk {

    static final String SYSTEM = "SYSTEM";
    private static final String FORM = "TB";
    private static final int LONGEST = 8000;
    private static final int LATEST = 200;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final BulletinMakers makers;
    private final FigureSight sight;
    private final DocumentNumbers numbers;
    private final OfficeClock clock;
    private final FrozenTables frozen;

    BulletinDesk(
            JdbcClient jdbc,
            CurrentUser user,
            BulletinMakers makers,
            FigureSight sight,
            DocumentNumbers numbers,
            OfficeClock clock,
            FrozenTables frozen) {
        this.jdbc = jdbc;
        this.user = user;
        this.makers = makers;
        this.sight = sight;
        this.numbers = numbers;
        this.clock = clock;
        this.frozen = frozen;
    }

    /** The post by which the present user makes bulletins of this region, if he holds one. */
    public Optional<Post> maker(String region) {
        return makers.of(region);
    }

    /** The month that bulletins are made of now. */
    public YearMonth lastMonth() {
        return YearMonth.from(clock.today()).minusMonths(1);
    }

    /** Refuses who makes none here, and months that have not begun. */
    @Transactional(readOnly = true)
    public void requireMakes(String region, LocalDate month) {
        makers.require(region);
        if (month.isAfter(clock.today())) {
            throw Refused.invalid("bulletin.month-not-begun", month.getYear(), month.getMonthValue());
        }
    }

    /** Keeps a new draft; it takes the place of an older one of the month and takes over what people wrote there. */
    public long make(String region, LocalDate month, BulletinFigures.Contents contents) {
        Post post = makers.require(region);
        LocalDate first = month.withDayOfMonth(1);
        Instant now = clock.instant();
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("bulletin " + region)
                .query()
                .singleRow();
        Map<Part, Said> texts = new EnumMap<>(Part.class);
        contents.texts().forEach((part, text) -> texts.put(part, new Said(part, text, now, SYSTEM)));
        replaced(region, first, now).forEach(said -> texts.put(said.part(), said));
        String tables = frozen.written(contents.tables());
        long id = jdbc.sql(
                        """
                        insert into bulletin (region, month, log_size, measures, tables, tables_sha256, made_at, made_by, made_unit)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        region,
                        first,
                        contents.logSize(),
                        contents.measures(),
                        tables,
                        Sha256.of(tables),
                        Timestamp.from(now),
                        user.id(),
                        post.unitCode())
                .query(Long.class)
                .single();
        texts.values().forEach(said -> add(id, said));
        return id;
    }

    /** What people wrote in the draft of the month there was, which is none any more. */
    private List<Said> replaced(String region, LocalDate first, Instant now) {
        Optional<Bulletin> older = jdbc.sql(
                        "select * from bulletin where region = ? and month = ? and issued_at is null and replaced_at is null")
                .params(region, first)
                .query(Rows.of(Bulletin.class))
                .optional();
        older.ifPresent(draft -> jdbc.sql("update bulletin set replaced_at = ? where id = ?")
                .params(Timestamp.from(now), draft.id())
                .update());
        return older.stream()
                .flatMap(draft -> texts(draft.id()).values().stream())
                .filter(Said::isBySomebody)
                .toList();
    }

    /** Changes texts of a draft; each change keeps who and when, and what stood there. */
    public void write(long id, Map<Part, String> texts) {
        Bulletin draft = draft(id);
        Map<Part, Said> before = texts(draft.id());
        texts.forEach((part, text) -> {
            String said = text.strip().replace("\r\n", "\n");
            if (said.length() > LONGEST) {
                throw Refused.invalid("bulletin.text-too-long", LONGEST);
            }
            if (!said.equals(before.get(part) == null ? "" : before.get(part).text())) {
                add(id, new Said(part, said, clock.instant(), user.id()));
            }
        });
    }

    /** Issues a draft: from now on it has a number and a hash, is read by the units of the region and is never changed. */
    public Bulletin issue(long id) {
        Bulletin draft = draft(id);
        Post post = makers.require(draft.region());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String number =
                numbers.next(post.unitCode(), FORM, clock.today().getYear()).text();
        List<String> hashed = new ArrayList<>(List.of(
                number, draft.region(), draft.month().toString(), draft.tablesSha256(), now.toString(), user.id()));
        texts(id).values().forEach(said -> hashed.add(said.text()));
        jdbc.sql(
                        """
                        update bulletin set issued_at = ?, issued_by = ?, issued_unit = ?, document_no = ?, sha256 = ?
                         where id = ?""")
                .params(
                        Timestamp.from(now),
                        user.id(),
                        post.unitCode(),
                        number,
                        Sha256.of(String.join("\n", hashed)),
                        id)
                .update();
        return found(id, false);
    }

    private Bulletin draft(long id) {
        Bulletin found = found(id, true);
        makers.require(found.region());
        if (!found.isDraft()) {
            throw Refused.conflict("bulletin.no-draft");
        }
        return found;
    }

    /** A bulletin: an issued one for every unit of its region, a draft for those who make them. */
    @Transactional(readOnly = true)
    public Bulletin read(long id) {
        Bulletin found = found(id, false);
        boolean reads = found.isIssued()
                ? sight.mine().compares(found.region())
                : makers.of(found.region()).isPresent();
        if (!reads) {
            throw Refused.missing("bulletin.unknown", String.valueOf(id));
        }
        return found;
    }

    private Bulletin found(long id, boolean locked) {
        return jdbc.sql("select * from bulletin where id = ?" + (locked ? " for update" : ""))
                .param(id)
                .query(Rows.of(Bulletin.class))
                .optional()
                .orElseThrow(() -> Refused.missing("bulletin.unknown", String.valueOf(id)));
    }

    /** The newest of a region; drafts only for those who make them. */
    @Transactional(readOnly = true)
    public List<Bulletin> newest(String region) {
        return jdbc.sql(
                        """
                        select * from bulletin where region = ? and replaced_at is null and (issued_at is not null or ?)
                         order by month desc, id desc limit ?""")
                .params(region, makers.of(region).isPresent(), LATEST)
                .query(Rows.of(Bulletin.class))
                .list();
    }

    /** What counts of the texts, in the order of the parts. */
    @Transactional(readOnly = true)
    public Map<Part, Said> texts(long id) {
        Map<Part, Said> newest = new EnumMap<>(Part.class);
        history(id).forEach(said -> newest.put(said.part(), said));
        return newest;
    }

    /** Everything that ever stood there, oldest first. */
    @Transactional(readOnly = true)
    public List<Said> history(long id) {
        return jdbc.sql(
                        "select part, text, written_at, written_by from bulletin_text where bulletin_id = ? order by id")
                .param(id)
                .query(Rows.of(Said.class))
                .list();
    }

    private void add(long id, Said said) {
        jdbc.sql("insert into bulletin_text (bulletin_id, part, text, written_at, written_by) values (?, ?, ?, ?, ?)")
                .params(id, said.part().name(), said.text(), Timestamp.from(said.writtenAt()), said.writtenBy())
                .update();
    }

    /** The figures as they were frozen. */
    public List<FigureTable> tables(Bulletin bulletin) {
        return frozen.of(bulletin);
    }
}
