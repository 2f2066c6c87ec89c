package org.yidan.call.outside;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.CallRefused;
import org.yidan.call.sight.CallSight;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.personal.PersonalData;

/** Lets a caller follow the own call by number and code, without a log-in and without anything personal. */
@Service
@Transactional
public class FollowDesk {

    /** Letters and digits that cannot be taken for each other when read out. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final int LONGEST_NUMBER = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FollowCodes codes;
    private final PublicCalls calls;
    private final CallSight sight;
    private final JdbcClient jdbc;
    private final RateLimits limits;
    private final OfficeClock clock;
    private final PersonalData personal;

    FollowDesk(
            FollowCodes codes,
            PublicCalls calls,
            CallSight sight,
            JdbcClient jdbc,
            RateLimits limits,
            OfficeClock clock,
            PersonalData personal) {
        this.codes = codes;
        this.calls = calls;
        this.sight = sight;
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
        this.personal = personal;
    }

    /** A call as its caller may see it, with what was done so far, oldest first. */
    public record Followed(PublicCall call, List<PublicAct> acts) {}

    /** The code to hand to the caller if there is one, for those who may see the call. */
    @Transactional(readOnly = true)
    public Optional<String> knownCodeOf(String callNo) {
        return codes.findByCallNo(sight.see(callNo).callNo()).map(FollowCode::code);
    }

    /** The code to hand to the caller; made at the first asking, for those who may see the call. */
    public String codeOf(String callNo) {
        String known = sight.see(callNo).callNo();
        // On several nodes at once the first one wins, and all give the same code.
        jdbc.sql(
                        """
                        insert into call_follow_code (call_no, code, made_at) values (:callNo, :code, :now)
                        on conflict (call_no) do nothing""")
                .param("callNo", known)
                .param("code", personal.encrypt(newCode()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return codes.findByCallNo(known).orElseThrow().code();
    }

    /**
     * The call of this number and code. A wrong number and a wrong code get the same refusal; who is wrong too often has to
     * wait, and nobody else with him.
     *
     * @param address where the question comes from
     */
    @Transactional(readOnly = true)
    public Followed follow(String callNo, String code, String address) {
        String number = callNo.strip().toUpperCase(Locale.ROOT);
        String tried = code.strip().toUpperCase(Locale.ROOT).replace("-", "");
        String asked = address + " " + number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
        limits.require(Limit.FOLLOW, address);
        limits.require(Limit.FOLLOW_CALL, asked);
        if (codes.findByCallNo(number).filter(known -> known.opensWith(tried)).isEmpty()) {
            limits.count(Limit.FOLLOW, address);
            limits.count(Limit.FOLLOW_CALL, asked);
            throw CallRefused.missing("follow-unknown");
        }
        return new Followed(calls.find(number).orElseThrow(), calls.actsOf(number));
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return code.toString();
    }
}
