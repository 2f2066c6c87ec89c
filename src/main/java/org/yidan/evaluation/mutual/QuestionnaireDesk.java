package org.yidan.evaluation.mutual;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.mutual.Respondents.Asked;
import org.yidan.evaluation.mutual.steps.MutualEvaluationStep;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
import org.yidan.shared.Texts;

/** The questionnaires of rounds: who is asked, that he answers once, and what all say together. */
@Service
@Transactional
public class QuestionnaireDesk {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Respondents respondents;
    private final Urn urn;
    private final Announcements announcements;
    private final CurrentUser user;
    private final OfficeClock clock;

    QuestionnaireDesk(
            JdbcClient jdbc,
            Rounds rounds,
            Respondents respondents,
            Urn urn,
            Announcements announcements,
            CurrentUser user,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.respondents = respondents;
        this.urn = urn;
        this.announcements = announcements;
        this.user = user;
        this.clock = clock;
    }

    /** One questionnaire of the present user. */
    public record Mine(String no, int year, String rated, @Nullable LocalDate answeredOn) {}

    /** How many are asked, and how many questionnaires are answered. */
    public record Turnout(int asked, int answered) {}

    /** Asks everybody who is to be asked. */
    public void ask(CaseFile file) {
        Set<Asked> asked = respondents.of(rounds.byNo(file.caseNo()));
        asked.forEach(one -> jdbc.sql(
                        """
                        insert into mutual_asked (case_no, user_id, unit, rated_unit) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(file.caseNo(), one.user(), one.unit(), one.rated())
                .update());
        announcements.done(
                file, MutualEvaluationStep.ASK_QUESTIONNAIRES, Texts.kept("mutual.note-asked", asked.size()));
        announcements.people(
                "mutual-questionnaire",
                file.caseNo(),
                asked.stream().map(Asked::user).distinct().toList());
    }

    /** Tells who has not answered that the days are nearly over. */
    public void remind(CaseFile file) {
        List<String> silent = jdbc.sql(
                        "select distinct user_id from mutual_asked where case_no = ? and answered_on is null order by 1")
                .param(file.caseNo())
                .query(String.class)
                .list();
        announcements.done(
                file, MutualEvaluationStep.REMIND_QUESTIONNAIRES, Texts.kept("mutual.note-reminded", silent.size()));
        announcements.people("mutual-reminder", file.caseNo(), silent);
    }

    /** What the present user is asked in rounds that run, the open ones first. */
    @Transactional(readOnly = true)
    public List<Mine> mine() {
        return jdbc.sql(
                        """
                        select a.case_no as no, r.year, a.rated_unit as rated, a.answered_on from mutual_asked a join mutual_round r using (case_no)
                         where a.user_id = ? and r.state = 'ASKING' order by a.answered_on nulls first, r.year desc, a.rated_unit""")
                .param(user.id())
                .query(Rows.of(Mine.class))
                .list();
    }

    /** The questionnaire the present user may still answer; refuses any other. */
    @Transactional(readOnly = true)
    public Mine open(String no, String rated) {
        Round round = rounds.byNo(no);
        if (respondents.belongs(user.id(), rated)) {
            throw Refused.forbidden("mutual.own-unit");
        }
        Mine mine = jdbc.sql(
                        """
                        select a.case_no as no, r.year, a.rated_unit as rated, a.answered_on from mutual_asked a join mutual_round r using (case_no)
                         where case_no = ? and user_id = ? and rated_unit = ?""")
                .params(no, user.id(), rated)
                .query(Rows.of(Mine.class))
                .optional()
                .orElseThrow(() -> Refused.missing("mutual.not-asked"));
        if (mine.answeredOn() != null) {
            throw Refused.conflict("mutual.answered");
        }
        if (round.state() != Round.State.ASKING || !clock.instant().isBefore(round.closesAt())) {
            throw Refused.conflict("mutual.questionnaires-closed");
        }
        return mine;
    }

    /** Takes an answer in: that it was given is kept with the person, what it says without him. */
    public void answer(String no, String rated, Ballot ballot) {
        open(no, rated);
        Ballot checked = ballot.checked();
        int first = jdbc.sql(
                        """
                        update mutual_asked set answered_on = ?
                         where case_no = ? and user_id = ? and rated_unit = ? and answered_on is null""")
                .params(Date.valueOf(clock.today()), no, user.id(), rated)
                .update();
        if (first == 0) {
            throw Refused.conflict("mutual.answered");
        }
        if (!rounds.holdOpen(no)) {
            throw Refused.conflict("mutual.questionnaires-closed");
        }
        urn.put(no, new Urn.Folded(rated, checked));
    }

    @Transactional(readOnly = true)
    public Turnout turnout(String no) {
        return jdbc.sql("select count(*) as asked, count(answered_on) as answered from mutual_asked where case_no = ?")
                .param(no)
                .query(Rows.of(Turnout.class))
                .single();
    }
}
