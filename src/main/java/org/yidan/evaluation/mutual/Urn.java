package org.yidan.evaluation.mutual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.personal.PersonalData;

/**
 * Where answers wait until their round is counted. They lie encrypted, without a line in the sealed log, so that neither the log nor
 * the order of rows says whose they are; when the round is counted all are taken out together, mixed, in a transaction of the office.
 */
@Component
class Urn {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final PersonalData secrecy;
    private final SecureRandom chance = new SecureRandom();

    Urn(JdbcClient jdbc, PersonalData secrecy) {
        this.jdbc = jdbc;
        this.secrecy = secrecy;
    }

    /** An answer with whom it is about. */
    record Folded(String rated, Ballot ballot) {}

    void put(String no, Folded folded) {
        try {
            jdbc.sql("insert into mutual_urn (round_no, sealed) values (?, ?)")
                    .params(no, secrecy.encrypt(JSON.writeValueAsString(folded)))
                    .update();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a ballot is plain", unwritable);
        }
    }

    /** Takes all of a round out, mixes and keeps them; gives how many there were. */
    int count(String no) {
        List<Folded> all = new ArrayList<>(jdbc.sql("delete from mutual_urn where round_no = ? returning sealed")
                .param(no)
                .query((row, n) -> unfolded(row.getBytes(1)))
                .list());
        Collections.shuffle(all, chance);
        all.forEach(folded -> {
            Ballot ballot = folded.ballot();
            jdbc.sql(
                            """
                            insert into mutual_ballot (case_no, rated_unit, attitude, expertise, responsibility, relief, reason)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            no,
                            folded.rated(),
                            ballot.attitude(),
                            ballot.expertise(),
                            ballot.responsibility(),
                            ballot.relief(),
                            ballot.reason())
                    .update();
        });
        return all.size();
    }

    private Folded unfolded(byte[] sealed) {
        try {
            return JSON.readValue(Objects.requireNonNull(secrecy.decrypt(sealed)), Folded.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("an answer in the urn cannot be read", damaged);
        }
    }
}
