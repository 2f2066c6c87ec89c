package org.yidan.call.outside;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.feedback.RatingDesk;
import org.yidan.call.feedback.Survey.Solution;
import org.yidan.casework.sight.CaseSight;
import org.yidan.shared.Refused;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;

/** Lets a caller follow the own call by number and code, without a log-in and without anything personal. */
@Service
@Transactional
public class FollowDesk {

    private static final int LONGEST_NUMBER = 40;

    private final FollowCodes codes;
    private final PublicCalls calls;
    private final CaseSight sight;
    private final FollowCodeMaker maker;
    private final RatingDesk ratings;
    private final RateLimits limits;

    FollowDesk(
            FollowCodes codes,
            PublicCalls calls,
            CaseSight sight,
            FollowCodeMaker maker,
            RatingDesk ratings,
            RateLimits limits) {
        this.codes = codes;
        this.calls = calls;
        this.sight = sight;
        this.maker = maker;
        this.ratings = ratings;
        this.limits = limits;
    }

    /** A call as its caller may see it, with what was done so far, oldest first. */
    public record Followed(PublicCall call, List<PublicAct> acts, boolean toRate, boolean rated) {}

    /** What a caller says of the answer; the reason may be empty when he is satisfied, who has nothing else to say then. */
    public record Rating(boolean satisfied, Solved solved, String reason) {

        /** Whether what he called for is solved. */
        public enum Solved {
            YES,
            PARTLY,
            NO
        }
    }

    /** The code to hand to the caller if there is one, for those who may see the call. */
    @Transactional(readOnly = true)
    public Optional<String> knownCodeOf(String callNo) {
        return codes.findByCallNo(sight.see(callNo).no()).map(FollowCode::code);
    }

    /** The code to hand to the caller; made at the first asking, for those who may see the call. */
    public String codeOf(String callNo) {
        return maker.codeOf(sight.see(callNo).no());
    }

    /**
     * The call of this number and code. A wrong number and a wrong code get the same refusal; who is wrong too often has to
     * wait, and nobody else with him.
     *
     * @param address where the question comes from
     */
    @Transactional(readOnly = true)
    public Followed follow(String callNo, String code, String address) {
        String number = opened(callNo, code, address);
        RatingDesk.State rating = ratings.stateOf(number);
        return new Followed(
                calls.find(number).orElseThrow(),
                calls.actsOf(number),
                rating == RatingDesk.State.OPEN,
                rating == RatingDesk.State.RATED);
    }

    /** What the caller thinks of the answer, of whoever knows the code; see {@link #follow}. */
    public void rate(String callNo, String code, String address, Rating rating) {
        String number = opened(callNo, code, address);
        ratings.rate(
                number, rating.satisfied(), Solution.valueOf(rating.solved().name()), rating.reason());
    }

    private String opened(String callNo, String code, String address) {
        String number = callNo.strip().toUpperCase(Locale.ROOT);
        String tried = code.strip().toUpperCase(Locale.ROOT).replace("-", "");
        String asked = address + " " + number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
        limits.require(Limit.FOLLOW, address);
        limits.require(Limit.FOLLOW_CALL, asked);
        if (codes.findByCallNo(number).filter(known -> known.opensWith(tried)).isEmpty()) {
            limits.count(Limit.FOLLOW, address);
            limits.count(Limit.FOLLOW_CALL, asked);
            throw Refused.missing("call.follow-unknown");
        }
        return number;
    }
}
