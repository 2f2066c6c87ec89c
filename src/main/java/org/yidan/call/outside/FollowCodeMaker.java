package org.yidan.call.outside;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.personal.PersonalData;

/** Makes the code of a call when it is first asked for, and gives it again ever after. */
@Component
class FollowCodeMaker {

    /** Letters and digits that cannot be taken for each other when read out. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FollowCodes codes;
    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final PersonalData personal;

    FollowCodeMaker(FollowCodes codes, JdbcClient jdbc, OfficeClock clock, PersonalData personal) {
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.personal = personal;
    }

    /** On several nodes at once the first one wins, and all give the same code. */
    String codeOf(String callNo) {
        return codes.findByCallNo(callNo).map(FollowCode::code).orElseGet(() -> made(callNo));
    }

    private String made(String callNo) {
        codes.flush(); // the call may have been taken in by this very transaction
        jdbc.sql(
                        """
                        insert into call_follow_code (call_no, code, made_at) values (:callNo, :code, :now)
                        on conflict (call_no) do nothing""")
                .param("callNo", callNo)
                .param("code", personal.encrypt(newCode()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return codes.findByCallNo(callNo).orElseThrow().code();
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return code.toString();
    }
}
